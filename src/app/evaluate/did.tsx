import { dateOf, type CalendarDate } from "#base";
import { didOn } from "#evaluate";
import { didWhats, isRunning, type Did, type Projection, type TrialRecord } from "#record";
import { isAboutSessions } from "#schedule";
import type { Words } from "#words";
import { Card, Choice, Choices } from "../parts/index.ts";
import { useAdd } from "../keep/use-add.ts";
import { useRecord } from "../keep/use-record.ts";
import { announce } from "../shell/announce.tsx";
import { FailedNote } from "../shell/failed.tsx";
import { useWords } from "../shell/words.tsx";
import "./trial.css";

/** The comparison with words of his own that ran on a day. Sessions write themselves down; what he does besides, only he can say. */
export const ownTrialOn = ({ trials }: Pick<Projection, "trials">, on: CalendarDate): TrialRecord | undefined =>
  trials.findLast((trial) => !isAboutSessions(trial) && trial.startsOn <= on && isRunning(trial, on));

const sayDid = (words: Words<"trial-today">, { plan: { names } }: TrialRecord, what: Did["what"]): string =>
  what === "part" || what === "neither" ? words[`did.${what}`] : (names?.[what] ?? "");

/** One tap a day: what he did. The last tap of a day counts, and no tap is "not said". */
export const DidToday = () => {
  const words = useWords("trial-today");
  const { projection, at } = useRecord();
  const { add, failed, busy } = useAdd();
  const trial = ownTrialOn(projection, dateOf(at));
  if (trial === undefined) return null;
  const said = didOn(projection, trial).get(dateOf(at));
  const say = async (what: Did["what"]) => {
    if (what !== said && (await add("rating", { did: { of: trial.id, what } })))
      announce(words["did.saved"]({ what: sayDid(words, trial, what) }));
  };
  return (
    <Card title={words["did.ask"]}>
      <div class="trial-did" role="group" aria-label={words["did.ask"]}>
        {didWhats.map((what) => (
          <button
            key={what}
            type="button"
            class="btn quiet"
            aria-pressed={said === what}
            aria-disabled={busy ? "true" : undefined}
            onClick={() => void say(what)}
          >
            {sayDid(words, trial, what)}
          </button>
        ))}
      </div>
      <p class="small muted">{words["did.hint"]}</p>
      <FailedNote failed={failed} />
    </Card>
  );
};

interface DidChoicesProps {
  readonly trial: TrialRecord;
  readonly isToday: boolean;
  readonly value: Did["what"] | undefined;
  readonly onChange: (did: Did) => void;
}

/** The same as part of a check-in, for today or for the day it is about. */
export const DidChoices = ({ trial, isToday, value, onChange }: DidChoicesProps) => {
  const words = useWords("trial-today");
  return (
    <Choices legend={words[isToday ? "did.ask" : "did.ask.then"]} compact>
      {didWhats.map((what) => (
        <Choice
          key={what}
          name="did"
          label={sayDid(words, trial, what)}
          checked={value === what}
          onChange={() => onChange({ of: trial.id, what })}
        />
      ))}
    </Choices>
  );
};
