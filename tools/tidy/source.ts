import { posix } from "node:path";
import { parseSync } from "vite";

/** A source file as the rules see it. Paths begin at the root and use slashes. */
export interface Source {
  readonly path: string;
  readonly text: string;
  /** The room, or "" outside src/. */
  readonly room: string;
  readonly isTest: boolean;
  /** Inside a room's testing/ folder, which serves the tests of other rooms. */
  readonly isForTests: boolean;
  readonly imports: readonly Import[];
  readonly words: readonly Word[];
}

export interface Import {
  readonly from: string;
  /** Only types: gone when the program runs. */
  readonly isType: boolean;
  /** Loaded when needed, not before. */
  readonly isLater: boolean;
}

/** A name in the code, with what stands before the dot: `Math.random`, `test.skip`, `Date`. */
export interface Word {
  readonly name: string;
  readonly line: number;
}

export const readSource = (path: string, text: string): Source => {
  const { program, errors } = parseSync(path, text);
  if (errors[0]) throw new Error(`${path} cannot be read as a program: ${errors[0].message}`);
  const imports: Import[] = [];
  const words: Word[] = [];
  walk(program, (node) => {
    const found = importOf(node);
    if (found) imports.push(found);
    const name = wordOf(node);
    if (name !== null) words.push({ name, line: text.slice(0, node.start).split("\n").length });
  });
  const room = /^src\/([^/]+)\//.exec(path)?.[1] ?? "";
  return { path, text, room, isTest: /\.test\.tsx?$/.test(path), isForTests: /^src\/[^/]+\/(.*\/)?testing\//.test(path), imports, words };
};

/** Where an import inside a room leads; null for a knock at a door or a package. */
export const targetOf = ({ path }: Source, from: string): string | null =>
  from.startsWith(".") ? posix.join(posix.dirname(path), from) : null;

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) for (const inner of value) walk(inner, visit);
  else if (isNode(value)) {
    visit(value);
    for (const [field, inner] of Object.entries(value)) if (field !== "property" || value["computed"] === true) walk(inner, visit);
  }
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";

function importOf(node: Node): Import | null {
  const from = textOf(node["source"]) ?? (node.type === "TSImportType" ? textOf(node["argument"]) : null);
  if (from === null) return null;
  switch (node.type) {
    case "ImportDeclaration":
    case "ExportNamedDeclaration": {
      const parts = node["specifiers"] as readonly Node[];
      const whole = (node["importKind"] ?? node["exportKind"]) === "type";
      const each = parts.length > 0 && parts.every((part) => (part["importKind"] ?? part["exportKind"]) === "type");
      return { from, isType: whole || each, isLater: false };
    }
    case "ExportAllDeclaration":
      return { from, isType: node["exportKind"] === "type", isLater: false };
    case "ImportExpression":
      return { from, isType: false, isLater: true };
    case "TSImportType":
      return { from, isType: true, isLater: false };
    default:
      return null;
  }
}

const textOf = (node: unknown): string | null => {
  if (!isNode(node)) return null;
  if (node.type === "TSLiteralType") return textOf(node["literal"]);
  return typeof node["value"] === "string" ? node["value"] : null;
};

/** `a.b` is one word; the names in it are not counted again except the first. */
function wordOf(node: Node): string | null {
  if (node.type === "Identifier") return node["name"] as string;
  if (node.type !== "MemberExpression" || node["computed"] === true) return null;
  const [object, property] = [node["object"], node["property"]];
  if (!isNode(object) || !isNode(property)) return null;
  const before = wordOf(object);
  return before === null ? null : `${before}.${property["name"] as string}`;
}
