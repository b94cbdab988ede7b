// One ICU message becomes one expression in TypeScript.
import { parse, TYPE, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";

/** What a message takes, by name, each with its TypeScript type. */
export type Arguments = Map<string, string>;

export function parseOrSay(text: string, where: string): MessageFormatElement[] {
  try {
    return parse(text, { ignoreTag: true });
  } catch (error) {
    throw new Error(`${where} is not an ICU message: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

export function compileMessage(parts: MessageFormatElement[], takes: Arguments, where: string, counted?: string): string {
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
