import { careSaid, type Verdict } from "#screen";
import { Mark } from "../parts/index.ts";
import { useWords } from "../shell/words.tsx";
import type { ShownVerdict } from "./shown-verdict.ts";
import { ruleText } from "./wording.ts";

interface CareProps extends Pick<Verdict, "unanswered"> {
  readonly shown: ShownVerdict;
}

/** The second axis, apart from the first: does this ask for a doctor, even when the answer is no. */
export const CareSection = ({ shown, unanswered }: CareProps) => {
  const words = useWords("verdict");
  const rules = useWords("rules");
  const asks = shown.seekCare;
  const says = careSaid({ ...shown, unanswered });
  const sign = shown.fired.find(({ level }) => level >= 4);
  const title = sign && ruleText(rules, sign.rule, sign.level, "title");
  return (
    <section class="stack tight">
      <h2>{words["care.heading"]}</h2>
      <p class={`care-line ${asks}`}>
        {asks !== "none" && <Mark urgency={asks === "routine" ? "calm" : "doctor"} />}
        <span>
          <strong>{words[`care.${says}.heading`]}</strong> <span class="muted">{words[`care.${says}.text`]}</span>
        </span>
      </p>
      {asks === "days" && title && (
        <div class="booking">
          <h3>{words["booking.text"]}</h3>
          <blockquote class="voice">{words["booking.say"]({ sign: title })}</blockquote>
          <p class="small muted">{words["booking.note"]}</p>
        </div>
      )}
    </section>
  );
};
