import { err, ok } from "#base";
import { becauseOf, careSaid, parseCase, screen, type BadCase, type Case, type Fired, type Verdict } from "#screen";
import { loadWords, type Words } from "#words";
import type { Command, World } from "./command.ts";
import { nameOf } from "./input.ts";
import { readJson } from "./json.ts";
import type { Trouble } from "./trouble.ts";

/** Reads a case, answers the verdict with the reason for each rule that fired. */
export const screenCommand: Command = {
  usage: "usage.screen",
  names: 1,
  options: {},
  run: async ({ file }, world) => {
    const json = await readJson(world, file);
    if (!json.ok) return json;
    const asked = parseCase(json.value);
    if (!asked.ok) return err(caseTrouble(asked.error, nameOf(file)));
    const verdict = screen(asked.value);
    const rules = await loadWords("en", "rules");
    const fired = verdict.fired.map((entry) => ({ ...entry, why: why(rules, entry, asked.value) }));
    return ok({ json: { ...verdict, fired }, text: await page({ ...verdict, fired }, rules, world) });
  },
};

const caseTrouble = ({ path, what, fix }: BadCase, file: string): Trouble => ({
  type: "bad-case",
  what,
  where: path === "" ? file : `${file}, ${path}`,
  how: fix.replace(/\.$/, ""),
  path,
  exit: 2,
});

/** A rule may say something else at another of its levels. */
const sentence = (rules: Words<"rules">, { rule, level }: Fired, part: "title" | "why" | "do" | "end"): string => {
  const said: { readonly [id: string]: unknown } = rules;
  const found = said[`${rule}@${level}.${part}`] ?? said[`${rule}.${part}`];
  return typeof found === "string" ? found : "";
};

/** What of it is his own, where his answers tell. */
const why = (rules: Words<"rules">, fired: Fired, asked: Case): string =>
  becauseOf(fired, asked)
    ?.map((id) => rules[id])
    .join(" ") ?? sentence(rules, fired, "why");

type Explained = Omit<Verdict, "fired"> & { readonly fired: readonly (Fired & { readonly why: string })[] };

async function page(verdict: Explained, rules: Words<"rules">, { words }: World): Promise<string> {
  const said = await loadWords("en", "verdict");
  const lead = said[`${verdict.verdict}.lead`];
  const { fired, limits, unanswered } = verdict;
  const reasons = fired.flatMap((entry) => [
    "",
    `- ${words["screen.reason"]({ title: sentence(rules, entry, "title"), level: entry.level, rule: entry.rule })}`,
    entry.why,
    ...(entry.cleared ? [rules["cleared.do"], rules["cleared.end"]] : [sentence(rules, entry, "do"), sentence(rules, entry, "end")]),
    entry.refs.length > 0 ? words["screen.sources"]({ refs: entry.refs.join(", ") }) : said["reason.precaution"],
  ]);
  const avoided = limits.avoid.map((place) => said[`limits.avoid.${place}`]).join("; ");
  const limitLines = [
    "",
    said["limits.heading"],
    words["screen.contact"]({ seconds: limits.contactSecondsMax }),
    words["screen.discomfort"]({ max: limits.discomfortMax }),
    limits.holdsPerSideMax > 0 ? said["limits.holds.most"]({ max: limits.holdsPerSideMax }) : said["limits.holds.none"],
    ...(avoided === "" ? [] : [words["screen.avoid"]({ places: avoided })]),
  ];
  return [
    words["screen.level"]({ level: verdict.level, verdict: verdict.verdict }),
    said[`${verdict.verdict}.heading`],
    typeof lead === "string" ? lead : lead({ count: fired.length }),
    ...(verdict.mayStart ? [words["screen.may-start"]] : verdict.level < 4 ? [words["screen.may-not-start"]] : []),
    `${said["care.heading"]} ${said[`care.${careSaid(verdict)}.heading`]}`,
    ...(verdict.until === null ? [] : [said["until.date"]({ date: verdict.until })]),
    ...reasons.map((line) => (line === "" || line.startsWith("- ") ? line : `  ${line}`)),
    ...(unanswered.length > 0 ? ["", words["screen.unanswered"]({ questions: unanswered.join(", ") })] : []),
    ...(verdict.mayStart ? limitLines : []),
    "",
    said["not-a-diagnosis"],
    said["rule-base"]({ version: verdict.ruleBase }),
  ].join("\n");
}
