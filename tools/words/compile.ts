// Compiles the ICU catalogues in src/words/<language>/<area>.json to typed modules in src/words/compiled/.
// English decides which messages exist and what they take; another language with a gap or a stranger does not compile.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { compileMessage, parseOrSay, type Arguments } from "./message.ts";
import { aboutPseudo, pseudo, pseudoLanguage } from "./pseudo.ts";

const home = join(import.meta.dirname, "../../src/words");
export const source = "en";

/** Areas that stay English in every language, each with the reason. */
export const englishOnly: { readonly [area: string]: string } = {
  cli: "commands, options and formats are English words already, and whoever runs a server reads them so",
};

/** Areas whose translation is still to come: English stands there meanwhile. Empty before a release. */
export const waiting: readonly string[] = [];

type Messages = { readonly [id: string]: string };
type Languages = { readonly [language: string]: object };

/** Compiles every language into one folder; with `withPseudo` also the one that only tests speak. */
export function compileWords({ out = join(home, "compiled"), withPseudo = false } = {}): void {
  const known = JSON.parse(readFileSync(join(home, "languages.json"), "utf8")) as Languages;
  const languages: Languages = withPseudo ? { ...known, [pseudoLanguage]: aboutPseudo } : known;
  const areas = areasOf(source);
  const missing = Object.keys(known).flatMap((language) => gaps(language, areas));
  if (missing.length > 0) throw new Error(`Words are missing:\n${missing.join("\n")}`);
  for (const language of Object.keys(languages)) {
    mkdirSync(join(out, language), { recursive: true });
    for (const area of translated(language, areas))
      write(join(out, language, `${area}.ts`), compileArea(language, area, messagesOf(language, area)));
  }
  for (const language of readdirSync(out, { withFileTypes: true }).filter((entry) => entry.isDirectory()))
    for (const file of readdirSync(join(out, language.name)))
      if (!languages[language.name] || !translated(language.name, areas).includes(basename(file, ".ts")))
        rmSync(join(out, language.name, file));
  for (const language of Object.keys(languages)) write(join(out, `${language}.ts`), table(language, areas));
  write(join(out, "index.ts"), door(languages, areas));
}

export const areasOf = (language: string): readonly string[] =>
  readdirSync(join(home, language))
    .filter((file) => file.endsWith(".json"))
    .map((file) => basename(file, ".json"))
    .sort();

const translated = (language: string, areas: readonly string[]): readonly string[] =>
  language === source ? areas : areas.filter((area) => !(area in englishOnly) && !waiting.includes(area));

const read = (language: string, area: string): Messages => {
  const path = join(home, language, `${area}.json`);
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Messages) : {};
};

const messagesOf = (language: string, area: string): Messages => {
  if (language !== pseudoLanguage) return read(language, area);
  return Object.fromEntries(Object.entries(read(source, area)).map(([id, text]) => [id, pseudo(text, `${area}.json, "${id}"`)]));
};

/** Everything a language still lacks, or has too much, in lines that can be worked off. */
function gaps(language: string, areas: readonly string[]): string[] {
  const wanted = translated(language, areas);
  const strangers = areasOf(language).filter((area) => !wanted.includes(area));
  return [
    ...strangers.map(
      (area) =>
        `  ${language}/${area}.json: there is no such area in ${source}, or it is named in englishOnly or waiting (tools/words/compile.ts)`,
    ),
    ...wanted.flatMap((area) => {
      const [there, here] = [read(source, area), read(language, area)];
      return [
        ...Object.keys(there)
          .filter((id) => !(id in here))
          .map((id) => `  ${language}/${area}.json lacks "${id}": ${JSON.stringify(there[id])}`),
        ...Object.keys(here)
          .filter((id) => !(id in there))
          .map((id) => `  ${language}/${area}.json has "${id}", which ${source} has not`),
      ];
    }),
  ];
}

