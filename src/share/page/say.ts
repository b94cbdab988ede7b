import type { CalendarDate } from "#base";
import type { Level, VerdictName } from "#screen";
import type { Words } from "#words";

/** The words a page is made of, and the reader's way of writing a date. */
export interface Say {
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly report: Words<"report">;
  readonly record: Words<"record">;
  readonly measure: Words<"measure">;
  readonly rules: Words<"rules">;
  readonly verdict: Words<"verdict">;
  readonly evaluate: Words<"evaluate">;
  readonly date: (date: CalendarDate) => string;
  readonly list: (items: readonly string[]) => string;
}

/**
 * What the app says to the man, as it is told of him: a clinician reads the page, and "your last session" would be hers. The app's own
 * answers stand as they were said, between quotation marks.
 */
export const asTold = (
  rules: Words<"rules">,
  evaluate: Words<"evaluate">,
  told: { readonly rules: Words<"report-rules">; readonly trial: Words<"report-trial"> },
): Pick<Say, "rules" | "evaluate"> => ({ rules: { ...rules, ...told.rules }, evaluate: { ...evaluate, ...told.trial } });

/** How much fits. "tight" is taken where the usual page would not fit on one. */
export type Room = "usual" | "tight";

/** The areas of words that a page needs. */
export const reportAreas = ["report", "report-rules", "report-trial", "record", "measure", "rules", "verdict", "evaluate"] as const;

/** What a rule is about, in a few words; its own name where a newer version wrote one we do not know. */
export const titleOf = ({ rules }: Say, rule: string, level: Level): string => {
  const words: { readonly [id: string]: unknown } = rules;
  const found = [`${rule}@${level}.title`, `${rule}.title`].map((id) => words[id]).find((text) => typeof text === "string");
  return typeof found === "string" ? found : rule;
};

const names: readonly VerdictName[] = [
  "proceed",
  "proceed-with-care",
  "ask-a-clinician-first",
  "not-today",
  "see-a-doctor-within-days",
  "same-day-urgent",
  "emergency",
];

/** What the app said at this level, as it said it. */
export const saidAt = ({ verdict }: Say, level: Level): string => verdict[`${names[level]!}.heading`];

/** At most so many characters, cut between words, and it says that it was cut. */
export const cut = ({ report }: Say, text: string, most: number): string => {
  const plain = text.replaceAll(/\s+/gu, " ").trim();
  const signs = Array.from(plain);
  if (signs.length <= most) return plain;
  const kept = signs.slice(0, most).join("");
  const space = kept.lastIndexOf(" ");
  return report["cut"]({ text: space > most * 0.6 ? kept.slice(0, space) : kept });
};

/** One decimal; -0 is 0. */
export const tenth = (value: number): number => Math.round(value * 10) / 10 + 0;
