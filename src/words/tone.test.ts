import { describe, expect, test } from "vitest";
import { languages } from "./index.ts";
import { areasOf, messagesOf, sentencesOf } from "./testing/catalogue.ts";
import { toneRules } from "./testing/tone-rules.ts";

/** What a person reads when something may be wrong: the strictest words. */
const screening = ["questions", "rules", "verdict", "emergency", "stops", "followups"] as const;

/** Ids ("area/id") that may name what people search for, to explain it once. */
const mayNameThePractice: ReadonlySet<string> = new Set([
  "learn-outside-inside/names.p1",
  "learn-faq/what.q",
  "articles/what.family",
  "articles/purposes.name",
]);
/** Areas that quote what people say and search for, to judge it: the evidence cards. Nobody else uses those words. */
const quotesTheClaims = /^(claims(-\w+)?|disagree)$/;
/** Ids ("area/id") that may be longer, each with its reason. */
const mayBeLong: ReadonlySet<string> = new Set();
const paragraphCharactersMax = 420;

/** Soft hyphens are for lines: no rule shall miss a word because of one. */
const plain = (text: string) => text.replaceAll("\u00AD", "");
const messagesIn = (language: string, area: string) =>
  Object.entries(messagesOf(language, area)).map(([id, text]) => [id, plain(text)] as const);

test("every language has its rules", () => expect(Object.keys(toneRules).sort()).toEqual([...languages].sort()));

describe.each(languages)("%s", (language) => {
  const rules = toneRules[language]!;

  describe.each(areasOf(language))("%s", (area) => {
    const all = messagesIn(language, area);
    const breaking = (rule: RegExp, allowed: ReadonlySet<string> = new Set()) =>
      all.filter(([id, text]) => rule.test(text) && !allowed.has(`${area}/${id}`)).map(([id, text]) => `${id}: ${text}`);

    test("names no illness as a fact about the reader", () => expect(breaking(rules.illness)).toEqual([]));
    test("never raises its voice", () => expect(breaking(/[!¡]/)).toEqual([]));
    test("never praises", () => expect(breaking(rules.praise)).toEqual([]));
    test("calls the practice by our words", () => {
      if (!quotesTheClaims.test(area)) expect(breaking(rules.practice, mayNameThePractice)).toEqual([]);
      else expect(breaking(/\bour massage\b|\bwalnut('s|’s) massage\b|\byour massage\b/i)).toEqual([]);
    });
    test("addresses him in one way", () => expect(breaking(rules.address)).toEqual([]));
    test("has no empty sentence and no space at its ends", () => expect(breaking(/^\s*$|^\s|\s$/)).toEqual([]));
  });

  describe.each(screening)("%s, where something may be wrong", (area) => {
    const all = messagesIn(language, area);
    const breaking = (rule: RegExp) => all.filter(([, text]) => rule.test(text)).map(([id, text]) => `${id}: ${text}`);

    test("says what a sign can be, never what you have", () => expect(breaking(rules.have)).toEqual([]));
    test("never says safe", () => expect(breaking(rules.safe)).toEqual([]));
    test("is plain: no app language, no trial language", () => expect(breaking(rules.appLanguage)).toEqual([]));
    test("is clinical, never erotic", () => expect(breaking(rules.erotic)).toEqual([]));
    test(`is short: at most ${rules.charactersMax} characters`, () =>
      expect(
        all
          .filter(([id, text]) => text.length > rules.charactersMax && !mayBeLong.has(`${area}/${id}`))
          .map(([id, text]) => `${id}: ${text}`),
      ).toEqual([]));
    test(`has no sentence of more than ${rules.wordsInASentenceMax} words`, () =>
      expect(
        all.flatMap(([, text]) => sentencesOf(text)).filter((sentence) => sentence.split(/\s+/).length > rules.wordsInASentenceMax),
      ).toEqual([]));
  });
});

// A rule that never says no would let everything through.
test.each`
  language | rule             | wrong
  ${"en"}  | ${"illness"}     | ${"You probably have an infection."}
  ${"de"}  | ${"illness"}     | ${"Sie haben wahrscheinlich eine Infektion."}
  ${"de"}  | ${"illness"}     | ${"Sie haben Prostatakrebs."}
  ${"de"}  | ${"have"}        | ${"Sie haben eine Blutung."}
  ${"de"}  | ${"praise"}      | ${"Das war gut gemacht."}
  ${"de"}  | ${"safe"}        | ${"Das ist sicher."}
  ${"de"}  | ${"address"}     | ${"Wie geht es dir?"}
  ${"de"}  | ${"practice"}    | ${"Eine Massage"}
  ${"de"}  | ${"appLanguage"} | ${"Klicken Sie hier."}
  ${"de"}  | ${"erotic"}      | ${"Intime Berührung"}
  ${"es"}  | ${"illness"}     | ${"Usted tiene una infección."}
  ${"es"}  | ${"illness"}     | ${"Tiene cáncer de próstata."}
  ${"es"}  | ${"have"}        | ${"Usted tiene fiebre."}
  ${"es"}  | ${"praise"}      | ${"Muy bien hecho."}
  ${"es"}  | ${"safe"}        | ${"Esto es seguro."}
  ${"es"}  | ${"address"}     | ${"¿Cómo está tu dolor?"}
  ${"es"}  | ${"practice"}    | ${"Un masaje"}
  ${"es"}  | ${"appLanguage"} | ${"Haga clic aquí."}
  ${"es"}  | ${"erotic"}      | ${"Un contacto íntimo"}
`("$language, $rule: “$wrong” is caught", ({ language, rule, wrong }) => {
  expect(wrong).toMatch(toneRules[language]![rule as "illness"]);
});

/** The longest German word that fits a phone of 320 pixels in the largest heading. */
const unbrokenMax = 16;

test("long German words say where they may be broken", () => {
  const words = areasOf("de").flatMap((area) =>
    Object.values(messagesOf("de", area)).flatMap((text) => text.match(/[\p{L}\u00AD]+/gu) ?? []),
  );
  expect([...new Set(words)].filter((word) => word.split("\u00AD").some((part) => part.length > unbrokenMax))).toEqual([]);
});

describe.each(areasOf("en").filter((area) => quotesTheClaims.test(area)))("%s, written for a reader", (area) => {
  const all = messagesIn("en", area);

  test("has no long sentence", () =>
    expect(
      all.flatMap(([, text]) => sentencesOf(text)).filter((one) => one.split(/\s+/).length > toneRules["en"]!.wordsInASentenceMax),
    ).toEqual([]));

  test("has no part longer than a short paragraph", () =>
    expect(all.filter(([, text]) => text.length > paragraphCharactersMax).map(([id]) => id)).toEqual([]));

  test("is clinical, never erotic", () =>
    expect(all.filter(([, text]) => /\b(orgasm\w*|sexy|erotic\w*|arous\w*|sensual\w*)\b/i.test(text)).map(([id]) => id)).toEqual([]));
});
