import { addDays, dateOf, daysBetween } from "#base";
import {
  blockDays,
  noiseOf,
  pairsLeast,
  pairsNeeded,
  pairsUsual,
  ratingsOf,
  trialDays,
  washoutLong,
  washoutUsual,
  type PairsNeeded,
} from "#evaluate";
import { Choice, Choices, Notice } from "../parts/index.ts";
import { useRecord } from "../keep/use-record.ts";
import { useWords } from "../shell/words.tsx";
import type { PlanDraft } from "./half-planned.ts";
import type { Asking } from "./plan-steps.ts";

const longPairs = 8;
/** His own days of so many weeks tell how much they vary. */
const noiseDays = 28;

/** How many pairs his own days need; null while too few were rated to say. */
export const useNeeded = ({ outcome, mid }: Pick<PlanDraft, "outcome" | "mid">): PairsNeeded | null => {
  const { projection, at } = useRecord();
  const from = addDays(dateOf(at), -noiseDays);
  const days = ratingsOf(projection, outcome)
    .filter(({ on }) => on > from)
    .map(({ on, y }) => ({ day: daysBetween(from, on), y }));
  const noise = noiseOf(days, [0, 10]);
  return noise && pairsNeeded(noise, blockDays, mid);
};

const weeksOf = (choice: Parameters<typeof trialDays>[0]) => Math.round(trialDays(choice) / 7);

export const Length = ({ draft, change }: Asking) => {
  const words = useWords("trial");
  const needed = useNeeded(draft);
  const { shape, mid } = draft;
  const own = needed?.worthTrying ? [needed.pairs] : [];
  const counts = [...new Set([pairsUsual, pairsLeast, longPairs, ...own])].sort((a, b) => a - b);
  return (
    <>
      {needed === null ? (
        <p>{words["plan.length.unknown"]}</p>
      ) : needed.worthTrying ? (
        <p>{words["plan.length.enough"]({ pairs: needed.pairs, weeks: needed.weeks, mid })}</p>
      ) : (
        <Notice urgency="care" title={words["plan.length.not-worth"]({ mid })}>
          {words["plan.length.not-worth.text"]}
        </Notice>
      )}
      <Choices legend={words["plan.shape"]}>
        {counts.map((pairs) => (
          <Choice
            key={pairs}
            name="shape"
            label={words["plan.pairs"]({ pairs, weeks: weeksOf({ shape: "pairs", pairs }) })}
            hint={words[hintOf(pairs, needed)]}
            checked={shape === "pairs" && draft.pairs === pairs}
            onChange={() => change({ shape: "pairs", pairs })}
          />
        ))}
        {(["start-point", "phases"] as const).map((other) => (
          <Choice
            key={other}
            name="shape"
            label={words[`plan.${other}`]({ weeks: weeksOf({ shape: other, pairs: 0 }) })}
            hint={words[other === "start-point" && draft.isOwn ? "plan.start-point.own" : (`plan.${other}.hint` as const)]}
            checked={shape === other}
            onChange={() => change({ shape: other })}
          />
        ))}
      </Choices>
      {shape === "pairs" && needed?.worthTrying && draft.pairs < needed.pairs && draft.pairs > pairsLeast && (
        <p class="small">{words["plan.length.short"]}</p>
      )}
      {shape === "pairs" && <Washout draft={draft} change={change} />}
    </>
  );
};

const hintOf = (pairs: number, needed: PairsNeeded | null) => {
  if (pairs === pairsLeast) return "plan.pairs.least";
  if (needed?.worthTrying && needed.pairs === pairs && pairs !== pairsUsual) return "plan.pairs.needed";
  return pairs === pairsUsual ? "plan.pairs.usual" : "plan.pairs.more";
};

const Washout = ({ draft, change }: Pick<Asking, "draft" | "change">) => {
  const words = useWords("trial");
  return (
    <Choices legend={words["plan.washout"]}>
      {([washoutUsual, washoutLong] as const).map((days) => (
        <Choice
          key={days}
          name="washout"
          label={words[days === washoutUsual ? "plan.washout.few" : "plan.washout.week"]}
          hint={words["plan.washout.hint"]({ days })}
          checked={draft.washoutDays === days}
          onChange={() => change({ washoutDays: days })}
        />
      ))}
    </Choices>
  );
};
