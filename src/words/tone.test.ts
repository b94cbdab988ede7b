import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

type Messages = Readonly<Record<string, string>>;

const folder = join(import.meta.dirname, "en");
const areas = readdirSync(folder).map((file) => file.replace(".json", ""));
const messages = (area: string): Messages => JSON.parse(readFileSync(join(folder, `${area}.json`), "utf8")) as Messages;

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
const charactersMax = 220;
/** Ids ("area/id") that may be longer, each with its reason. */
const mayBeLong: ReadonlySet<string> = new Set();
const wordsInASentenceMax = 24;
const paragraphCharactersMax = 420;

const illness =
  "prostatitis|infection|sepsis|cancer|tumou?r|abscess|clot|torsion|stone|hernia|neuralgia|cauda equina|disease|disorder|depression";
const names = new RegExp(`\\byou (?:may |might |could |probably |likely )?have (?:an? |the )?(?:[\\w-]+ ){0,2}(?:${illness})`, "i");

describe.each(areas)("%s", (area) => {
  const all = Object.entries(messages(area));
  const breaking = (rule: RegExp, allowed: ReadonlySet<string> = new Set()) =>
    all.filter(([id, text]) => rule.test(text) && !allowed.has(`${area}/${id}`)).map(([id, text]) => `${id}: ${text}`);

  test("names no illness as a fact about the reader", () => expect(breaking(names)).toEqual([]));

  test("never raises its voice", () => expect(breaking(/!/)).toEqual([]));

  test("never praises", () =>
    expect(
      breaking(/\b(well done|(great|good|nice) (job|work)|congratulations|awesome|excellent|amazing|proud of|keep it up|bravo)\b/i),
    ).toEqual([]));

  test("calls the practice by our words", () => {
    if (!quotesTheClaims.test(area)) expect(breaking(/\bmilking\b|\bmassag/i, mayNameThePractice)).toEqual([]);
    else expect(breaking(/\bour massage\b|\bwalnut('s|’s) massage\b|\byour massage\b/i)).toEqual([]);
  });

  test("has no empty sentence and no space at its ends", () => expect(breaking(/^\s*$|^\s|\s$/)).toEqual([]));
});

describe.each(screening)("%s, where something may be wrong", (area) => {
  const all = Object.entries(messages(area));
  const breaking = (rule: RegExp) => all.filter(([, text]) => rule.test(text)).map(([id, text]) => `${id}: ${text}`);

  test("says what a sign can be, never what you have", () => expect(breaking(/\byou have\b|\byou've\b|\byou’ve\b/i)).toEqual([]));

  test("never says safe", () => expect(breaking(/\bsafe(ly|r|st|ty)?\b|\bharmless for\b|\bno risk\b|\bnothing to worry\b/i)).toEqual([]));

  test("is plain: no app language, no trial language", () =>
    expect(
      breaking(/\b(oops|please note|swipe|click|user|users|badge|compliance|adherence|randomi[sz]\w*|treatment arm|NIH-CPSI)\b/i),
    ).toEqual([]));

  test("is clinical, never erotic", () =>
    expect(breaking(/\b(pleasur\w*|orgasm\w*|sexy|erotic\w*|arous\w*|sensual\w*|intima\w*)\b/i)).toEqual([]));

  test(`is short: at most ${charactersMax} characters`, () =>
    expect(all.filter(([id, text]) => text.length > charactersMax && !mayBeLong.has(`${area}/${id}`)).map(([id]) => id)).toEqual([]));

  test(`has no sentence of more than ${wordsInASentenceMax} words`, () =>
    expect(all.flatMap(([, text]) => sentences(text)).filter((sentence) => sentence.split(/\s+/).length > wordsInASentenceMax)).toEqual(
      [],
    ));
});

describe.each(areas.filter((area) => quotesTheClaims.test(area)))("%s, written for a reader", (area) => {
  const all = Object.entries(messages(area));

  test("has no sentence of more than 24 words", () =>
    expect(all.flatMap(([, text]) => sentences(text)).filter((one) => one.split(/\s+/).length > wordsInASentenceMax)).toEqual([]));

  test("has no part longer than a short paragraph", () =>
    expect(all.filter(([, text]) => text.length > paragraphCharactersMax).map(([id]) => id)).toEqual([]));

  test("is clinical, never erotic", () =>
    expect(all.filter(([, text]) => /\b(orgasm\w*|sexy|erotic\w*|arous\w*|sensual\w*)\b/i.test(text)).map(([id]) => id)).toEqual([]));
});

/** A message with plurals holds several sentences at once, so only plain ones are counted. */
function sentences(text: string): string[] {
  return /\{\w+, (?:plural|select)/.test(text) ? [] : text.split(/(?<=[.?:;])\s+/);
}
