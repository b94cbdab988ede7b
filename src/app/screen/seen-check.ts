import { addDays, type CalendarDate } from "#base";
import { reachesBackDays, type OpenFinding } from "#screen";
import { dateMistake } from "./check.ts";

export type SeenMistake =
  | NonNullable<ReturnType<typeof dateMistake>>
  | "early"
  | "there.missing"
  | "there.late"
  | "there.far"
  | "before-sign";

interface Given {
  readonly on: string;
  readonly there: string;
  readonly well: string;
  readonly today: string;
}

interface SeenCheck {
  /** The visit came before he told of the sign, and the question asks about the past: then it is asked when the sign last was there. */
  readonly asksThere: boolean;
  readonly on: SeenMistake | undefined;
  readonly there: SeenMistake | undefined;
  readonly well: SeenMistake | undefined;
}

/** What is wrong with the days of a visit. It closes a finding from the day the sign last was there, and never earlier. */
export const checkSeen = ({ rule, since }: Pick<OpenFinding, "rule" | "since">, { on, there, well, today }: Given): SeenCheck => {
  const wrongOn = dateMistake(on, today, "behind");
  const reach = reachesBackDays(rule);
  const isEarly = wrongOn === undefined && on < since;
  const asksThere = isEarly && reach > 0;
  return {
    asksThere,
    on: wrongOn ?? (isEarly && !asksThere ? "early" : asksThere && dayOf(there) && on < there ? "before-sign" : undefined),
    there: asksThere ? thereMistake(there, since, addDays(since, -reach)) : undefined,
    well: well === "" ? undefined : dateMistake(well, today, "behind"),
  };
};

const dayOf = (text: string): boolean => dateMistake(text, text, "behind") === undefined;

const thereMistake = (there: string, since: CalendarDate, earliest: CalendarDate): SeenMistake | undefined => {
  if (there === "") return "there.missing";
  const wrong = dateMistake(there, since, "behind");
  if (wrong !== undefined) return wrong === "wrong.future" ? "there.late" : wrong;
  return there < earliest ? "there.far" : undefined;
};
