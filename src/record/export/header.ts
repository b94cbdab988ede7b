import * as v from "valibot";
import type { Instant } from "#base";
import { instant, whole } from "../schemas/fields.ts";

/** The first line of a journal export. */
export interface ExportHeader {
  readonly walnut: "journal";
  readonly version: number;
  readonly exportedAt: Instant;
}

export const exportVersion = 1;

export const isHeader = (json: unknown): json is ExportHeader => v.is(headerSchema, json);

const headerSchema = v.looseObject({ walnut: v.literal("journal"), version: whole(1, Number.MAX_SAFE_INTEGER), exportedAt: instant });
