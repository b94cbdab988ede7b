import { addDays, assert, dateOf, type CalendarDate } from "#base";
import type { Case, Clearance, Fired, Level, SeekCare, Verdict, VerdictName } from "./case.ts";
import { latest, type Facts } from "./facts.ts";
import { limitsFor } from "./limits.ts";
import { givenIn, readingOf } from "./reading.ts";
import type { Finding, Rule } from "./rule.ts";
import { rules as allRules } from "./rules/all.ts";
import { recordOf, waits } from "./waits.ts";

/** The version of questions, rules and waits together; it stands on every verdict. */
export const ruleBase = "2026.11";

/** Whether a session may start, and what else to do. The highest rule wins; all that fired are shown (safety.md section 0). */
export const screen = (c: Case, rules: readonly Rule[] = allRules): Verdict => {
  assert(rules.length > 0, "a verdict needs rules");
  const { clear, careful } = factsOf(c);
  const found = rules.flatMap((rule) => {
    const finding = higher(rule.judge(clear), capped(rule.judge(careful)));
    return finding === null || finding.level === 0 ? [] : [clearedBy(c, { rule, finding })];
  });
  // A stable sort: within a level the order of the rules, which is that of safety.md, stays (C1).
  const ordered = [...found].sort((a, b) => b.finding.level - a.finding.level);
  const level = ordered[0]?.finding.level ?? 0;
  return {
    level,
    verdict: verdictNames[level],
    mayStart: level <= 1,
    seekCare: careFor(ordered.map(({ finding }) => finding)),
    fired: ordered.map(firedOf),
    unanswered: clear.unanswered,
    limits: limitsFor(
      c,
      ordered.map(({ finding }) => finding),
    ),
    until: untilOf(ordered.map(({ finding }) => finding)),
    ruleBase,
  };
};

interface Found {
  readonly rule: Rule;
  readonly finding: Finding;
  readonly cleared?: true;
}

/** The two readings of what was answered (C4). */
const factsOf = (c: Case): { readonly clear: Facts; readonly careful: Facts } => {
  const { answers, unanswered, stale } = givenIn(c);
  const asked = { ...c, ageYears: answers["q-age"] ?? null };
  const known = { ...recordOf(asked), unanswered, stale, waits: waits(asked) };
  return { clear: { ...known, answers: readingOf(answers, "clear") }, careful: { ...known, answers: readingOf(answers, "careful") } };
};

/** What is not known for sure never makes an emergency (C4). */
const unsureLevelMax = 5;
const capped = (finding: Finding | null): Finding | null =>
  finding !== null && finding.level > unsureLevelMax ? { ...finding, level: unsureLevelMax } : finding;

const higher = (clear: Finding | null, careful: Finding | null): Finding | null =>
  careful === null || (clear !== null && clear.level > careful.level) ? clear : careful;

const clearanceDaysMax = 90;

/** The last day on which a clearance counts: its 90th, or an earlier one that it names (C5). */
export const lastDayOf = ({ on, until }: Pick<Clearance, "on"> & { readonly until?: CalendarDate | undefined }): CalendarDate => {
  const last = addDays(on, clearanceDaysMax - 1);
  return until !== undefined && until < last ? until : last;
};

/** A clinician's word lowers a 2 to 1, for its rule and kind of session, and nothing else (C5). */
const clearedBy = ({ clearances = [], mode, at }: Case, found: Found): Found => {
  const { rule, finding } = found;
  if (finding.level !== 2) return found;
  const ofThis = clearances.filter((clearance) => clearance.rule === rule.id && clearance.mode === mode);
  const counts = ofThis.some((clearance) => isCurrent(clearance, dateOf(at)) && isAbout(clearance, finding));
  return counts ? { rule, finding: { ...finding, level: 1 }, cleared: true } : found;
};

const isCurrent = ({ by, on, until }: Clearance, today: CalendarDate): boolean => {
  return by.trim() !== "" && on <= today && today <= lastDayOf({ on, until });
};

/** A letter from before an episode speaks of an earlier one. */
const isAbout = ({ on }: Clearance, { clearableFrom }: Finding): boolean => clearableFrom === undefined || on >= clearableFrom;

const verdictNames = [
  "proceed",
  "proceed-with-care",
  "ask-a-clinician-first",
  "not-today",
  "see-a-doctor-within-days",
  "same-day-urgent",
  "emergency",
] as const satisfies readonly VerdictName[];

/** What each level asks of the person, whatever the session (C3): 1 and 3 ask nothing. */
const careOf = ["none", "none", "routine", "none", "days", "today", "now"] as const satisfies readonly SeekCare[];
const careOrder = ["none", "routine", "days", "today", "now"] as const satisfies readonly SeekCare[];

/** The most that any rule asks. An earlier finding that nobody has looked at asks again what it asked then. */
const careFor = (findings: readonly Finding[]): SeekCare => {
  const levels: readonly Level[] = findings.flatMap(({ level, about = [] }) => [level, ...about.map((earlier) => earlier.level)]);
  return careOrder[Math.max(0, ...levels.map((level) => careOrder.indexOf(careOf[level])))] ?? "none";
};

const firedOf = ({ rule, finding: { level, ends, about }, cleared }: Found): Fired => ({
  rule: rule.id,
  level,
  refs: rule.refs,
  until: ends?.by === "date" ? ends.on : null,
  ...(ends?.by === "date" && ends.stays > 0 && { stays: ends.stays }),
  ...(cleared && { cleared }),
  ...(about && { about }),
});

/** The first day on which nothing that ends by itself stands in the way; null when something needs a person. What is asked anew each time is no day. */
const untilOf = (findings: readonly Finding[]): CalendarDate | null => {
  const inTheWay = findings.filter(({ level }) => level >= 2);
  const needsPerson = inTheWay.some(({ ends }) => ends === undefined || (ends.by === "date" && ends.stays >= 2));
  return needsPerson ? null : latest(inTheWay.flatMap(({ ends }) => (ends?.by === "date" ? [ends.on] : [])));
};
