import { reasonWord, type NextSession, type Reason, type TodayState } from "#schedule";
import type { Words } from "#words";
import { ClaimLink, Disclosure } from "../parts/index.ts";
import { formatFrom, formatWhen } from "../shell/format.ts";
import { useWords } from "../shell/words.tsx";

/** Each reason for the date, with its own end. */
export const WhyWait = ({ reasons }: Pick<NextSession, "reasons">) => {
  const words = useWords("today");
  const why = useWords("schedule");
  if (reasons.length === 0) return null;
  return (
    <Disclosure summary={words["why.one"]}>
      <ul class="stack tight">
        {reasons.map((reason) => (
          <li key={reason.rule}>{sayReason(why, reason)}</li>
        ))}
      </ul>
      {reasons.some(({ rule }) => rule.startsWith("pause-")) && <p class="small">{words["why.pause"]}</p>}
      <p class="small muted">
        {words["why.set"]} <ClaimLink claim="safe-never-exceed-weekly">{words["why.known"]}</ClaimLink>
      </p>
    </Disclosure>
  );
};

const sayReason = (why: Words<"schedule">, { rule, until }: Reason): string => why[reasonWord(rule)]({ date: formatFrom(until) });

/** The reason that ends last, in a sentence. */
export const useWhy = ([first]: readonly Reason[]): string | undefined => {
  const why = useWords("schedule");
  return first && sayReason(why, first);
};

/** When the next session may be, as far as Today has not said so: a no of today, or the first two weeks, has its own words above. */
export const sayNextIn = (words: Words<"today">, state: TodayState, next: NextSession): string | undefined => {
  if (state.type === "not-today" || state.type === "check-in-due" || state.type === "baseline") return undefined;
  const { earliest, openEnded, suggested, reasons } = next;
  if (openEnded.length > 0 || state.type === "ask-first") return words["next.none"];
  if (suggested) return words["next.planned"]({ when: formatWhen(suggested) });
  return reasons.length > 0 ? words["next.from"]({ when: formatFrom(earliest) }) : words["next.now"];
};
