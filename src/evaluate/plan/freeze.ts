import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Design, Outcome } from "../trial/trial.ts";

/** Everything that is fixed before the first coin, and the version of the rules by which it will be judged. */
export interface Plan {
  readonly outcome: Outcome;
  readonly design: Design;
  readonly rules: string;
  readonly seed?: string;
}

/** Grows when the rule, its limits or the model change, so that an old plan says by which it was made. */
export const rulesVersion = "evaluate-1";

/** The plan's fingerprint: names in order, so that the same plan always has the same. */
export const fingerprintOf = (plan: Plan): string => bytesToHex(sha256(utf8ToBytes(inOrder(plan))));

const inOrder = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(inOrder).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return `{${fields
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, inner]) => `${JSON.stringify(name)}:${inOrder(inner)}`)
    .join(",")}}`;
};

/** Where what is now differs from what was frozen, as paths, for the list of deviations. */
export const deviationsOf = (frozen: unknown, now: unknown, path = ""): readonly string[] => {
  if (inOrder(frozen ?? null) === inOrder(now ?? null)) return [];
  if (!isFields(frozen) || !isFields(now)) return [path];
  const names = [...new Set([...Object.keys(frozen), ...Object.keys(now)])].sort();
  return names.flatMap((name) => deviationsOf(frozen[name], now[name], path === "" ? name : `${path}.${name}`));
};

const isFields = (value: unknown): value is { readonly [name: string]: unknown } =>
  typeof value === "object" && value !== null && !Array.isArray(value);
