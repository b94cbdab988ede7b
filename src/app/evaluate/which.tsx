import { trialOutcomes } from "#record";
import { Choice, Choices } from "../parts/index.ts";
import { useWords } from "../shell/words.tsx";
import type { Asking } from "./plan-steps.ts";

const mids = [1, 2, 3] as const;
const midHints = { 1: "plan.mid.little", 2: "plan.mid.usual", 3: "plan.mid.large" } as const;

/** The number that is compared, and the difference that would matter: for daily pain, what people usually notice is 2 points. */
export const Which = ({ draft, change }: Asking) => {
  const words = useWords("trial");
  const isPain = draft.outcome === "pain";
  return (
    <>
      <Choices legend={words["plan.outcome.which"]}>
        {trialOutcomes.map((of) => (
          <Choice
            key={of}
            name="outcome"
            label={words[`of.${of}`]}
            checked={draft.outcome === of}
            onChange={() => change({ outcome: of })}
          />
        ))}
      </Choices>
      <Choices legend={words["plan.mid"]}>
        {mids.map((mid) => (
          <Choice
            key={mid}
            name="mid"
            label={words["points"]({ points: mid })}
            hint={isPain ? words[midHints[mid]] : undefined}
            checked={draft.mid === mid}
            onChange={() => change({ mid })}
          />
        ))}
      </Choices>
      {!isPain && <p class="small muted">{words["plan.mid.unknown"]}</p>}
    </>
  );
};
