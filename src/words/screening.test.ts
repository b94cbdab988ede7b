import { describe, expect, test } from "vitest";
import { loadWords } from "./index.ts";

type Words = Readonly<Record<string, unknown>>;
type Level = 1 | 2 | 3 | 4 | 5 | 6;
type Part = "title" | "why" | "do" | "end";

const rules: Words = await loadWords("en", "rules");
const questions: Words = await loadWords("en", "questions");
const emergency: Words = await loadWords("en", "emergency");
const stops: Words = await loadWords("en", "stops");
const followUps: Words = await loadWords("en", "followups");

const parts: readonly Part[] = ["title", "why", "do", "end"];
const sentence = (rule: string, level: Level, part: Part) => String(rules[`${rule}@${level}.${part}`] ?? rules[`${rule}.${part}`]);

/** Every rule and every level at which it may stand, as the safety rule base lists them. "unsure" caps a 6 at 5. */
const levels: Readonly<Record<string, readonly Level[]>> = {
  "rf-acute-prostatitis": [5, 6],
  "rf-fever-instrumented": [5],
  "rf-fever-alone": [3, 5],
  "rf-sepsis": [6],
  "rf-abx-failing": [5],
  "rf-abscess": [5],
  "rf-fournier": [5, 6],
  "rf-retention": [5, 6],
  "rf-retention-partial": [5],
  "rf-haematuria-heavy": [5, 6],
  "rf-haematuria": [3, 4],
  "rf-haemospermia": [2, 4],
  "rf-rectal-bleed": [1, 3, 4, 5, 6],
  "rf-cauda-equina": [5, 6],
  "rf-torsion": [5, 6],
  "rf-testis-lump": [4],
  "rf-dvt": [5, 6],
  "rf-uti": [4],
  "rf-discharge-sti": [4],
  "rf-weightloss-bone": [4],
  "rf-mass-anal": [4],
  "rf-trauma-acute": [5, 6],
  "rf-priapism": [5, 6],
  "rf-suicide": [5, 6],
  "rf-ad": [5, 6],
  "rf-anaphylaxis": [6],
  "hx-under18": [3],
  "hx-partner-minor": [3],
  "hx-no-symptoms": [1, 2],
  "hx-unevaluated": [2],
  "hx-over50-new": [4],
  "hx-prostate-cancer": [2, 3],
  "hx-pelvic-cancer": [2, 3],
  "hx-cancer-suspected": [2, 3],
  "hx-psa-notfollowed": [4],
  "psa-planned-internal": [3],
  "psa-planned-external": [3],
  "psa-ejac-note": [1],
  "hx-biopsy": [2, 3],
  "hx-biopsy-fever": [5, 6],
  "hx-surgery": [2, 3],
  "hx-cystoscopy-cath": [3],
  "hx-catheter-in": [3],
  "hx-isc": [2, 3],
  "hx-radiotherapy": [2, 3],
  "hx-seeds": [2, 3],
  "hx-implant": [3],
  "hx-anticoag": [1, 2, 3],
  "hx-aspirin": [2],
  "hx-bleeding": [2, 3],
  "hx-fissure": [1, 3],
  "hx-haem": [1, 3],
  "hx-haem-quiet": [2],
  "hx-fistula-perianal": [3],
  "hx-ibd-flare": [2, 3],
  "hx-ibd-quiet": [1, 2],
  "hx-neutropenia": [2, 3, 5, 6],
  "hx-immune": [1, 2, 5],
  "hx-diabetes": [1, 2],
  "hx-endocarditis": [2, 5],
  "hx-heart": [2, 3],
  "hx-dvt-known": [1, 2, 3],
  "hx-pelvic-fracture": [2, 3],
  "hx-skin": [3, 5],
  "hx-latex": [1],
  "hx-neuropathy": [2, 3],
  "hx-sci": [2, 3],
  "hx-pudendal": [2],
  "hx-numb-after": [3, 4, 6],
  "hx-cbp": [2],
  "hx-abx-now": [3],
  "hx-stones-stricture": [2],
  "hx-trauma": [1, 2],
  "hx-trauma-prefer-not": [1, 2],
  "hx-syncope": [1, 2],
  "hx-implanted-device-tool": [3],
  "hx-surgery-gender": [2, 3],
  "td-pain-high": [3, 4],
  "td-pain-mid": [1, 2],
  "td-worse-last": [1, 3],
  "td-interval": [3],
  "td-two-bad": [2, 3],
  "td-no-benefit": [2],
  "td-intox": [3],
  "td-distress": [3],
  "td-coercion": [3],
  "td-numbing": [3],
  "td-partner-hands": [3],
  "td-bladder": [3],
  "td-unwell": [3],
  "td-untrained": [3],
  "td-alone-internal": [3],
  "rec-acute": [2, 3],
  "rec-unseen": [3],
  "rec-stale": [3],
  unanswered: [3],
  "internal-mode": [1, 2],
  "st-word": [3],
  "st-pain3": [3],
  "st-sharp": [3, 4],
  "st-severe": [3, 5],
  "st-numb": [3, 6],
  "st-blood-smear": [3, 4],
  "st-blood-flow": [3, 5, 6],
  "st-faint": [2, 3, 5, 6],
  "st-ad": [3, 6],
  "st-chest": [3, 6],
  "st-distress": [3],
  "st-allergy": [3, 6],
  "st-fever": [3, 5],
  "st-spasm": [3],
  "st-object": [3, 6],
  "fu-sore": [1, 3],
  "fu-worse24": [3],
  "fu-worse72": [2, 3, 4],
  "fu-fever": [3, 5, 6],
  "fu-retention": [3, 6],
  "fu-stream": [3, 5],
  "fu-urineblood": [3, 4, 5, 6],
  "fu-semenblood": [3, 4],
  "fu-rectalblood": [3, 4],
  "fu-rectalblood-heavy": [3, 6],
  "fu-uti": [3, 4, 5],
  "fu-numb": [3, 4],
  "fu-saddle": [3, 6],
  "fu-discharge": [3, 4],
  "fu-swelling": [3, 5],
  "fu-testis": [3, 6],
  "fu-lowmood": [2, 3],
  "fu-noreply": [3],
};
const standing = Object.entries(levels).flatMap(([rule, at]) => at.map((level) => ({ rule, level })));
const at = (...wanted: readonly Level[]) => standing.filter(({ level }) => wanted.includes(level));

