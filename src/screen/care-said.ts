import type { Fired, Verdict } from "./case.ts";

/** Which sentence answers "do you need a doctor?": area "verdict", `care.<id>`. */
export type CareSaid = Verdict["seekCare"] | "talk" | "minor" | "open";

/**
 * A verdict that asks for no doctor is not always "not because of these answers": a rule's own words may send him to talk to one, and
 * where questions are left out nobody can say yet.
 */
export const careSaid = ({
  seekCare,
  fired,
  unanswered,
}: Pick<Verdict, "seekCare" | "unanswered"> & { readonly fired: readonly Pick<Fired, "rule">[] }): CareSaid => {
  if (seekCare !== "none") return seekCare;
  if (fired.some(({ rule }) => rule === "hx-under18")) return "minor";
  if (unanswered.length > 0) return "open";
  return fired.some(({ rule }) => sendsToTalk.has(rule)) ? "talk" : "none";
};

/** Rules without urgency whose own words ask him to look at the record with a clinician. */
const sendsToTalk: ReadonlySet<string> = new Set(["td-two-bad", "td-no-benefit"]);
