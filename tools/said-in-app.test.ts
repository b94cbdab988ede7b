import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { citable, isClaimId, rulesWithoutSource, saidInApp } from "#evidence";
import { rules } from "#screen";

const root = join(import.meta.dirname, "..");
const folder = join(root, "src/words/en");

/** Words that a sentence about benefit, harm, cause or proof can hardly do without. */
const soundsLikeAClaim = new RegExp(
  [
    "\\b(?:",
    [
      // proof
      "stud(?:y|ies)|research\\w*|evidence|trials?|guidelines?|articles?",
      "(?:has|have|been|is|are|was) (?:ever )?(?:shown|proven|known|measured|counted|tested)",
      // benefit
      "help(?:s|ed)? (?:you|him|against|with|it|men|some|most)|(?:this|guides|it|that|pressure|warmth|breathing) helps?",
      "improv\\w*|reliev\\w*|eases?|reduc\\w*|lowers? (?:pain|stress|the risk|your|psa|inflammation)|benefits?|effective",
      "cur(?:e|es|ed)|heals?|treats?|prevent\\w*|feel better",
      // harm and cause
      "raises?|raised|caus(?:e|es|ed)|leads? to|harm\\w*|risks?|irritat\\w*|sign of|gets? (?:worse|better|tighter)|tends?",
      "makes? (?:it|some people|you|them|men) \\w+",
      // how much, how often
      "often|common|mostly|most (?:men|people)|per cent|in 100",
    ].join("|"),
    ")\\b|\\d ?%",
  ].join(""),
  "i",
);

/** The cards themselves, what is said about them, and Learn, whose pages name their own cards and sources (src/evidence). */
const areCards = /^(?:claims(?:-\w+)?|disagree|articles|learn(?:-[\w-]+)?)$/;

const ruleIds = new Map(rules.map((rule) => [rule.id as string, rule]));
/** "psa-after.why" and "hx-biopsy@2.why" belong to a rule; so do the stops and findings of a session. */
const ruleOf = (id: string): string => id.split(/[.@]/)[0]!;

interface Said {
  readonly key: string;
  readonly area: string;
  readonly id: string;
  readonly text: string;
}
const sentences: readonly Said[] = readdirSync(folder)
  .map((file) => file.replace(".json", ""))
  .filter((area) => !areCards.test(area))
  .flatMap((area) =>
    Object.entries(JSON.parse(readFileSync(join(folder, `${area}.json`), "utf8")) as Record<string, string>).map(([id, text]) => ({
      key: `${area}/${id}`,
      area,
      id,
      text,
    })),
  );
const ofARule = ({ area, id }: Said) =>
  ["rules", "stops", "followups", "emergency"].includes(area) && /^(?:rf|hx|td|st|fu|psa|dre|rec|internal)-/.test(ruleOf(id));
const claimed = sentences.filter((said) => soundsLikeAClaim.test(said.text) && !ofARule(said));

test("every sentence of the app that sounds like a claim has its card, or the reason why it needs none", () => {
  const without = claimed.filter(({ key }) => !Object.hasOwn(saidInApp, key)).map(({ key, text }) => `${key}: ${text}`);
  expect(without, "name the card in src/evidence/claims/said-in-app.ts, and link to it where the sentence stands").toEqual([]);
});

test("no line of the register has lost its sentence", () => {
  const keys = new Set(sentences.map(({ key }) => key));
  expect(Object.keys(saidInApp).filter((key) => !keys.has(key))).toEqual([]);
});

test("a reason is a sentence, and a card exists", () => {
  for (const [key, behind] of Object.entries(saidInApp)) {
    if ("noClaim" in behind) expect(behind.noClaim.length, key).toBeGreaterThan(30);
    else for (const id of behind) expect(isClaimId(id), `${key}: ${id}`).toBe(true);
  }
});

test.each(sentences.filter((said) => said.area === "rules" && soundsLikeAClaim.test(said.text) && ruleIds.has(ruleOf(said.id))))(
  "$key stands under a rule that names a source, or says that it is a precaution",
  ({ id }) => {
    const rule = ruleIds.get(ruleOf(id))!;
    const stands = rule.refs.some(citable) || rule.basis.includes("X");
    // Who finds a source takes the rule off the list.
    expect(stands).toBe(!rulesWithoutSource.has(rule.id));
  },
);

describe("the detector hears", () => {
  test.each([
    "Studies show that this works.",
    "It improves sleep.",
    "Warmth relieves pain.",
    "This lowers your PSA.",
    "Most men feel better after six weeks.",
    "Long sitting causes pain.",
    "A proven method, effective for many.",
    "9 % had soreness.",
    "It has been shown.",
    "Breathing helps.",
  ])("%s", (text) => expect(soundsLikeAClaim.test(text)).toBe(true));

  test.each(["Save a copy.", "Lie back, knees bent.", "How is it today?", "No session before Monday."])("and not: %s", (text) =>
    expect(soundsLikeAClaim.test(text)).toBe(false),
  );
});

/** Where the register says that a card stands behind a sentence of these pages, a link leads there. */
test("pages that claim something link to the card", () => {
  const linked = new Set(
    ["welcome", "settings", "screen", "prepare", "schedule", "today", "after"].flatMap((place) =>
      readdirSync(join(root, "src/app", place), { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".tsx"))
        .flatMap((file) => [
          ...readFileSync(join(root, "src/app", place, file), "utf8").matchAll(/"((?:anat|phys|dx|ben|safe|tech|src)-[\w-]+)"/g),
        ])
        .map(([, id]) => id!),
    ),
  );
  const areas = ["welcome", "settings", "plan", "today"];
  const unlinked = Object.entries(saidInApp)
    .filter(([key, behind]) => areas.includes(key.split("/")[0]!) && !("noClaim" in behind))
    .filter(([, behind]) => !(behind as readonly string[]).some((id) => linked.has(id)))
    .map(([key]) => key);
  expect(unlinked).toEqual([]);
});
