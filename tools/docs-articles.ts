import { answeredBy, articleAnswers, articleSections, shownBy, type ArticleAnswer, type ArticleRow, type ArticleSection } from "#evidence";
import words from "../src/words/compiled/en/articles.ts";
import { table, title } from "./markdown.ts";

/** docs/from-the-articles.md: everything the two articles say, and what became of it. */
export const articlesDoc = (): string =>
  [
    title("From the articles"),
    "Walnut grew from two articles: the first recommends the practice and sells devices, the second doubts it. Here is every instruction, list item, " +
      "claim and question in them, in our own words, with what became of it. In the app: `/learn/from-the-articles`.",
    articleAnswers.map((answer) => `- **${words[answer]}**: ${words[`means.${answer}`]}`).join("\n"),
    "*Changed* and *refused* name the card that gives the evidence. A card is named as in the ledger of claims.",
    counts(),
    ...(["first", "second"] as const).flatMap((article) => [
      `## ${words[article]}`,
      words[`${article}.note`],
      ...articleSections.filter((section) => section.article === article).map(sectionOf),
    ]),
  ].join("\n\n") + "\n";

const counts = (): string =>
  table(
    ["", ...articleAnswers.map((answer) => words[answer]), "all"],
    (["first", "second"] as const).map((article) => {
      const rows = articleSections.filter((section) => section.article === article).flatMap(rowsOf);
      const count = (answer: ArticleAnswer) => rows.filter((row) => answeredBy(row).answer === answer).length;
      return [words[article], ...articleAnswers.map((answer) => String(count(answer))), String(rows.length)];
    }),
  );

const sectionOf = (section: ArticleSection): string =>
  [
    `### ${words[`section.${section.id}`]}`,
    table(["the article", "kind", "answer", "how, or why", "page", "shown by", "cards"], rowsOf(section).map(cellsOf)),
  ].join("\n\n");

const rowsOf = (section: ArticleSection): readonly ArticleRow[] => section.rows;

const cellsOf = (row: ArticleRow): readonly string[] => {
  const found = answeredBy(row);
  return [
    words[row.id],
    row.kind,
    words[found.answer].toLowerCase(),
    words[`${found.id}.why`],
    "page" in found ? `\`${found.page}\`` : "",
    "test" in found ? testLink(found.test, found.id) : "",
    "claims" in found ? found.claims.map((claim) => `\`${claim}\``).join(", ") : "",
  ];
};

const testLink = (key: keyof typeof shownBy, row: string): string => {
  const { file, name: said } = shownBy[key];
  const name = key === "told" ? said.replace("%s", row) : said;
  const scenario = /([^/]+)\.json$/.exec(file)?.[1];
  return `[${scenario === undefined ? name : `${scenario}: ${name}`}](../${file})`;
};
