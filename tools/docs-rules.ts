import { ruleBase, rowsWithoutRule, rules, type Mode, type Rule } from "#screen";
import { citable } from "#evidence";
import { list, table, title } from "./markdown.ts";

/** docs/rules.md: every rule of the gate with what triggers it, its levels, and what it rests on. */
export const rulesDoc = (): string =>
  [
    title("Rules of the gate"),
    `Rule base ${ruleBase}. A draft by developers after published sources, not reviewed by a clinician yet.`,
    "Levels: 0 proceed, 1 proceed with care, 2 ask a clinician first, 3 not today, 4 see a doctor within days, 5 same-day urgent, 6 emergency. " +
      'The highest rule wins. What comes of a "not sure" is at most a 5, and a clinician\'s clearance lowers a 2 to 1: both can add a level to those below.',
    "Basis: E evidence or a guideline directly on point; G advice for the condition itself, applied here; X a precaution of ours without direct evidence; " +
      "u the source was not read again for this review. A source in brackets is too weak to be shown to people.",
    table(["rule", "trigger", "external, self", "external, with partner", "internal", "basis", "sources"], rules.map(row)),
    "## Rows of the rule base that decide nothing",
    list(rowsWithoutRule.map(({ id, why }) => `\`${id}\`: ${why}.`)),
  ].join("\n\n") + "\n";

const row = (rule: Rule): readonly string[] => [
  rule.id,
  rule.trigger,
  levels(rule, "external-self"),
  levels(rule, "external-partner"),
  levels(rule, "internal"),
  rule.basis.join("/") + (rule.unread ? " u" : ""),
  rule.refs.map((id) => (citable(id) ? id : `(${id})`)).join(", "),
];

const levels = (rule: Rule, mode: Mode): string => (rule.levels[mode].length === 0 ? "-" : rule.levels[mode].join(", "));
