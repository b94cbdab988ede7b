// Compiles the ICU catalogues in src/words/<language>/<area>.json to typed modules in src/words/compiled/.
// English decides which messages exist and what they take; another language with a gap or a stranger does not compile.
import { parse, TYPE, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

const home = join(import.meta.dirname, "../src/words");
const out = join(home, "compiled");
const source = "en";

type Arguments = Map<string, string>;

const languages = readdirSync(home, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "compiled")
  .map((entry) => entry.name);
const areas = readdirSync(join(home, source))
  .filter((file) => file.endsWith(".json"))
  .map((file) => basename(file, ".json"))
  .sort();

mkdirSync(out, { recursive: true });
for (const language of languages) {
  mkdirSync(join(out, language), { recursive: true });
  for (const area of areas) write(join(out, language, `${area}.ts`), compileArea(language, area));
}
for (const language of readdirSync(out, { withFileTypes: true }).filter((entry) => entry.isDirectory()))
  for (const file of readdirSync(join(out, language.name)))
    if (!languages.includes(language.name) || !areas.includes(basename(file, ".ts"))) rmSync(join(out, language.name, file));
write(join(out, "index.ts"), door());

function compileArea(language: string, area: string): string {
  const path = join(home, language, `${area}.json`);
  if (!existsSync(path)) throw new Error(`Words are missing: ${language}/${area}.json does not exist. Translate ${source}/${area}.json.`);
  const messages = JSON.parse(readFileSync(path, "utf8")) as Record<string, string>;
  const lines = Object.entries(messages).map(([id, text]) => {
    const where = `${language}/${area}.json, "${id}"`;
    const takes: Arguments = new Map();
    const code = compileMessage(parseOrSay(text, where), takes, where);
    const shape = [...takes].map(([name, type]) => `readonly ${JSON.stringify(name)}: ${type}`).join("; ");
    return `  ${JSON.stringify(id)}: ${takes.size === 0 ? code : `(a: { ${shape} }): string => ${code}`},`;
  });
  const body = lines.join("\n");
  const helpers = body.includes("plural(") || body.includes("number(") ? intl(language, body) : "";
  const check = language === source ? "" : `import type source from "../${source}/${area}.ts";\n\n`;
  const ending =
    language === source ? "" : ` satisfies { [K in keyof typeof source]: (typeof source)[K] extends string ? string : (typeof source)[K] }`;
  return `// Made by tools/words.ts from ${language}/${area}.json.\n${check}${helpers}export default {\n${body}\n}${ending};\n`;
}

function intl(language: string, body: string): string {
  let text = "";
  if (body.includes("plural("))
    text += `const rules = new Intl.PluralRules(${JSON.stringify(language)});\nconst plural = (n: number, forms: { readonly [form: string]: string; readonly other: string }): string =>\n  forms["=" + n] ?? forms[rules.select(n)] ?? forms.other;\n`;
  if (body.includes("number("))
    text += `const format = new Intl.NumberFormat(${JSON.stringify(language)});\nconst number = (n: number): string => format.format(n);\n`;
  return `${text}\n`;
}

function parseOrSay(text: string, where: string): MessageFormatElement[] {
  try {
    return parse(text, { ignoreTag: true });
  } catch (error) {
    throw new Error(`${where} is not an ICU message: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

function compileMessage(parts: MessageFormatElement[], takes: Arguments, where: string, counted?: string): string {
  const code = parts.map((part) => compilePart(part, takes, where, counted));
  return code.length === 0 ? '""' : code.join(" + ");
}

function compilePart(part: MessageFormatElement, takes: Arguments, where: string, counted?: string): string {
  switch (part.type) {
    case TYPE.literal:
      return JSON.stringify(part.value);
    case TYPE.argument:
      if (!takes.has(part.value)) takes.set(part.value, "string");
      return takes.get(part.value) === "number" ? `number(a[${JSON.stringify(part.value)}])` : `a[${JSON.stringify(part.value)}]`;
    case TYPE.number:
      takes.set(part.value, "number");
      return `number(a[${JSON.stringify(part.value)}])`;
    case TYPE.pound:
      return `number(a[${JSON.stringify(counted)}])`;
    case TYPE.plural: {
      takes.set(part.value, "number");
      const forms = Object.entries(part.options).map(
        ([form, { value }]) => `${JSON.stringify(form)}: ${compileMessage(value, takes, where, part.value)}`,
      );
      return `plural(a[${JSON.stringify(part.value)}], { ${forms.join(", ")} })`;
    }
    case TYPE.select: {
      const forms = Object.keys(part.options);
      takes.set(
        part.value,
        forms.includes("other") && forms.length === 1
          ? "string"
          : forms
              .filter((f) => f !== "other")
              .map((f) => JSON.stringify(f))
              .concat('"other"')
              .join(" | "),
      );
      const code = Object.entries(part.options).map(
        ([form, { value }]) => `${JSON.stringify(form)}: ${compileMessage(value, takes, where, counted)}`,
      );
      return `({ ${code.join(", ")} })[a[${JSON.stringify(part.value)}]]`;
    }
    case TYPE.date:
    case TYPE.time:
    case TYPE.tag:
    default:
      throw new Error(`${where} uses an ICU part the compiler does not know. Pass dates and times as text.`);
  }
}

function door(): string {
  const types = areas.map((area) => `import type ${nameOf(area)} from "./${source}/${area}.ts";`).join("\n");
  const catalogue = areas.map((area) => `  readonly ${JSON.stringify(area)}: Widened<typeof ${nameOf(area)}>;`).join("\n");
  const loaders = languages
    .map(
      (language) =>
        `  ${JSON.stringify(language)}: {\n${areas.map((area) => `    ${JSON.stringify(area)}: () => import("./${language}/${area}.ts"),`).join("\n")}\n  },`,
    )
    .join("\n");
  return `// Made by tools/words.ts.\n${types}\n\ntype Widened<T> = { readonly [K in keyof T]: T[K] extends string ? string : T[K] };\n\nexport interface Catalogue {\n${catalogue}\n}\n\nexport const loaders: { readonly [L in Language]: { readonly [A in keyof Catalogue]: () => Promise<{ readonly default: Catalogue[A] }> } } = {\n${loaders}\n};\n\nexport type Language = ${languages.map((l) => JSON.stringify(l)).join(" | ")};\n`;
}

function nameOf(area: string): string {
  return area.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function write(path: string, text: string): void {
  if (existsSync(path) && readFileSync(path, "utf8") === text) return;
  writeFileSync(path, text);
}
