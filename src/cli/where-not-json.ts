/**
 * Where a text stops being JSON: the first character that cannot stand there, or "end" where it ends too early. The machine's own reader says a
 * place only for some mistakes. null when the text is JSON.
 */
export const whereNotJson = (text: string): number | "end" | null => {
  const open: ("{" | "[")[] = [];
  let wants: Wants = "value";
  let at = 0;
  for (;;) {
    at = endOf(space, text, at);
    const character = text[at];
    if (character === undefined) return wants === "comma" && open.length === 0 ? null : "end";
    const inner = open.at(-1);
    if (inner !== undefined && character === closing[inner] && (wants === "comma" || wants === "first")) {
      open.pop();
      wants = "comma";
      at++;
    } else if (wants === "comma") {
      if (character !== "," || inner === undefined) return at;
      wants = inner === "{" ? "name" : "value";
      at++;
    } else if (wants === "colon") {
      if (character !== ":") return at;
      wants = "value";
      at++;
    } else if (wants === "name" || (wants === "first" && inner === "{")) {
      const { end, isWhole } = stringAt(text, at);
      if (!isWhole) return brokenAt(text, at, end);
      wants = "colon";
      at = end;
    } else if (character === "{" || character === "[") {
      open.push(character);
      wants = "first";
      at++;
    } else {
      const { end, isWhole } = character === '"' ? stringAt(text, at) : plainAt(text, at);
      if (!isWhole) return brokenAt(text, at, end);
      wants = "comma";
      at = end;
    }
  }
};

/** What may come next: first is the first value or name after a bracket, or the bracket that closes it. */
type Wants = "value" | "first" | "name" | "colon" | "comma";

const space = /[ \t\n\r]*/y;
/** A string, or as much of one as is right, and the quotation mark that ends it: one behind a backslash does not. */
const string = /"(?:[ !#-[\]-\uffff]+|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*("?)/y;
const plain = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

const endOf = (what: RegExp, text: string, from: number): number => {
  what.lastIndex = from;
  return what.test(text) ? what.lastIndex : from;
};

interface Token {
  readonly end: number;
  readonly isWhole: boolean;
}

const stringAt = (text: string, from: number): Token => {
  string.lastIndex = from;
  const found = string.exec(text);
  return { end: from + (found?.[0].length ?? 0), isWhole: found?.[1] === '"' };
};

const plainAt = (text: string, from: number): Token => {
  const end = endOf(plain, text, from);
  return { end, isWhole: end > from };
};

const closing = { "{": "}", "[": "]" } as const;

/** What is begun and would be right if it went on is cut short; anything else is wrong where it stops being right. */
const brokenAt = (text: string, from: number, right: number): number | "end" => {
  const rest = text.slice(from, from + 6);
  const isBegun = rest === "-" || ["true", "false", "null"].some((word) => word.startsWith(rest));
  const isCutEscape = /^\\(?:u[0-9a-fA-F]{0,3})?$/.test(text.slice(right, right + 7));
  return right === text.length || isBegun || (text[from] === '"' && isCutEscape) ? "end" : right;
};
