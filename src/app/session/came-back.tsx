import { useLocation } from "preact-iso/router";
import { gapAfter, isUnnamed } from "#session";
import { Button, Page } from "../parts/index.ts";
import { useDeps } from "../shell/deps.ts";
import { useWords } from "../shell/words.tsx";
import { happen, type Running } from "./running.ts";
import { play } from "./watch.ts";

/** After a reload or a kill: says what happened by the clock, and offers to go on (only after a short gap) or to close. */
export const CameBack = ({ left }: { readonly left: Running }) => {
  const { keep, clock } = useDeps();
  const words = useWords("player");
  const session = useWords("session");
  const room = useWords("room");
  const { route } = useLocation();
  const gap = gapAfter(left.session, left.lastSeenAt, clock.now());
  const minutes = Math.max(0, Math.floor((clock.now() - left.lastSeenAt) / 60_000));
  const lead = {
    short: session["back-resume"]({ minutes }),
    long: session["back-long"]({ minutes }),
    "discomfort-open": session["back-strain"],
    "clock-unsure": session["back-clock"],
    ended: session["cue-ended-closed-out"],
  }[gap.why];

  const goOn = () => play(keep, happen(left, { type: "cameBack", lastSeenAt: left.lastSeenAt }, clock.now()));
  /** Hands stay off: what comes next begins with his word, once the other phone is there. */
  const goOnPaused = () => {
    const back = happen(left, { type: "cameBack", lastSeenAt: left.lastSeenAt }, clock.now());
    return play(keep, happen(back, { type: "paused", why: "pause" }, clock.now()));
  };
  const asksFirst = gap.why === "ended" && isUnnamed(left.session, clock.now());
  const close = async () => {
    const closed = gap.why === "ended" ? left : happen(left, { type: "closedOut", lastSeenAt: left.lastSeenAt }, clock.now());
    await play(keep, closed);
    // What ended it may be asked still: then this page asks it before the numbers.
    if (!asksFirst) route("/after", true);
  };
  return (
    <Page
      title={words["title"]}
      heading={words["back.title"]}
      lead={lead}
      dock={
        <>
          {gap.offer === "resume" && (
            <Button kind="primary" wide onClick={() => void goOn()}>
              {left.session.plan.mode === "external-self" ? words["back.go-on"] : session["act-resume-receiver"]}
            </Button>
          )}
          {gap.offer === "resume" && left.session.plan.mode === "external-partner" && (
            <Button wide onClick={() => void goOnPaused()}>
              {room["again.first"]}
            </Button>
          )}
          <Button kind={gap.offer === "resume" ? "text" : "primary"} wide onClick={() => void close()}>
            {gap.why === "ended" ? words[asksFirst ? "back.name" : "back.rate"] : words["back.close"]}
          </Button>
        </>
      }
    >
      {gap.why !== "ended" && <p class="muted">{session["back-contact"]}</p>}
    </Page>
  );
};
