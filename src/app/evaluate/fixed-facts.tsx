import { daysBetween } from "#base";
import type { TrialRecord } from "#record";
import { Fact, Facts } from "../parts/index.ts";
import { formatDate } from "../shell/format.ts";
import { useWords } from "../shell/words.tsx";
import { sideName } from "./names.ts";
import "./trial.css";

/** What was fixed before the coin, as it was fixed. */
export const FixedFacts = ({ trial }: { readonly trial: TrialRecord }) => {
  const words = useWords("trial");
  const { frozen, fingerprint, startsOn, endsOn } = trial;
  const { design, outcome, expectation } = frozen;
  const weeks = Math.round((daysBetween(startsOn, endsOn) + 1) / 7);
  const side = (kind: "practice" | "comparison") => sideName(words, frozen, kind);
  return (
    <Facts>
      <Fact name={words["plan.fact.compared"]}>
        {words["plan.fact.compared.value"]({ practice: side("practice"), comparison: side("comparison") })}
      </Fact>
      <Fact name={words["plan.fact.number"]}>{words[`of.${outcome.of}`]}</Fact>
      <Fact name={words["plan.fact.matters"]}>{words["points"]({ points: outcome.mid })}</Fact>
      <Fact name={words["plan.fact.length"]}>
        {design.kind === "pairs"
          ? words["plan.fact.pairs"]({ pairs: design.order.length, weeks })
          : design.kind === "start-point"
            ? words["plan.fact.start-point"]({ weeks })
            : words["plan.fact.phases"]}
      </Fact>
      {design.kind === "pairs" && (
        <Fact name={words["plan.fact.washout"]}>{words["plan.fact.washout.value"]({ days: design.washoutDays })}</Fact>
      )}
      <Fact name={words["plan.fact.expected"]}>
        {expectation ? words["plan.fact.expected.value"](expectation) : words["plan.fact.expected.none"]}
      </Fact>
      <Fact name={words["plan.fact.dates"]}>
        {words["plan.fact.dates.value"]({ from: formatDate(startsOn), until: formatDate(endsOn) })}
      </Fact>
      <Fact name={words["fixed.rules"]}>{frozen.rules}</Fact>
      <Fact name={words["fixed.fingerprint"]}>
        <code class="trial-code">{fingerprint}</code>
      </Fact>
    </Facts>
  );
};
