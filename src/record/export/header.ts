import * as v from "valibot";
import type { Instant } from "#base";
import { instant, whole } from "../schemas/fields.ts";

/** The first line of a journal export. */
export interface ExportHeader {
  readonly walnut: "journal";
  readonly version: number;
  readonly exportedAt: Instant;
  /** How many entries follow. A copy says so, because a file that was cut short cannot. */
  readonly entries?: number;
}

export const exportVersion = 1;

export const isHeader = (json: unknown): json is ExportHeader => v.is(headerSchema, json);

const headerSchema = v.looseObject({ walnut: v.literal("journal"), version: whole(1, Number.MAX_SAFE_INTEGER), exportedAt: instant });

/** How many entries the first line promises; undefined when it does not say, or says nonsense. */
export const promisedEntries = (header: ExportHeader | null): number | undefined => {
  const entries: unknown = header?.entries;
  return typeof entries === "number" && Number.isSafeInteger(entries) && entries >= 0 ? entries : undefined;
};
