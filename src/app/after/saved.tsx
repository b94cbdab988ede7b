import { instantAt, msOf, type EpochMs } from "#base";
import { isTrouble, project } from "#record";
import { nextSession } from "#schedule";
import { Button, ClaimLink, Page } from "../parts/index.ts";
import { useDeps } from "../shell/deps.ts";
import { formatDay, formatFrom } from "../shell/format.ts";
import { useWords } from "../shell/words.tsx";

const hour = 3_600_000;

/** It is kept; when we ask again, and when the next session may be. */
export const Saved = () => {
  const { keep, clock } = useDeps();
  const words = useWords("after");
  const zone = clock.zone();
  const at = instantAt(clock.now(), zone);
  const projection = project(keep.entries.value, at);
  const last = projection.sessions.at(-1);
  if (!last?.counts) return <Page heading={words["saved.heading"]} lead={words["saved.none"]} turn="saved" dock={<ToToday />} />;
  const later = (hours: number) => formatDay(instantAt((msOf(last.endedAt) + hours * hour) as EpochMs, zone));
  const early = isTrouble(last.shown.entry.body.story.endedBy) || last.shown.entry.body.story.endedBy === "st-word";
  const when = { first: later(24), second: later(72) };
  const next = nextSession({ projection, at, zone, mode: last.shown.entry.body.mode });
  const needsPerson = next.openEnded.some(({ ends }) => ends !== "answered");
  return (
    <Page
      heading={words["saved.heading"]}
      lead={words[early ? "ask-again-early" : "ask-again"](when)}
      turn="saved"
      dock={
        <>
          <ToToday />
          <Button kind="text" wide href="/follow-up">
            {words["wrong"]}
          </Button>
        </>
      }
    >
      <p>
        {needsPerson
          ? words["next-person"]
          : next.openEnded.length > 0
            ? words["next-open"]
            : words["next-date"]({ date: formatFrom(next.earliest) })}
      </p>
      <p class="muted">
        {words["any-time"]} <ClaimLink claim="tech-normal-sensation">{words["normal"]}</ClaimLink>
      </p>
    </Page>
  );
};

const ToToday = () => {
  const words = useWords("after");
  return (
    <Button kind="primary" wide href="/">
      {words["today"]}
    </Button>
  );
};
