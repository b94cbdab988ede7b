import { fleschKincaid } from "flesch-kincaid";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { syllable } from "syllable";
import { describe, expect, test } from "vitest";
import { citable, placeIds, readings, topicIds, type ReadingId } from "#evidence";
import { minutesToRead, runningText, sectionsOf } from "./blocks.ts";
import { claimBehind, faqGroups } from "./faq-groups.ts";
import { termsIn, termsOf } from "./terms.ts";

type Catalogue = Readonly<Record<string, string>>;
const folder = join(import.meta.dirname, "../../words/en");
const wordsOf = (area: string): Catalogue => JSON.parse(readFileSync(join(folder, `${area}.json`), "utf8")) as Catalogue;
const glossary = wordsOf("learn-glossary");

/**
 * Reading age 12 is the end of US school grade 6, so grade 7 is the most that a whole page may ask for.
 * Words of the glossary count as one short word: they cannot be avoided, and each page explains them at its foot.
 */
const gradeMax = 7;
const minutesMax = 3;

const gradeOf = (text: string): number => {
  let plain = text;
  for (const { term } of termsOf(glossary)) plain = plain.replaceAll(new RegExp(`(?<![\\p{L}])${term}(?:e?s)?(?![\\p{L}])`, "giu"), "word");
  const words = plain.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  const sentences = plain.split(/[.?:;](?:[”)]|\s|$)/).filter((sentence) => /\p{L}/u.test(sentence));
  return fleschKincaid({
    word: words.length,
    sentence: sentences.length,
    syllable: words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0),
  });
};

test("the measure tells a hard sentence from an easy one", () => {
  expect(gradeOf("Press slowly. Then let go.")).toBeLessThan(2);
  expect(gradeOf("Multifactorial symptomatology necessitates individualised multidisciplinary rehabilitation.")).toBeGreaterThan(15);
});

/** Ids of the claims ledger. */
const claimShape = /^(anat|phys|dx|ben|safe|tech|src)-[a-z0-9-]+$/;

const pages: readonly ReadingId[] = [...topicIds, "method"];

describe.each(pages)("%s", (id) => {
  const words = wordsOf(`learn-${id}`);

  test("opens with one sentence that would be enough, and says more in sections", () => {
    expect(words["opening"]).toMatch(/^[^.?]+\.$/);
    const sections = sectionsOf(words);
    expect(sections.length).toBeGreaterThanOrEqual(3);
    for (const { blocks } of sections) expect(blocks.length).toBeGreaterThan(0);
  });

  test(`reads at grade ${gradeMax} or below`, () => expect(gradeOf(runningText(words))).toBeLessThanOrEqual(gradeMax));

  test(`takes ${minutesMax} minutes at most`, () => expect(minutesToRead(words)).toBeLessThanOrEqual(minutesMax));

  test("says its lines in full: no scrap between the paragraphs", () => {
    const scraps = Object.entries(words).filter(([key, text]) => /\.(p|li|no|fig|care|help)\d*$/.test(key) && !/[.?”]$/.test(text));
    expect(scraps).toEqual([]);
  });

  test("leaves no sentence unread: every key is text the page shows", () => {
    const shown = sectionsOf(words).flatMap(({ heading, blocks }) => [
      heading,
      ...blocks.flatMap((block) => ("lines" in block ? block.lines : [block.text])),
    ]);
    const others = Object.entries(words).filter(([key]) => !/^(opening|lead|go$|claim\.|curve\.|pairs\.)/.test(key));
    expect(others.map(([, text]) => text).filter((text) => !shown.includes(text))).toEqual([]);
  });
});

