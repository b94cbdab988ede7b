import type { NextSession, Reason } from "#schedule";
import type { Words } from "#words";
import { Disclosure, Fact, Facts } from "../parts/index.ts";
import { formatDay, formatWhen } from "../shell/format.ts";
import { useWords } from "../shell/words.tsx";
import { ruleText } from "../screen/wording.ts";

/** Each reason for the date, with its own end. */
export const WhyWait = ({ reasons }: Pick<NextSession, "reasons">) => {
  const words = useWords("today");
  if (reasons.length === 0) return null;
  return (
    <Disclosure summary={words["why.one"]}>
      <Facts>
        {reasons.map((reason) => (
          <Reasoned key={reason.rule} reason={reason} />
        ))}
      </Facts>
      <p class="small muted">{words["why.set"]}</p>
    </Disclosure>
  );
};

const Reasoned = ({ reason: { rule, until } }: { readonly reason: Reason }) => {
  const words = useWords("today");
  const rules = useWords("rules");
  const isPause = rule === "pause-illness" || rule === "pause-travel" || rule === "pause-other";
  return (
    <Fact name={isPause ? words[`why.${rule}`] : (ruleText(rules, rule, 3, "title") ?? rule)}>
      <p>{isPause ? words["why.pause"] : ruleText(rules, rule, 3, "why")}</p>
      <p class="small muted">{words["why.until"]({ when: sayUntil(until) })}</p>
    </Fact>
  );
};

/** The reason that ends last, in a sentence. */
export const useWhy = ([first]: readonly Reason[]): string | undefined => {
  const rules = useWords("rules");
  return first && ruleText(rules, first.rule, 3, "why");
};

/** A wait of whole days ends at midnight: then the day says it. */
export const sayUntil = (until: Reason["until"]): string => (until.slice(11, 16) === "00:00" ? formatDay(until) : formatWhen(until));

export const sayNext = (words: Words<"today">, { earliest, openEnded, suggested, reasons }: NextSession): string => {
  if (openEnded.length > 0) return words["next.none"];
  if (suggested) return words["next.planned"]({ when: formatWhen(suggested) });
  return reasons.length > 0 ? words["next.from"]({ when: sayUntil(earliest) }) : words["next.now"];
};
