import type { Answer, Trial } from "#evaluate";
import type { TrialRecord } from "#record";
import { Fact, Facts } from "../parts/index.ts";
import { useWords } from "../shell/words.tsx";
import { asChance, tenths } from "./say-answer.ts";

interface HowWorkedProps {
  readonly record: TrialRecord;
  readonly trial: Trial;
  readonly answer: Answer;
  readonly estimate: string | null;
}

/** The coin, the model and the two that doubt it, in numbers that anybody can check. */
export const HowWorked = ({ record, trial, answer, estimate }: HowWorkedProps) => {
  const words = useWords("trial-answer");
  const { effect, randomisation, sensitivity } = answer;
  const { design } = record.frozen;
  const [first, last] = design.window ?? [0, 0];
  const ways = design.kind === "pairs" ? 2 ** answer.completePairs : last - first + 1;
  const begins = design.phaseDays?.[0];
  return (
    <>
      {randomisation && (
        <p>{words[design.kind === "pairs" ? "how.coin" : "how.day"]({ count: Math.round(randomisation.pOneSided * ways), all: ways })}</p>
      )}
      <p>{words["how.model"]}</p>
      {effect && trial.design.kind !== "phases" && <p>{words["how.chance"](asChance(effect.pBenefit))}</p>}
      {estimate && <p>{estimate}</p>}
      <p>{words["how.others"]}</p>
      <ul class="stack tight">
        {sensitivity.map(({ model, mean, interval: [from, to] }) => (
          <li key={model}>
            {words["how.other"]({
              model: model === "ar1noise" ? model : "other",
              mean: tenths(mean),
              from: tenths(from),
              to: tenths(to),
            })}
          </li>
        ))}
      </ul>
      <Facts>
        {design.kind === "pairs" && <Fact name={words["how.order"]}>{design.order.join(" ")}</Fact>}
        {design.kind === "start-point" && begins !== undefined && (
          <Fact name={words["how.begins"]}>{words["how.begins.value"]({ day: begins + 1 })}</Fact>
        )}
        {record.frozen.seed !== undefined && (
          <Fact name={words["how.seed"]}>
            <code class="trial-code">{record.frozen.seed}</code>
          </Fact>
        )}
      </Facts>
      <p>
        <a href="/learn/method">{words["how.link"]}</a>
      </p>
    </>
  );
};