function compileArea(language: string, area: string, messages: Messages): string {
  const lines = Object.entries(messages).map(([id, text]) => {
    const where = `${language}/${area}.json, "${id}"`;
    const takes: Arguments = new Map();
    const code = compileMessage(parseOrSay(text, where), takes, where);
    const shape = [...takes].map(([name, type]) => `readonly ${JSON.stringify(name)}: ${type}`).join("; ");
    return `  ${JSON.stringify(id)}: ${takes.size === 0 ? code : `(a: { ${shape} }): string => ${code}`},`;
  });
  const body = lines.join("\n");
  const check = language === source ? "" : `import type source from "../${source}/${area}.ts";\n\n`;
  const ending =
    language === source ? "" : ` satisfies { [K in keyof typeof source]: (typeof source)[K] extends string ? string : (typeof source)[K] }`;
  return `// Made by tools/words.ts from ${language}/${area}.json.\n${check}${intl(language, body)}export default {\n${body}\n}${ending};\n`;
}

/** The rules of a language are read when a sentence first asks for them: on a cheap phone that takes longer than the page. */
function intl(language: string, body: string): string {
  let text = "";
  if (body.includes("plural("))
    text += `let rules: Intl.PluralRules | undefined;\nconst plural = (n: number, forms: { readonly [form: string]: string; readonly other: string }): string =>\n  forms["=" + n] ?? forms[(rules ??= new Intl.PluralRules(${JSON.stringify(language)})).select(n)] ?? forms.other;\n`;
  if (body.includes("number("))
    text += `let format: Intl.NumberFormat | undefined;\nconst number = (n: number): string => (format ??= new Intl.NumberFormat(${JSON.stringify(language)})).format(n);\n`;
  return text === "" ? "" : `${text}\n`;
}

/** Where each area of one language is: a file of its own, because its names are many and only one language is spoken at a time. */
function table(language: string, areas: readonly string[]): string {
  const from = (area: string) => (translated(language, areas).includes(area) ? language : source);
  const lines = areas.map((area) => `  ${JSON.stringify(area)}: () => import("./${from(area)}/${area}.ts"),`);
  return `// Made by tools/words.ts.\nimport type { Table } from "./index.ts";\n\nexport const areas: Table = {\n${lines.join("\n")}\n};\n`;
}

function door(languages: Languages, areas: readonly string[]): string {
  const types = areas.map((area) => `import type ${nameOf(area)} from "./${source}/${area}.ts";`).join("\n");
  const catalogue = areas.map((area) => `  readonly ${JSON.stringify(area)}: Widened<typeof ${nameOf(area)}>;`).join("\n");
  const tags = Object.keys(languages).map((language) => JSON.stringify(language));
  const tables = Object.keys(languages).map((language) =>
    // English is there at once; another language costs one more answer of the server.
    language === source
      ? `  ${JSON.stringify(language)}: async () => ({ areas }),`
      : `  ${JSON.stringify(language)}: () => import("./${language}.ts"),`,
  );
  return `// Made by tools/words.ts.\nimport { areas } from "./${source}.ts";\n${types}\n\ntype Widened<T> = { readonly [K in keyof T]: T[K] extends string ? string : T[K] };\n\nexport interface Catalogue {\n${catalogue}\n}\n\nexport type Table = { readonly [A in keyof Catalogue]: () => Promise<{ readonly default: Catalogue[A] }> };\n\nexport const tables: { readonly [L in Language]: () => Promise<{ readonly areas: Table }> } = {\n${tables.join("\n")}\n};\n\nexport const about: { readonly [L in Language]: unknown } = ${JSON.stringify(languages, null, 2)};\n\nexport type Language = ${tags.join(" | ")};\n`;
}

function nameOf(area: string): string {
  return area.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function write(path: string, text: string): void {
  if (existsSync(path) && readFileSync(path, "utf8") === text) return;
  writeFileSync(path, text);
}
