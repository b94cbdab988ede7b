import { Choice, Choices, Field, Mistake, Notice } from "../parts/index.ts";
import { useWords } from "../shell/words.tsx";
import { namesMistake, type Asking } from "./plan-steps.ts";

/** Sessions against breathing, or a pair of his own. */
export const What = ({ draft, change, tried }: Asking) => {
  const words = useWords("trial");
  const mistake = tried ? namesMistake(draft) : null;
  return (
    <>
      <Choices labelledBy="asked">
        <Choice
          name="what"
          label={words["plan.sessions"]}
          hint={words["plan.sessions.hint"]}
          checked={!draft.isOwn}
          onChange={() => change({ isOwn: false })}
        />
        <Choice
          name="what"
          label={words["plan.own"]}
          hint={words["plan.own.hint"]}
          checked={draft.isOwn}
          onChange={() => change({ isOwn: true })}
        />
      </Choices>
      {draft.isOwn && (
        <div class="stack">
          <Field
            label={words["plan.own.practice"]}
            hint={words["plan.own.most"]}
            value={draft.practice}
            maxLength={40}
            onInput={(practice) => change({ practice })}
          />
          <Field
            label={words["plan.own.comparison"]}
            hint={words["plan.own.most"]}
            value={draft.comparison}
            maxLength={40}
            onInput={(comparison) => change({ comparison })}
          />
          <Mistake text={mistake === null ? undefined : words[`plan.own.${mistake}`]} />
          <Notice urgency="care" title={words["plan.own.medicine"]} />
        </div>
      )}
    </>
  );
};
