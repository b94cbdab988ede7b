import { describe, expect, test } from "vitest";
import { loadWords, type Language } from "./index.ts";
import { standing, standingAt, type Level } from "./testing/standing.ts";

// The sentences that send somebody to help must be as strong in every language. English is held by screening.test.ts, word for word;
// here stand the words that mean the same. Who adds a language fills in one row and has it read by a clinician.

interface Strength {
  /** 6: an emergency department or the emergency number, now. */
  readonly now: RegExp;
  /** 5: help today. */
  readonly today: RegExp;
  /** 4: book a doctor, within days. */
  readonly days: RegExp;
  /** 4, 5, 6: stays until seen. */
  readonly seen: RegExp;
  /** 2: a clinician, whose letter counts for 90 days. */
  readonly letter: RegExp;
  /** 1, 2, 3: how it ends. */
  readonly ends: RegExp;
  readonly sign: RegExp;
  readonly inDoubt: RegExp;
  readonly optional: RegExp;
  readonly help: RegExp;
}

const strengths: { readonly [L in Exclude<Language, "en">]: Strength } = {
  de: {
    now: /Gehen Sie jetzt in eine Notaufnahme, oder rufen Sie den Notruf|Rufen Sie jetzt den Notruf/,
    today: /\bheute\b/,
    days: /^Machen Sie in den nächsten Tagen einen Arzttermin/,
    seen: /^Bleibt, bis Sie eintragen, dass Sie untersucht wurden/,
    letter: /Fachperson.*90 Tage/,
    ends: /^(Endet|Öffnet sich|Bleibt|Kein Brief)/,
    sign: /kann .*Zeichen|können .*Zeichen/,
    inDoubt: /im Zweifel|Im Zweifel/,
    optional: /^Das können Sie weglassen\./,
    help: /Krisentelefon.*Notruf/,
  },
  es: {
    now: /Vaya ahora a urgencias o llame al número de emergencias|Llame ahora al número de emergencias/,
    today: /\bhoy\b/,
    days: /^Pida cita (médica en los próximos días|en los próximos días con un médico)/,
    seen: /^Sigue hasta que anote que le examinaron/,
    letter: /profesional de la salud.*90 días/,
    ends: /^(Termina|Se abre|Sigue|Ninguna carta)/,
    sign: /[Pp]uede(n)? ser una señal/,
    inDoubt: /si tiene dudas|si duda/,
    optional: /^Puede dejar esto sin responder\./,
    help: /línea de crisis.*número de emergencias/,
  },
};

const lists = /Tick (a line|it) if you are not sure/;

describe.each(Object.entries(strengths))("%s", (language, says) => {
  const load = async (area: "rules" | "questions" | "emergency" | "stops" | "followups") => {
    const [english, translated] = await Promise.all([loadWords("en", area), loadWords(language as Language, area)]);
    return { english: english as Readonly<Record<string, unknown>>, here: translated as Readonly<Record<string, unknown>> };
  };
  const sentence = async (rule: string, level: Level, part: string) => {
    const { here } = await load("rules");
    return String(here[`${rule}@${level}.${part}`] ?? here[`${rule}.${part}`]);
  };

  test.each(standingAt(6))("$rule at 6 sends to help now", async ({ rule }) => expect(await sentence(rule, 6, "do")).toMatch(says.now));
  test.each(standingAt(5))("$rule at 5 asks for help today", async ({ rule }) => expect(await sentence(rule, 5, "do")).toMatch(says.today));
  test.each(standingAt(4))("$rule at 4 asks to book a doctor within days", async ({ rule }) =>
    expect(await sentence(rule, 4, "do")).toMatch(says.days),
  );
  test.each(standingAt(4, 5, 6))("$rule at $level stays until it was seen", async ({ rule, level }) =>
    expect(await sentence(rule, level, "end")).toMatch(says.seen),
  );
  test.each(standingAt(2))("$rule at 2 ends with a clinician", async ({ rule }) =>
    expect(await sentence(rule, 2, "end")).toMatch(says.letter),
  );
  test.each(standingAt(1, 2, 3))("$rule at $level says how it ends", async ({ rule, level }) =>
    expect(await sentence(rule, level, "end")).toMatch(says.ends),
  );

  test("every sentence that sends to help now in English does so here, in every area", async () => {
    for (const area of ["rules", "stops", "followups"] as const) {
      const { english, here } = await load(area);
      const weak = Object.entries(english)
        .filter(([, text]) => /(Go to an emergency department now, or call|Call the emergency number now)/.test(String(text)))
        .filter(([id]) => !says.now.test(String(here[id])));
      expect(weak, area).toEqual([]);
    }
  });

  test("what can be a sign in English is no more and no less here", async () => {
    for (const area of ["rules", "questions", "stops"] as const) {
      const { english, here } = await load(area);
      const isSign = (text: unknown) => /can be a sign|can be signs/.test(String(text));
      const other = Object.entries(english).filter(([id, text]) => isSign(text) && !says.sign.test(String(here[id])));
      expect(
        other.map(([id, text]) => `${id}: ${String(text)} | ${String(here[id])}`),
        area,
      ).toEqual([]);
    }
  });

  test("lists say to tick in doubt; what may be left out says so; help is named beside the question about self-harm", async () => {
    const { english, here } = await load("questions");
    const silent = Object.entries(english).filter(([id, text]) => lists.test(String(text)) && !says.inDoubt.test(String(here[id])));
    expect(silent).toEqual([]);
    for (const id of ["q-self-harm.help", "q-past-touch.help"]) expect(here[id]).toMatch(says.optional);
    expect(here["q-self-harm.help"]).toMatch(says.help);
  });

  test("past touch reads the same, said or not said", async () => {
    for (const { level } of standing.filter(({ rule }) => rule === "hx-trauma"))
      for (const part of ["title", "why", "do", "end"])
        expect(await sentence("hx-trauma-prefer-not", level, part)).toBe(await sentence("hx-trauma", level, part));
  });

  test("what can be read out on the phone is whole sentences", async () => {
    const { here } = await load("emergency");
    const said = Object.entries(here).filter(([id]) => /^(rf|hx|st|fu)-.*\.say$/.test(id));
    expect(said.length).toBeGreaterThan(30);
    for (const [id, text] of said) expect(saidWith(text, "x"), id).toMatch(/^\p{Lu}.+\.$/u);
  });
});

test.each`
  language | neutral
  ${"de"}  | ${/partner|frei|wahl|selbst|suizid|krise|panik|druck|berühr|stimmung|gedanken|möcht|beistand|drohung|angst/i}
  ${"es"}  | ${/pareja|libre|elecci|suicid|crisis|pánico|presi|contacto|ánimo|pensamiento|quiere|apoyo|miedo/i}
`("$language: the neutral reason tells a second reader nothing", async ({ language, neutral }) => {
  const rules = (await loadWords(language as Language, "rules")) as Readonly<Record<string, string>>;
  const text = ["title", "why", "do", "end"].map((part) => rules[`neutral.${part}`]).join(" ");
  expect(text).not.toMatch(neutral as RegExp);
});

const saidWith = (text: unknown, signs: string): unknown =>
  typeof text === "function" ? (text as (given: { readonly signs: string }) => string)({ signs }) : text;
