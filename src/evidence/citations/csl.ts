import type { Source } from "../source.ts";

/** Our own words about a source, which are no part of its citation. */
const ours = ["status", "citable", "note", "yearMissing"] as const satisfies readonly (keyof Source)[];

/** The item as CSL-JSON has it, ready for a reference manager. */
export const toCsl = (key: string, source: Source): string => {
  const item = Object.entries(source).filter(([field]) => !(ours as readonly string[]).includes(field));
  return JSON.stringify({ id: key, ...Object.fromEntries(item) }, null, 2);
};
