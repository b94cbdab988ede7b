import { nrsChange } from "#measure";
import { fortnightDays, type BeforeAndNow, type DayMeasure } from "#record";
import type { Words } from "#words";
import { formatDate, formatDecimal } from "../shell/format.ts";

export interface Summary {
  readonly heading: string;
  readonly lead: string;
}

/** The one sentence of the page, and what keeps it from saying too much. It sets two numbers beside each other and gives no reason. */
export const saySummary = (words: Words<"progress">, measure: DayMeasure, both: BeforeAndNow): Summary => {
  const { now, nowDays, before } = both;
  const name = words[`measure.${measure}`];
  const days = fortnightDays;
  if (now === null) return { heading: words["heading.few"], lead: words["lead.few-now"]({ rated: nowDays, days }) };
  if (before !== null)
    return {
      heading: words["heading.both"]({ measure: name, now: formatDecimal(now), before: formatDecimal(before), days }),
      lead: words["lead.both"],
    };
  return { heading: words["heading.now"]({ measure: name, now: formatDecimal(now), days }), lead: whyNoBefore(words, both) };
};

const whyNoBefore = (words: Words<"progress">, { firstSessionOn, tooSoon, beforeDays }: BeforeAndNow): string => {
  if (firstSessionOn === null) return words["lead.no-session"];
  if (tooSoon) return words["lead.too-soon"]({ date: formatDate(firstSessionOn) });
  return words["lead.few-before"]({ rated: beforeDays, days: fortnightDays });
};

/** The difference against what people notice. Only pain has such a figure, and it is never given without what a dummy pill does. */
export const sayDifference = (words: Words<"progress">, measure: DayMeasure, { now, before }: BeforeAndNow): readonly string[] => {
  if (measure !== "pain" || now === null || before === null) return [];
  const { delta, improved, worse } = nrsChange({ baseline: before, followUp: now });
  const points = formatDecimal(Math.abs(delta));
  if (points === formatDecimal(0)) return [words["read.same"], words["read.placebo"]];
  return [words[improved || worse ? "read.noticed" : "read.less-than-noticed"]({ points }), words["read.placebo"]];
};