describe.each(Object.entries(readings))("%s", (id, reading) => {
  test("says who wrote it and when it was checked", () => {
    expect(wordsOf("learn")[`author.${reading.author}`]).toContain("not yet read by a clinician");
    expect(reading.checkedOn).toMatch(/^20\d\d-\d\d-\d\d$/);
  });

  test("rests on sources that may be shown", () => {
    expect(reading.sources.length).toBeGreaterThan(0);
    expect(reading.sources.filter((source) => !citable(source))).toEqual([]);
    expect(new Set(reading.sources).size).toBe(reading.sources.length);
  });

  test("names each claim it links to, in words", () => {
    const words = wordsOf(`learn-${id}`);
    expect(
      Object.keys(words)
        .filter((key) => key.startsWith("claim."))
        .map((key) => key.slice("claim.".length))
        .toSorted(),
    ).toEqual([...reading.claims].toSorted());
    for (const claim of reading.claims) expect(claim).toMatch(claimShape);
  });

  test("leads on, and not to itself", () => {
    expect(reading.next.length).toBeGreaterThan(0);
    expect(reading.next).not.toContain(id);
  });
});

test("every page of Learn is reached from another one", () => {
  const reached = new Set(Object.values(readings).flatMap(({ next }) => next));
  expect([...topicIds, ...placeIds].filter((id) => !reached.has(id))).toEqual([]);
});

test("an address names no sign and no illness: the browser keeps addresses", () => {
  expect(topicIds.filter((id) => /prostat|pelvi|massage|pain|fever|psa|flare|cpps|kegel/.test(id))).toEqual([]);
});

describe("questions", () => {
  const words = wordsOf("learn-faq");
  const asked = Object.values(faqGroups).flat();

  test.each(asked)("$id: a question, a short answer, and where more is said", (question) => {
    const { id, more } = question;
    const claim = claimBehind(question);
    expect(words[`${id}.q`]).toMatch(/[?.]$/);
    const answer = words[`${id}.a`]!;
    expect(answer.split(/\s+/).length).toBeLessThanOrEqual(60);
    expect(gradeOf(answer)).toBeLessThanOrEqual(gradeMax + 1.5);
    expect(readings[more]).toBeDefined();
    if (claim !== undefined) expect(claim).toMatch(claimShape);
  });

  test("together they read at the same grade as everything else", () =>
    expect(gradeOf(asked.map(({ id }) => words[`${id}.a`]).join(" "))).toBeLessThanOrEqual(gradeMax));

  test("every question with words is asked, once", () => {
    const keys = Object.keys(words)
      .filter((key) => key.endsWith(".q"))
      .map((key) => key.slice(0, -2));
    expect(asked.map(({ id }) => id).toSorted()).toEqual(keys.toSorted());
  });

  test("the seven questions of the first article and the one of the second are there, and twenty more", () => {
    const inArticles = asked.filter((question) => "isInArticles" in question).map(({ id }) => id);
    // How often; right for everyone; what is normal; alone or with a partner; how to talk; what good; what it is. Safe, and does it work.
    expect(inArticles.toSorted()).toEqual(["alone-or-two", "benefits", "everyone", "how-often", "normal", "talk", "what", "work"]);
    expect(asked.length - inArticles.length).toBeGreaterThanOrEqual(20);
  });
});

describe("the glossary", () => {
  const everything = [
    ...pages.map((id) => runningText(wordsOf(`learn-${id}`))),
    ...Object.values(wordsOf("learn-faq")),
    ...Object.values(wordsOf("learn-anatomy")),
  ].join(" ");

  test.each(termsOf(glossary))("$term is a word that Learn uses, explained in a sentence or two", ({ term, meaning }) => {
    expect(termsIn(everything, { ...glossary }).map((found) => found.term)).toContain(term);
    expect(meaning.split(/\s+/).length).toBeLessThanOrEqual(25);
  });

  test.each([
    ["The prostate is a gland.", "prostate"],
    ["Two sit-bones.", "sit-bone"],
    ["Flares come and go.", "flare"],
  ])("finds whole words in %s", (text, id) => expect(termsIn(text, glossary).map((term) => term.id)).toContain(id));

  test("does not find a word inside another one", () =>
    expect(termsIn("prostatitis", glossary).map(({ id }) => id)).toEqual(["prostatitis"]));
});

test("no catalogue of Learn is left over", () => {
  const areas = readdirSync(folder)
    .filter((file) => file.startsWith("learn-"))
    .map((file) => file.slice("learn-".length, -".json".length));
  const known = new Set<string>([...topicIds, ...placeIds]);
  expect(areas.filter((area) => !known.has(area))).toEqual([]);
});
