import { useState } from "preact/hooks";
import type { Mode } from "#screen";
import { consequence, type StopRuleId } from "#session";
import { Calls } from "../emergency/calls.tsx";
import { sayUrgent } from "../emergency/call-first.ts";
import { Urgent } from "../emergency/urgent.tsx";
import { Button, Choice, Choices, Notice, Page } from "../parts/index.ts";
import { useWords } from "../shell/words.tsx";

export type StopAnswers = { readonly [question: string]: "yes" | "no" | "unsure" };

/** A stop that asks for nothing more leads straight to the rating. */
export const needsWords = (rule: StopRuleId): boolean => rule !== "st-limit" && rule !== "st-urge";

interface AfterStopProps {
  readonly rule: StopRuleId;
  readonly mode: Mode;
  readonly onDone: (answers: StopAnswers) => void;
}

/** What to do now, and what a kind clinician would ask at once. Levels 5 and 6 take the whole screen, without network too. */
export const AfterStop = ({ rule, mode, onDone }: AfterStopProps) => {
  const words = useWords("after");
  const stops = useWords("stops");
  const app = useWords("app");
  const emergency = useWords("emergency");
  const [answers, setAnswers] = useState<StopAnswers>({});
  const now = consequence(rule, { mode, answers });
  const asks = consequence(rule, { mode }).asks.filter(({ afterSeconds }) => afterSeconds === 0);
  const open = asks.filter(({ id }) => answers[id] === undefined).length;
  const questions = asks.map(({ id, ask }) => (
    <Choices key={id} legend={stops[ask]}>
      {(["yes", "no", "unsure"] as const).map((answer) => (
        <Choice
          key={answer}
          name={id}
          label={answer === "unsure" ? stops["unsure"] : app[answer]}
          checked={answers[id] === answer}
          onChange={() => setAnswers({ ...answers, [id]: answer })}
        />
      ))}
    </Choices>
  ));
  const on = (
    <Button kind={now.level >= 5 ? "quiet" : "primary"} wide disabled={open > 0} onClick={() => onDone(answers)}>
      {words["on"]}
    </Button>
  );
  if (now.level >= 5)
    return (
      <Urgent
        heading={sayUrgent(emergency, [{ rule, level: now.level }]).heading}
        lead={stops[now.now] as string}
        dock={
          <>
            <Calls withUrgentLine={now.level === 5} />
            {on}
          </>
        }
      >
        <p>{stops[now.next] as string}</p>
        {questions}
      </Urgent>
    );
  return (
    <Page eyebrow={words["eyebrow"]} heading={stops[now.now] as string} dock={on}>
      <Notice urgency={now.level >= 4 ? "doctor" : now.level === 3 ? "care" : "calm"} title={stops["next.heading"]}>
        <p>{stops[now.next] as string}</p>
      </Notice>
      {asks.length > 0 && questions}
    </Page>
  );
};
