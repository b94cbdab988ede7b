import { extensionsOf, isJson, textIn, type Around, type Json } from "./json.ts";
import { limitsIn } from "./limits.ts";
import { readOptions } from "./read-options.ts";
import { clinicTypes, operators, type ClinicItem, type ClinicType, type Condition, type FormCode } from "./questionnaire.ts";
import type { Troubles } from "./trouble.ts";

/** Far more than any paper form has; a file made to hurt has more. */
export const itemsMax = 300;
export const depthMax = 8;

/** The questions as they stand in the file; what is not understood is named, never skipped. */
export const readItems = (json: unknown, path: string, around: Around, depth = 0): readonly ClinicItem[] => {
  const { troubles } = around;
  if (json === undefined) return [];
  if (!Array.isArray(json)) return troubles.none("bad-shape", path, json);
  if (depth >= depthMax) return troubles.none("too-deep", path);
  return json.flatMap((one: unknown, nth) => {
    if (around.seen.size > itemsMax) return [];
    const at = `${path}[${nth}]`;
    if (!isJson(one)) return troubles.none("bad-shape", at, one);
    return readItem(one, at, around, depth);
  });
};

const readItem = (json: Json, path: string, around: Around, depth: number): readonly ClinicItem[] => {
  const { troubles, seen } = around;
  const linkId = textIn(json["linkId"]);
  // The one name that is no plain key of an object.
  if (linkId === null || linkId === "__proto__") return troubles.none("no-link-id", path, json["linkId"]);
  if (seen.has(linkId)) troubles.add("same-link-id", `${path}.linkId`, linkId);
  seen.add(linkId);
  if (seen.size > itemsMax) return troubles.none("too-many-items", path, String(itemsMax));
  if (json["modifierExtension"] !== undefined) troubles.add("must-understand", `${path}.modifierExtension`);
  const type = json["type"];
  if (!isType(type)) return troubles.none(newerTypes.has(String(type)) ? "newer-fhir" : "unknown-type", `${path}.type`, type);
  if (json["option"] !== undefined || json["options"] !== undefined) return troubles.none("older-fhir", path);
  const extensions = extensionsOf(json);
  for (const url of lawless) if (extensions.some((one) => one["url"] === url)) troubles.add("unknown-condition", `${path}.extension`, url);
  const repeats = json["repeats"] === true;
  if (repeats && type !== "choice") troubles.add("several-answers", `${path}.repeats`);
  const options = type === "choice" ? readOptions(json, path, around) : [];
  const isFixed = json["readOnly"] === true || extensions.some((one) => one["url"] === hidden && one["valueBoolean"] === true);
  const nested = readItems(json["item"], `${path}.item`, around, depth + 1);
  return [
    {
      linkId,
      type,
      text: [textIn(json["prefix"]), textIn(json["text"])].filter((part) => part !== null).join(" "),
      codes: codesIn(json["code"]),
      required: json["required"] === true,
      repeats,
      options,
      maxLength: typeof json["maxLength"] === "number" && json["maxLength"] > 0 ? json["maxLength"] : null,
      ...limitsIn(json),
      enableWhen: readConditions(json["enableWhen"], `${path}.enableWhen`, troubles),
      enableAll: json["enableBehavior"] === "all",
      isAsked: !isFixed && formulaIn(json) === null,
      items: nested,
    },
  ];
};

const isType = (type: unknown): type is ClinicType => (clinicTypes as readonly unknown[]).includes(type);
/** Words of FHIR R5 for what R4 calls choice. */
const newerTypes: ReadonlySet<string> = new Set(["coding", "question"]);

const hidden = "http://hl7.org/fhir/StructureDefinition/questionnaire-hidden";
const sdc = "http://hl7.org/fhir/uv/sdc/StructureDefinition";
/** They decide by a formula whether or what is asked; without following it we would ask another form than the clinic's. */
const lawless = [`${sdc}/sdc-questionnaire-enableWhenExpression`, `${sdc}/sdc-questionnaire-answerExpression`] as const;

/** The formula of a computed item, as text; null when it is not computed, "" when it is in a language that is not FHIRPath. */
export const formulaIn = (json: Json): string | null => {
  const one = extensionsOf(json).find(({ url }) => url === `${sdc}/sdc-questionnaire-calculatedExpression`);
  if (one === undefined) return null;
  const { valueExpression } = one;
  const isRead = isJson(valueExpression) && valueExpression["language"] === "text/fhirpath";
  return (isRead && textIn(valueExpression["expression"])) || "";
};

export const codesIn = (json: unknown): readonly FormCode[] =>
  (Array.isArray(json) ? json.filter(isJson) : []).flatMap((one) => {
    const code = textIn(one["code"]);
    return code === null ? [] : [{ system: textIn(one["system"]) ?? "", code, display: textIn(one["display"]) ?? "" }];
  });

const readConditions = (json: unknown, path: string, troubles: Troubles): readonly Condition[] => {
  if (json === undefined) return [];
  if (!Array.isArray(json)) return troubles.none("bad-shape", path, json);
  return json.flatMap((one: unknown, nth): readonly Condition[] => {
    const condition = isJson(one) ? conditionIn(one) : null;
    return condition === null ? troubles.none("unknown-condition", `${path}[${nth}]`, one) : [condition];
  });
};

const conditionIn = (json: Json): Condition | null => {
  const question = textIn(json["question"]);
  const operator = operators.find((one) => one === json["operator"]);
  if (question === null || operator === undefined) return null;
  const coding = json["answerCoding"];
  const answer = isJson(coding)
    ? coding["code"]
    : ["answerBoolean", "answerInteger", "answerDecimal", "answerString", "answerDate"]
        .map((name) => json[name])
        .find((one) => one !== undefined);
  if (typeof answer !== "string" && typeof answer !== "number" && typeof answer !== "boolean") return null;
  return operator === "exists" && typeof answer !== "boolean" ? null : { question, operator, answer };
};
