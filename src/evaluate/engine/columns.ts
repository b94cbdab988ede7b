import * as v from "valibot";
import { studiesDoNotFit } from "../pool/parse-people.ts";
import { badInput, finite, whole } from "../trial/bad-input.ts";

/** A case is a trial of some years at most. */
const rowsMax = 20_000;
const numbers = <T extends v.GenericSchema>(each: T) =>
  v.pipe(v.array(each), v.minLength(1, "missing"), v.maxLength(rowsMax, "out-of-range"));

export const columnFields = { day: numbers(whole), x: numbers(v.picklist([0, 1])), y: numbers(v.nullable(finite)) };
export const level = v.pipe(finite, v.gtValue(0, "out-of-range"), v.ltValue(1, "out-of-range"));

/** Many people's contributions may be many. */
export const studyColumns = {
  yi: v.pipe(v.array(finite), v.minLength(1, "missing")),
  vi: v.pipe(v.array(finite), v.minLength(1, "missing")),
};

interface Columns {
  readonly day: readonly number[];
  readonly x: readonly number[];
  readonly y: readonly (number | null)[];
}

/** Columns of one length, days that rise, and ratings that are not all equal: those have no finite likelihood. */
export const columnsDoNotFit = ({ day, x, y }: Columns, ratedMin: number) => {
  if (x.length !== day.length) return badInput("x", "lengths");
  if (y.length !== day.length) return badInput("y", "lengths");
  const falls = day.findIndex((d, i) => i > 0 && d <= day[i - 1]!);
  if (falls >= 0) return badInput(`day.${falls}`, "day-twice");
  const rated = y.filter((value) => value !== null);
  if (rated.length < ratedMin) return badInput("y", "missing");
  return rated.every((value) => value === rated[0]) ? badInput("y", "all-equal") : null;
};

export const studyColumnsDoNotFit = (y: readonly number[], variances: readonly number[]) =>
  variances.length === y.length ? studiesDoNotFit(y, variances) : badInput("vi", "lengths");