describe("a reason", () => {
  test.each(standing)("$rule at $level says what, why, what to do and when it ends", ({ rule, level }) => {
    for (const part of parts) expect(sentence(rule, level, part), part).toMatch(/^\S.{3,}$/);
  });

  test.each(at(6))("$rule at 6 sends to an emergency department or the emergency number, now", ({ rule }) =>
    expect(sentence(rule, 6, "do")).toMatch(/emergency department now|emergency number( or a crisis line)? now/),
  );

  test.each(at(5))("$rule at 5 asks for help today", ({ rule }) => expect(sentence(rule, 5, "do")).toMatch(/\btoday\b/));

  test.each(at(4))("$rule at 4 asks to book a doctor within days", ({ rule }) =>
    expect(sentence(rule, 4, "do")).toMatch(/^Book a doctor .*within days|^Book a doctor within days/),
  );

  test.each(at(4, 5, 6))("$rule at $level stays until it was seen", ({ rule, level }) =>
    expect(sentence(rule, level, "end")).toMatch(/^Stays until you record that you were seen/),
  );

  test.each(at(2))("$rule at 2 ends with a clinician, and says for how long a letter counts", ({ rule }) =>
    expect(sentence(rule, 2, "end")).toMatch(/clinician.*90 days/),
  );

  test.each(at(1, 2, 3))("$rule at $level says how it ends or how long it stays", ({ rule, level }) =>
    expect(sentence(rule, level, "end")).toMatch(/^(Ends|Opens|Stays|No letter)/),
  );

  test("takes no arguments, so a page can show any of them", () =>
    expect(Object.entries(rules).filter(([, text]) => typeof text !== "string")).toEqual([]));

  test("overrides only what exists, at a level the rule can stand at", () => {
    const strangers = Object.keys(rules).filter((id) => {
      const [, rule, level] = /^(.+)@(\d)\.\w+$/.exec(id) ?? [];
      return level !== undefined && !levels[rule ?? ""]?.includes(Number(level) as Level);
    });
    expect(strangers).toEqual([]);
  });
});

describe("what must never be named", () => {
  test("past touch reads the same, said or not said", () => {
    for (const level of [1, 2] as const)
      for (const part of parts) expect(sentence("hx-trauma-prefer-not", level, part)).toBe(sentence("hx-trauma", level, part));
  });

  test("the neutral reason tells a second reader nothing", () => {
    const text = parts.map((part) => String(rules[`neutral.${part}`])).join(" ");
    expect(text).not.toMatch(/partner|free|choice|harm|suicid|crisis|panic|pressure|touch|mood|thought|want|support/i);
  });
});

