import { neverNamed, type Fired, type Mode } from "#screen";

/** What history, Today and every document may name. A page that names less looks like any other "not today". */
export const redactFired = <F extends { readonly rule: string; readonly about?: Fired["about"] }>(fired: readonly F[]): readonly F[] =>
  fired
    .filter(({ rule }) => isNamed(rule))
    .map((one) => (one.about ? { ...one, about: one.about.filter(({ rule }) => isNamed(rule)) } : one));

/** What the verdict page itself may name: everything to a man alone, who needs the words; only the rest when a partner may look on. */
export const namedOnVerdict = <F extends { readonly rule: string; readonly about?: Fired["about"] }>(
  fired: readonly F[],
  mode: Mode,
): readonly F[] => (mode === "external-self" ? fired : redactFired(fired));

/** False for rules that could put a person in danger or to shame if another reads the screen. */
export const isNamed = (rule: string): boolean => !(neverNamed as readonly string[]).includes(rule);
