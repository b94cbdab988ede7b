import * as v from "valibot";
import { ok, type Result } from "#base";
import { badInput, finite, magnitudeMax, positiveMin, readBy, type BadInput } from "../trial/bad-input.ts";
import type { Studies } from "./study.ts";

/** Reads `[{"y","v"}, …]` or `{"yi":[],"vi":[]}`. By hand, because a million of them are read. */
export const parsePeople = (json: unknown): Result<Studies, BadInput> => {
  const columns = Array.isArray(json) ? fromList(json) : fromColumns(json);
  if (!columns.ok) return columns;
  const { y, v: variances } = columns.value;
  const [list, placeOf] = Array.isArray(json) ? (["", (n: number) => `${n}.v`] as const) : (["yi", inColumn] as const);
  return studiesDoNotFit(y, variances, list, placeOf) ?? columns;
};

const inColumn = (n: number): string => `vi.${n}`;

/** Two people at least, each with a variance that can be computed with; else what is wrong, and where. */
export const studiesDoNotFit = (y: ArrayLike<number>, variances: Iterable<number>, list = "yi", placeOf = inColumn) => {
  if (y.length < 2) return badInput(list, "too-few-people");
  let n = 0;
  for (const variance of variances) {
    if (!(variance > 0)) return badInput(placeOf(n), "no-variance");
    if (variance < positiveMin) return badInput(placeOf(n), "out-of-range", { least: positiveMin });
    n++;
  }
  return null;
};

function fromList(list: readonly unknown[]): Result<Studies, BadInput> {
  const [y, variances] = [new Float64Array(list.length), new Float64Array(list.length)];
  for (const [i, each] of list.entries()) {
    const study = each as { readonly y?: unknown; readonly v?: unknown } | null;
    if (typeof study !== "object" || study === null) return badInput(`${i}`, "wrong-type");
    for (const [name, into] of [
      ["y", y],
      ["v", variances],
    ] as const) {
      const value = study[name];
      if (typeof value !== "number") return badInput(`${i}.${name}`, value === undefined ? "missing" : "wrong-type");
      if (!(Math.abs(value) <= magnitudeMax))
        return badInput(`${i}.${name}`, "out-of-range", { least: name === "y" ? -magnitudeMax : positiveMin, most: magnitudeMax });
      into[i] = value;
    }
  }
  return ok({ y, v: variances });
}

const columnsSchema = v.looseObject({ yi: v.array(finite), vi: v.array(finite) });

function fromColumns(json: unknown): Result<Studies, BadInput> {
  const read = readBy(columnsSchema, json);
  if (!read.ok) return read;
  const { yi, vi } = read.value;
  return yi.length === vi.length ? ok({ y: Float64Array.from(yi), v: Float64Array.from(vi) }) : badInput("vi", "lengths");
}