describe("the emergency page", () => {
  test.each(at(5, 6))("$rule at $level can be read out on the phone", ({ rule }) =>
    expect(String(emergency[`${rule}.say`])).toMatch(/^(I|My|Something|The skin|There is) .+\.$/),
  );

  test("gives first aid only where the rule base gives it", () => {
    expect(emergency["rf-ad.first"]).toMatch(/Sit up.*Loosen.*Take away/);
    expect(emergency["st-ad.first"]).toBe(emergency["rf-ad.first"]);
    expect(emergency["st-faint.first"]).toMatch(/Lie flat.*legs up.*10 minutes/);
    expect(Object.values(emergency).filter((text) => /\b(eat|drink|tablet|painkiller|ice|tourniquet)\b/i.test(String(text)))).toEqual([]);
  });

  test("offers a number before one is confirmed", () => expect(emergency["call.fallback"]).toBe("112 / 911 / 999 or your local number"));
});

/** Questions that take "unsure": the page must say how to find out. */
const unsure =
  "q-symptoms q-evaluated q-fever q-retention q-stream q-haematuria q-haemospermia q-rectal-blood q-testis q-testis-lump q-spreading-skin q-abscess q-uti q-sti q-priapism q-skin q-psa q-bleeding q-spinal-cord q-sensation q-pudendal q-syncope q-unwilling q-free q-intoxicated q-numbing q-bladder-full q-partner-adult q-tool".split(
    " ",
  );
/** List questions have no "unsure" of their own. */
const lists =
  "q-fever-with q-sepsis q-haematuria-with q-saddle q-weight-bone q-bowel q-leg-chest q-injury q-procedures q-implants q-cancer q-inr q-anal q-immune q-heart q-urology q-unwell q-partner-hands".split(
    " ",
  );

describe("a question", () => {
  test.each(unsure)("%s says what is meant, for someone who is not sure", (id) => expect(questions[`${id}.help`]).toMatch(/\S{3}/));

  test.each(lists)("%s says to tick when not sure", (id) =>
    expect(questions[`${id}.help`]).toMatch(/Tick (a line|it) if you are not sure/),
  );

  const asked = Object.keys(questions).filter((id) => id.endsWith(".ask"));
  test("there are 64 of them, each with a question mark, a short row and a reason", () => {
    expect(asked).toHaveLength(64);
    for (const id of asked) {
      const q = id.replace(".ask", "");
      expect(questions[id], id).toMatch(/^[^.?]+\?$/);
      expect(String(questions[`${q}.short`]).split(" ").length, q).toBeLessThanOrEqual(7);
      expect(questions[`${q}.why`], q).toMatch(/\.$/);
    }
  });

  test("the optional ones say so", () => {
    for (const id of ["q-self-harm", "q-past-touch"]) expect(questions[`${id}.help`]).toMatch(/^You can leave this out\./);
  });

  test("names help beside the question about self-harm, whatever the answer", () =>
    expect(questions["q-self-harm.help"]).toMatch(/crisis line.*emergency number/));
});

const stopRules =
  "st-word st-pain3 st-sharp st-severe st-numb st-blood-smear st-blood-flow st-faint st-ad st-chest st-urge st-distress st-allergy st-arousal st-limit st-fever st-spasm st-object".split(
    " ",
  );
const findings =
  "fu-ok fu-sore fu-worse24 fu-worse72 fu-fever fu-retention fu-stream fu-urineblood fu-semenblood fu-rectalblood fu-rectalblood-heavy fu-uti fu-numb fu-saddle fu-discharge fu-swelling fu-testis fu-lowmood fu-noreply".split(
    " ",
  );

test.each(stopRules)("after %s it says what to do now and what it means for the next session", (id) => {
  for (const part of ["label", "now", "next"]) expect(stops[`${id}.${part}`], part).toMatch(/\S{3}/);
});

test.each(findings)("the check-in asks about %s, says what to do now and what it means for the next session", (id) => {
  for (const part of ["label", "ask", "now", "next"]) expect(followUps[`${id}.${part}`], part).toMatch(/\S{3}/);
});

test.each([
  ["stop", stops],
  ["finding", followUps],
])("a question about what became of a %s has its answer", (_, area) => {
  const asked = Object.keys(area).filter((id) => id.includes(".ask."));
  expect(asked.length).toBeGreaterThan(5);
  for (const id of asked) for (const part of ["now", "next"]) expect(area[`${id.replace(".ask.", ".if.")}.${part}`], id).toMatch(/\S{3}/);
});
