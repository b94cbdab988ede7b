import { replyHoursMin, type FindingId } from "#screen";

/** A follow-up as it was answered. What was not asked or not answered is absent. */
export interface FollowUpAnswers {
  /** Since the session ended. */
  readonly hoursAfter: number;
  readonly pain?: number;
  /** Just before the session. Without it any pain counts as new. */
  readonly painBefore?: number;
  /** Asked from the third day on: "Is it back to your usual?" Not sure is no. */
  readonly backToUsual?: boolean;
  /** Findings and their parts, also those about a stop ("st-sharp.hour"). */
  readonly ticked: readonly FindingId[];
}

/** People answer when they can: "24 h" begins here, and "72 h" where the gate says. Our choice. */
export const dayLaterFromHours = 20;
export const threeDaysLaterFromHours = replyHoursMin;

const noticedPoints = 2;

/**
 * Names what a follow-up found. Without a pain rating and without a tick nothing was answered, so nothing is found: not even "as usual".
 * Before "24 h" more pain is not yet "worse at 24 h": it counts as sore, and the next asking decides.
 */
export const followUpFindings = (answers: FollowUpAnswers): readonly FindingId[] => {
  const found = new Set<FindingId>(answers.ticked);
  // A part is never without its whole; two findings together may be graver than each.
  for (const id of answers.ticked) if (id.startsWith("fu-")) found.add(id.replace(/\..*$/, "") as FindingId);
  if (found.has("fu-urineblood") && found.has("fu-fever")) found.add("fu-urineblood.fever");
  if (found.has("fu-urineblood") && found.has("fu-retention")) found.add("fu-urineblood.retention");
  if (found.has("fu-uti") && found.has("fu-fever")) found.add("fu-uti.fever");
  const byPain = painFinding(answers);
  if (byPain !== null) found.add(byPain);
  if (byPain === "fu-worse24" || byPain === "fu-worse72") found.delete("fu-sore");
  if (found.size === 0 && answers.pain !== undefined) found.add("fu-ok");
  return [...found];
};

const painFinding = ({ pain, painBefore = 0, hoursAfter, backToUsual }: FollowUpAnswers) => {
  const late = hoursAfter >= threeDaysLaterFromHours;
  if (late && backToUsual === false) return "fu-worse72";
  if (pain === undefined || pain < painBefore + noticedPoints) return null;
  if (late) return "fu-worse72";
  return hoursAfter >= dayLaterFromHours ? "fu-worse24" : "fu-sore";
};
