import { addDays, dateOf, type Instant } from "#base";
import { usualChoices, type Choices, type Sheet } from "#share";

export const periods = ["28", "91", "182", "365"] as const;
type Period = (typeof periods)[number];

/** What the person chose on this page. Nothing of it is kept: the next time begins with what usually helps. */
export interface Chosen {
  readonly period: Period;
  readonly sheet: Sheet;
  readonly choices: Omit<Choices, "from" | "until">;
}

export const firstChosen: Chosen = {
  period: "91",
  sheet: "A4",
  choices: usualChoices("2000-01-01" as Choices["from"], "2000-01-01" as Choices["until"]),
};

export const choicesAt = ({ period, choices }: Chosen, at: Instant): Choices => {
  const until = dateOf(at);
  return { ...choices, until, from: addDays(until, 1 - Number(period)) };
};
