import { addDays, dateOf, daysBetween } from "#base";
import { formsOf, type TrialRecord } from "#record";
import { isAboutSessions, type TrialDay } from "#schedule";
import type { Words } from "#words";
import { Button, Card, Disclosure, Page } from "../parts/index.ts";
import { useRecord } from "../keep/use-record.ts";
import { formatDay } from "../shell/format.ts";
import { useWords } from "../shell/words.tsx";
import { Blocks } from "./blocks.tsx";
import { DoneTable } from "./done-table.tsx";
import { FixedFacts } from "./fixed-facts.tsx";
import { sideName } from "./names.ts";

const formRecallDays = 7;

interface NowProps {
  readonly trial: TrialRecord;
  readonly where: Extract<TrialDay, { readonly phase: "before" | "running" }>;
}

/** The block of today, what to do in it, and the two doors: looking and stopping. */
export const Now = ({ trial, where }: NowProps) => {
  const words = useWords("trial");
  const app = useWords("app");
  const weeks = Math.round((daysBetween(trial.startsOn, trial.endsOn) + 1) / 7);
  return (
    <Page
      back={{ href: "/", label: app["nav.today"] }}
      eyebrow={words["now.eyebrow"]({ weeks })}
      heading={headingOf(words, trial, where)}
      lead={leadOf(words, trial, where)}
      wide
    >
      <div class="two">
        <div class="stack loose">
          {where.phase === "running" && <WhatToDo trial={trial} where={where} />}
          <Act trial={trial} where={where} />
          <Card title={words["now.hidden"]({ date: formatDay(addDays(trial.endsOn, 1)) })}>
            <p class="muted">{words["now.hidden.text"]}</p>
            <div class="acts">
              <Button href="/trial/look">{words["now.look"]}</Button>
              <Button kind="text" href="/trial/stop">
                {words["now.stop"]}
              </Button>
            </div>
          </Card>
        </div>
        <div class="stack">
          {where.phase === "running" && trial.plan.design.kind === "pairs" && <Blocks trial={trial} now={where.block} />}
          <div>
            {where.phase === "running" && (
              <Disclosure summary={words["table.title"]}>
                <DoneTable trial={trial} />
              </Disclosure>
            )}
            <Disclosure summary={words["now.plan"]}>
              <FixedFacts trial={trial} />
            </Disclosure>
          </div>
        </div>
      </div>
    </Page>
  );
};

const headingOf = (words: Words<"trial">, { plan, startsOn }: TrialRecord, where: NowProps["where"]): string => {
  if (where.phase === "before") return words["now.before"]({ date: formatDay(startsOn) });
  const { block, of } = where;
  return words["now.heading"]({ number: block.number, of, name: sideName(words, plan, block.kind) });
};

const leadOf = (words: Words<"trial">, trial: TrialRecord, where: NowProps["where"]): string => {
  if (where.phase === "before") return words[isAboutSessions(trial) ? "now.before.rest" : "now.before.own"];
  const { day, days, block } = where;
  if (block.to === trial.endsOn) return words["now.day.last"]({ day, days });
  return words["now.day"]({ day, days, date: formatDay(addDays(block.to, 1)) });
};

const WhatToDo = ({ trial, where }: { readonly trial: TrialRecord; readonly where: Extract<TrialDay, { readonly phase: "running" }> }) => {
  const words = useWords("trial");
  const { plan } = trial;
  const { kind } = where.block;
  return (
    <Card title={words["now.do"]}>
      {!isAboutSessions(trial) ? (
        <p>{words["now.do.own"]({ name: sideName(words, plan, kind) })}</p>
      ) : kind === "practice" ? (
        <p>
          {words["now.do.practice"]} {words["now.do.missed"]}
        </p>
      ) : (
        <p>{words["now.do.breathing"]}</p>
      )}
      <p>{words["now.do.check-in"]}</p>
      <FormDue trial={trial} where={where} />
      {where.isWashout && <p class="small muted">{words["now.washout"]({ days: plan.design.washoutDays })}</p>}
    </Card>
  );
};

/** The longer form looks back on a week, so it is asked for when that whole week lies in this block; once. */
const FormDue = ({ trial, where }: { readonly trial: TrialRecord; readonly where: Extract<TrialDay, { readonly phase: "running" }> }) => {
  const words = useWords("trial");
  const { projection } = useRecord();
  const { kind, washoutDays } = trial.plan.design;
  if (kind !== "pairs" || where.day - formRecallDays < washoutDays) return null;
  const from = addDays(where.block.from, washoutDays + formRecallDays - 1);
  const isDone = (["official", "practice"] as const).some((wording) =>
    formsOf(projection.shown, "nih-cpsi", wording).some(({ at }) => dateOf(at) >= from),
  );
  if (isDone) return null;
  return (
    <p>
      {words["now.form"]} <a href="/notebook/form/week">{words["now.form.go"]}</a>
    </p>
  );
};

/** One filled button: the check-in while it is not done, then what the block is about. */
const Act = ({ trial, where }: NowProps) => {
  const words = useWords("trial");
  const { projection, at } = useRecord();
  const isRated = projection.ratedDays.includes(dateOf(at));
  const isPractice = where.phase === "running" && where.block.kind === "practice";
  const [href, word] = !isRated
    ? (["/check-in", "now.go.check-in"] as const)
    : isPractice || !isAboutSessions(trial)
      ? (["/", "now.go.today"] as const)
      : (["/breathe", "now.go.breathe"] as const);
  return (
    <div class="acts">
      <Button kind="primary" wide href={href}>
        {words[word]}
      </Button>
    </div>
  );
};
