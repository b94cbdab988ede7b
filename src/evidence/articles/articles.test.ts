import { describe, expect, test } from "vitest";
import { answeredBy, articleSections, type ArticleRow } from "./articles.ts";
import { outline } from "./outline.ts";

const rowsOf = (section: (typeof articleSections)[number]): readonly ArticleRow[] => section.rows;
const rows = articleSections.flatMap(rowsOf);

test("the sections are those of the articles, in their order", () => {
  const named = (article: "first" | "second") => articleSections.filter((section) => section.article === article).map(({ id }) => id);
  expect(named("first")).toEqual(Object.keys(outline.first));
  expect(named("second")).toEqual(Object.keys(outline.second));
});

describe.each(articleSections)("$article, $id", (section) => {
  const parts: readonly string[] = { ...outline.first, ...outline.second }[section.id];
  const at = rowsOf(section).flatMap((row) => row.at);

  test("has a row for every sentence, item and question", () =>
    expect(parts.filter((part) => !at.some((one) => one === part))).toEqual([]));

  test("has no row for what is not there", () => expect(at.filter((part) => !parts.includes(part))).toEqual([]));

  test("keeps the order of the article", () => {
    const places = rowsOf(section).map((row) => parts.indexOf(row.at[0]));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test("names each row after itself", () => expect(rowsOf(section).filter(({ id }) => !id.startsWith(`${section.id}.`))).toEqual([]));
});

test("a row has its own name", () => expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length));

test.each(rows.filter((row) => "as" in row))("$id repeats a row that has an answer", (row) => {
  expect(answeredBy(row)).toMatchObject({ id: (row as { as: string }).as });
});

test.each([
  ["the hand that does it", "self.hand"],
  ["a mirror", "self.mirror"],
  ["light", "self.light"],
  ["side or back", "partner.position"],
  ["pressure agreed before", "before.pressure"],
  ["time agreed before", "before.time"],
  ["the partner's own health", "before.health"],
  ["a steady rhythm", "often.steady"],
  ["the common questions", "faq.often"],
  ["no how-to for inside", "inside.gel"],
])("what is easily forgotten has its row: %s", (_, id) => expect(rows.map((row): string => row.id)).toContain(id));
