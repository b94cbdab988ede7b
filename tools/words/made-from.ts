// Which English sentence a translation was made from. When the English changes, the translation is older than it, and a test says so
// until somebody has looked at it: `npm run words -- --translated de` then writes down the English as it is now.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

type Messages = { readonly [id: string]: string };
type From = { readonly [area: string]: { readonly [id: string]: string } };

const home = join(import.meta.dirname, "../../src/words");
const fileOf = (language: string) => join(home, "from", `${language}.json`);
const messagesOf = (language: string, area: string) => JSON.parse(readFileSync(join(home, language, `${area}.json`), "utf8")) as Messages;

/** Short on purpose: it tells one version of a sentence from the next, no more. */
const markOf = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 6);

const marksNow = (areas: readonly string[]): From =>
  Object.fromEntries(
    areas.map((area) => [area, Object.fromEntries(Object.entries(messagesOf("en", area)).map(([id, text]) => [id, markOf(text)]))]),
  );

/** The sentences ("area/id") whose English has changed since they were translated. */
export const olderThanEnglish = (language: string, areas: readonly string[]): readonly string[] => {
  const from = existsSync(fileOf(language)) ? (JSON.parse(readFileSync(fileOf(language), "utf8")) as From) : {};
  return Object.entries(marksNow(areas)).flatMap(([area, marks]) =>
    Object.entries(marks)
      .filter(([id, mark]) => from[area]?.[id] !== mark)
      .map(([id]) => `${area}/${id}`),
  );
};

export const writeMarks = (language: string, areas: readonly string[]): void =>
  writeFileSync(fileOf(language), `${JSON.stringify(marksNow(areas), null, 2)}\n`);
