import { Mistake, Scale } from "../parts/index.ts";
import { useWords } from "../shell/words.tsx";
import type { Asking } from "./plan-steps.ts";
import { sideName } from "./names.ts";
import { namesOf } from "./half-planned.ts";

/** What he hopes for from each side, before the coin. */
export const Expectation = ({ draft, change, tried }: Asking) => {
  const words = useWords("trial");
  const { practice, comparison } = draft.expects;
  const isHalf = practice === undefined || comparison === undefined;
  return (
    <div class="stack loose">
      {(["practice", "comparison"] as const).map((kind) => (
        <Scale
          key={kind}
          name={kind}
          legend={words["plan.expect.practice"]({ name: sideName(words, namesOf(draft), kind) })}
          low={words["plan.expect.low"]}
          high={words["plan.expect.high"]}
          value={draft.expects[kind]}
          onChange={(value) => change({ expects: { ...draft.expects, [kind]: value } })}
        />
      ))}
      <Mistake text={tried && isHalf ? words["plan.expect.both"] : undefined} />
    </div>
  );
};
