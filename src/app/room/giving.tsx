import { useEffect } from "preact/hooks";
import { unreachable } from "#base";
import type { GiverView, Terms } from "#session";
import { Consent } from "../agree/consent.tsx";
import { GiverHealth } from "../agree/giver-health.tsx";
import { Button, Fact, Facts, Loading, Page } from "../parts/index.ts";
import { useWords } from "../shell/words.tsx";
import type { Guest } from "./guest.ts";
import { HandsOn } from "./hands-on.tsx";
import { useSignalOff } from "./use-signal-off.ts";
import { useState } from "preact/hooks";
import "./room.css";

/** The end is said to the other phone for so long; then nobody is in the room any more. */
const lastWordsMs = 5000;

/** From the first page the giver reads to the last word, as the other phone leads it. */
export const Giving = ({ guest, others }: { readonly guest: Guest; readonly others: () => void }) => {
  const view = guest.view.value;
  const isOver = view.is === "over";
  useSignalOff(view);
  useEffect(() => {
    if (!isOver) return undefined;
    const timer = setTimeout(guest.leave, lastWordsMs);
    return () => clearTimeout(timer);
  }, [isOver, guest]);
  switch (view.is) {
    case "joining":
      return <Joining others={others} />;
    case "reading":
      return <Reading terms={view.terms} answer={(agrees) => guest.say({ type: "answered", agrees })} />;
    case "ready":
      return <Ready terms={view.terms} live={view.live} leave={() => guest.say({ type: "stopped" })} />;
    case "running":
    case "hands-off":
      return <HandsOn view={view} say={guest.say} />;
    case "over":
      return <Over why={view.why} />;
    default:
      return unreachable(view);
  }
};

const longWaitMs = 10_000;

/** The seat is taken, and nothing is heard: his page may be closed, or show other words by now. */
const Joining = ({ others }: { readonly others: () => void }) => {
  const words = useWords("room");
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), longWaitMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Page
      turn="joining"
      heading={words["joining.title"]}
      lead={words["joining.lead"]}
      dock={
        isLong && (
          <Button wide onClick={others}>
            {words["joining.others"]}
          </Button>
        )
      }
    >
      <Loading text={words["joining.title"]} />
      <p role="status">{isLong && words["joining.long"]}</p>
    </Page>
  );
};

/** The same sentences as on one phone, and the same questions; the answers stay on this page. */
const Reading = ({ terms, answer }: { readonly terms: Terms; readonly answer: (agrees: "yes" | "no") => void }) => {
  const [read, setRead] = useState(false);
  const part = {
    mode: "external-partner",
    limits: { contactSecondsMax: terms.minutes * 60, discomfortMax: terms.pressureMax, holdsPerSideMax: 0, avoid: [] },
    given: { receiver: true, giver: false, nearby: terms.nearby, rehearsed: false },
    of: 2,
  } as const;
  if (!read) return <Consent {...part} at={1} key="giver" who="giver" onAgree={() => setRead(true)} onDecline={() => answer("no")} />;
  return <GiverHealth {...part} at={2} onNone={() => answer("yes")} onSome={() => answer("no")} />;
};

/** The same list for every giver, the widest there is: nothing in it tells what the other person answered. A precaution of ours. */
const never = ["midline", "genitals", "anus-2cm", "beside-sit-bones"] as const;

const Ready = ({ terms, live, leave }: { readonly terms: Terms; readonly live: boolean; readonly leave: () => void }) => {
  const words = useWords("room");
  const agree = useWords("agree");
  const session = useWords("session");
  return (
    <Page
      turn="ready"
      heading={words["ready.title"]}
      lead={words["ready.lead"]}
      dock={
        <Button kind="text" wide onClick={leave}>
          {words["ready.leave"]}
        </Button>
      }
    >
      {!live && <p role="status">{words["ready.lost"]}</p>}
      <Facts>
        <Fact name={words["ready.area"]}>{agree[`area.${terms.area}`]}</Fact>
        <Fact name={words["ready.words"]}>{agree[`spoken.${terms.spoken}`]}</Fact>
        <Fact name={words["ready.sign"]}>{agree[`silent.${terms.silent}`]}</Fact>
        <Fact name={words["ready.firm"]}>{agree[`pressure.${terms.pressureMax}`]}</Fact>
        <Fact name={words["ready.time"]}>{words["ready.minutes"]({ minutes: terms.minutes })}</Fact>
      </Facts>
      <section class="stack close">
        <h2>{words["ready.never"]}</h2>
        <ul class="plain-list will">
          {never.map((place) => (
            <li key={place}>{session[`cue-avoid-${place}`]}</li>
          ))}
          <li>{words["ready.unasked"]}</li>
        </ul>
      </section>
    </Page>
  );
};

const Over = ({ why }: { readonly why: Extract<GiverView, { is: "over" }>["why"] }) => {
  const words = useWords("room");
  return (
    <Page
      turn="over"
      heading={words[`over.${why}`]}
      lead={words[why === "before" ? "over.before.lead" : "over.lead"]}
      dock={
        <Button kind="text" wide href="/support">
          {words["over.support"]}
        </Button>
      }
    />
  );
};
