import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { articleSections, claimAddress, isClaimId, shownBy, type AnsweredRow, type ArticleRow, type ClaimId } from "#evidence";
import { describe, expect, test } from "vitest";
import { missing, routeFor } from "../src/app/shell/routes.ts";
import words from "../src/words/compiled/en/articles.ts";
import { told } from "./articles-told.ts";
import { articlesDoc } from "./docs-articles.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const isFile = (path: string): boolean => existsSync(`${root}${path}`);
const read = (path: string): string => readFileSync(`${root}${path}`, "utf8");

const rows: readonly ArticleRow[] = articleSections.flatMap((section): readonly ArticleRow[] => section.rows);
const answered = rows.filter((row): row is AnsweredRow => "answer" in row);
const pageOf = (row: AnsweredRow): string => ("page" in row ? row.page : "");
const cardsOf = (row: AnsweredRow): readonly ClaimId[] => ("claims" in row ? row.claims : []);
const tests = answered.flatMap((row) => ("test" in row ? [{ id: row.id, ...shownBy[row.test] }] : []));

test("docs/from-the-articles.md says what the rows say: run `npm run docs` when it does not", () => {
  expect(read("docs/from-the-articles.md")).toBe(articlesDoc());
});

test("README leads to it, and no link in it is dead", () => {
  expect(read("README.md")).toContain("(docs/from-the-articles.md)");
  const links = [...articlesDoc().matchAll(/\]\(\.\.\/([^)]+)\)/g)].map(([, path]) => path!);
  expect(links.length).toBeGreaterThan(100);
  expect([...new Set(links)].filter((path) => !isFile(path))).toEqual([]);
});

test("every row has its sentence, every answer its reason, and no sentence is left over", () => {
  const needed: readonly string[] = [...rows.map(({ id }) => id), ...answered.map(({ id }) => `${id}.why`)];
  const ofSections = new RegExp(`^(${articleSections.map(({ id }) => id).join("|")})\\.`);
  expect(
    Object.keys(words)
      .filter((id) => ofSections.test(id))
      .sort(),
  ).toEqual([...needed].sort());
});

describe("a row", () => {
  test.each(answered.filter((row) => pageOf(row) !== ""))("$id leads to a page that is there: $page", (row) => {
    expect(isRoute(pageOf(row))).toBe(true);
  });

  test.each(tests)("$id names a test that is there: $name", ({ file, name }) => {
    expect(read(file)).toContain(name);
  });

  test.each(answered.filter(({ answer }) => answer === "done"))("$id is done: it has a page and a test", (row) => {
    expect(row).toMatchObject({ page: expect.stringMatching(/^\//), test: expect.any(String) });
  });

  test.each(answered.filter(({ answer }) => answer === "changed" || answer === "refused"))("$id deviates: it has a card", (row) => {
    expect(cardsOf(row)).not.toEqual([]);
  });

  test.each(answered.flatMap((row) => cardsOf(row).map((claim) => ({ id: row.id, claim }))))(
    "$id has a card that is there: $claim",
    (row) => {
      expect(isClaimId(row.claim)).toBe(true);
      expect(isRoute(claimAddress(row.claim))).toBe(true);
    },
  );
});

describe("what a row says the app says", () => {
  test("each row that leads to Learn has its place, and no place is without a row", () => {
    const onLearn = answered.filter((row) => /^\/learn\/(faq|method|topics\/.+)$/.test(pageOf(row))).map(({ id }): string => id);
    expect(onLearn.filter((id) => !Object.hasOwn(told, id))).toEqual([]);
    expect(Object.keys(told).filter((id) => !answered.some((row) => row.id === id))).toEqual([]);
  });

  test.each(Object.entries(told))("Walnut says it: %s", (_, [area, says]) => {
    expect(Object.values(JSON.parse(read(`src/words/en/${area}.json`)) as object).join(" ")).toMatch(says);
  });
});

function isRoute(path: string): boolean {
  return routeFor(path, "open", { isEmpty: false, isLost: false }).route !== missing;
}
