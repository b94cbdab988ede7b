import { extensionsOf, type Json } from "./json.ts";
import type { ClinicAnswer, ClinicItem } from "./questionnaire.ts";

/** What a form allows for a number or a day (FHIR's extensions minValue and maxValue); null where it says nothing. */
export interface ClinicLimits {
  readonly least: number | string | null;
  readonly most: number | string | null;
}

export const limitsIn = (json: Json): ClinicLimits => ({ least: limitIn(json, "minValue"), most: limitIn(json, "maxValue") });

const limitIn = (json: Json, name: "minValue" | "maxValue"): number | string | null => {
  const found = extensionsOf(json).find(({ url }) => url === `http://hl7.org/fhir/StructureDefinition/${name}`);
  const value = found?.["valueInteger"] ?? found?.["valueDecimal"] ?? found?.["valueDate"];
  return typeof value === "number" || (typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value)) ? value : null;
};

/** Whether an answer keeps to the limits of its question. A limit of another kind than the answer is none. */
export const keepsLimits = ({ least, most }: Pick<ClinicItem, "least" | "most">, answer: ClinicAnswer): boolean => {
  const isBelow = (a: unknown, b: unknown) =>
    (typeof a === "number" && typeof b === "number" && a < b) || (typeof a === "string" && typeof b === "string" && a < b);
  return !isBelow(answer, least) && !isBelow(most, answer);
};
