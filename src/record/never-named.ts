import type { Mode } from "#screen";

/** Rules that could put a person in danger or to shame if another reads the screen. */
export const neverNamed: ReadonlySet<string> = new Set(["td-coercion", "td-distress", "rf-suicide", "hx-trauma", "hx-trauma-prefer-not"]);

/** What history, Today and every document may name. A page that names less looks like any other "not today". */
export const redactFired = <F extends { readonly rule: string }>(fired: readonly F[]): readonly F[] =>
  fired.filter(({ rule }) => !neverNamed.has(rule));

/** What the verdict page itself may name: everything to a man alone, who needs the words; only the rest when a partner may look on. */
export const namedOnVerdict = <F extends { readonly rule: string }>(fired: readonly F[], mode: Mode): readonly F[] =>
  mode === "external-self" ? fired : redactFired(fired);
