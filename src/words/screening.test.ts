import { describe, expect, test } from "vitest";
import { loadWords } from "./index.ts";
import { levels, standing, standingAt as at, type Level } from "./testing/standing.ts";

type Words = Readonly<Record<string, unknown>>;
type Part = "title" | "why" | "do" | "end";

const rules: Words = await loadWords("en", "rules");
const questions: Words = await loadWords("en", "questions");
const emergency: Words = await loadWords("en", "emergency");
const stops: Words = await loadWords("en", "stops");
const followUps: Words = await loadWords("en", "followups");

const parts: readonly Part[] = ["title", "why", "do", "end"];
const sentence = (rule: string, level: Level, part: Part) => String(rules[`${rule}@${level}.${part}`] ?? rules[`${rule}.${part}`]);

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
