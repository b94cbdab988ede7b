import { describe, expect, test } from "vitest";
import { languages } from "./index.ts";
import { areasOf, madeOf, messagesOf } from "./testing/catalogue.ts";

// What every translation must keep of the English, whatever its tongue. New areas are checked as soon as they are there;
// that none is missing, the compiler says (npm run words).

/** What is the same in English and in this language, and rightly so. */
const sameAsEnglish: { readonly [language: string]: readonly string[] } = {
  de: [
    "Walnut",
    "Version",
    "Plan",
    "Pause",
    "Passphrase",
    "Aspirin",
    "Diabetes",
    "Block",
    "Passkey {n, number}",
    "1 min",
    "5 min",
    "15 min",
    "Prostatitis",
    "PSA",
    "NIH-CPSI",
    "GUPI",
    "IPSS",
    "Stress",
    "Text",
    "A4",
    "PDF",
    "FHIR",
    "{ml, number} ml",
  ],
  es: [
    "Walnut",
    "No",
    "Plan",
    "Diabetes",
    "1 min",
    "5 min",
    "15 min",
    "Pelvis",
    "Prostatitis",
    "PSA",
    "Semen",
    "P",
    "NIH-CPSI",
    "GUPI",
    "IPSS",
    "Total",
    "Alcohol",
    "A4",
    "PDF",
    "FHIR",
    "{ml, number} ml",
  ],
};
/** Ids whose numbers differ from the English, each with the reason. */
const otherNumbers: { readonly [id: string]: string } = {};

const isOnlyPlaceholders = (text: string) => madeOf(text).texts.every((part) => !/\p{L}/u.test(part));
const numbersIn = (text: string) => {
  const found =
    madeOf(text)
      .texts.join(" ")
      .match(/\d+(?:[.,]\d+)?/g) ?? [];
  return [...new Set(found.map((number) => number.replace(",", ".")))].sort();
};
const endOf = (text: string) => /[.?:…]$/.exec(text)?.[0] ?? "";

describe.each(languages.filter((language) => language !== "en"))("%s", (language) => {
  const pairs = areasOf(language).flatMap((area) => {
    const english = messagesOf("en", area);
    return Object.entries(messagesOf(language, area)).map(([id, text]) => ({ id: `${area}/${id}`, text, en: english[id] ?? "" }));
  });
  const breaking = (isWrong: (pair: (typeof pairs)[number]) => boolean) =>
    pairs.filter(isWrong).map(({ id, text, en }) => `${id}: ${en} | ${text}`);

  test("there is something to read", () => expect(pairs.length).toBeGreaterThan(1000));

  test("says the same numbers", () =>
    expect(breaking(({ id, text, en }) => !otherNumbers[id] && numbersIn(text).join() !== numbersIn(en).join())).toEqual([]));

  test("takes the same things", () =>
    expect(breaking(({ text, en }) => madeOf(text).takes.join() !== madeOf(en).takes.join())).toEqual([]));

  test("ends as the English does: a question stays a question, a label a label", () =>
    expect(breaking(({ text, en }) => endOf(text) !== endOf(en))).toEqual([]));

  test("is not the English, a few words apart", () => {
    const alike = sameAsEnglish[language] ?? [];
    expect(breaking(({ text, en }) => text === en && !isOnlyPlaceholders(text) && !alike.includes(text))).toEqual([]);
  });

  test("has words for every plural the language knows", () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const covers = (plural: readonly string[], form: string) => plural.includes(form) || (form === "one" && plural.includes("=1"));
    expect(breaking(({ text }) => madeOf(text).plurals.some((plural) => !forms.every((form) => covers(plural, form))))).toEqual([]);
  });

  test("has no space at its ends and no two in a row", () => expect(breaking(({ text }) => /^\s|\s$| {2}|^$/.test(text))).toEqual([]));

  test("the same English sentence is not said in two ways where something may be wrong", () => {
    const said = new Map<string, Set<string>>();
    for (const { id, text, en } of pairs)
      if (/^(rules|stops|followups|emergency)\//.test(id) && en.split(" ").length > 3) said.set(en, (said.get(en) ?? new Set()).add(text));
    expect([...said].filter(([, ways]) => ways.size > 1).map(([en, ways]) => [en, ...ways])).toEqual([]);
  });
});
