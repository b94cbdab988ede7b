import { extensionsOf, isJson, textIn, type Around, type Json } from "./json.ts";
import type { ClinicOption } from "./questionnaire.ts";

/** The answers of a choice: in the item itself, or in a list that travels inside the form. A list that is elsewhere is not fetched. */
export const readOptions = (item: Json, path: string, around: Around): readonly ClinicOption[] => {
  const { troubles } = around;
  const list = textIn(item["answerValueSet"]);
  const inside = list?.startsWith("#") ? around.contained.get(list.slice(1)) : undefined;
  if (list !== null && inside === undefined) {
    troubles.add("options-elsewhere", `${path}.answerValueSet`, list);
    return [];
  }
  const given = inside === undefined ? item["answerOption"] : codingsOf(inside);
  if (!Array.isArray(given) || given.length === 0) {
    troubles.add("no-options", path);
    return [];
  }
  const options = given.flatMap((one: unknown, nth): readonly ClinicOption[] => {
    const option = isJson(one) ? optionIn(one) : null;
    if (option === null) troubles.add("bad-shape", `${path}.answerOption[${nth}]`, one);
    return option === null ? [] : [option];
  });
  const keys = new Set<string>();
  for (const { key } of options) {
    if (keys.has(key)) troubles.add("same-option", `${path}.answerOption`, key);
    keys.add(key);
  }
  return options;
};

const optionIn = (json: Json): ClinicOption | null => {
  const { valueCoding: coding, valueInteger: whole, valueString: text, valueDate: date } = json;
  if (isJson(coding)) {
    const code = textIn(coding["code"]);
    const label = textIn(coding["display"]) ?? code;
    if (label === null) return null;
    return { key: code ?? label, label, ordinal: ordinalIn(json) ?? ordinalIn(coding), value: { valueCoding: codingOf(coding) } };
  }
  if (typeof whole === "number" && Number.isInteger(whole))
    return { key: String(whole), label: String(whole), ordinal: ordinalIn(json), value: { valueInteger: whole } };
  const words = textIn(text);
  if (words !== null) return { key: words, label: words, ordinal: ordinalIn(json), value: { valueString: words } };
  const day = textIn(date);
  return day === null ? null : { key: day, label: day, ordinal: ordinalIn(json), value: { valueDate: day } };
};

/** What an answer needs of a coding, and no extension of it. */
const codingOf = (coding: Json): Json =>
  Object.fromEntries(
    ["system", "version", "code", "display"].flatMap((name) => (textIn(coding[name]) === null ? [] : [[name, coding[name]]])),
  );

/** The two places where forms write the number of an answer. */
const ordinals: ReadonlySet<unknown> = new Set([
  "http://hl7.org/fhir/StructureDefinition/ordinalValue",
  "http://hl7.org/fhir/StructureDefinition/itemWeight",
]);
const ordinalIn = (json: Json): number | null => {
  const value = extensionsOf(json).find(({ url }) => ordinals.has(url))?.["valueDecimal"];
  return typeof value === "number" && Number.isFinite(value) ? value : null;
};

/** A contained list as options: those it spells out, never a rule for finding some. */
const codingsOf = (valueSet: Json): readonly Json[] => {
  const expansion = valueSet["expansion"];
  if (isJson(expansion) && Array.isArray(expansion["contains"])) return expansion["contains"].filter(isJson).map(asOption);
  const compose = valueSet["compose"];
  const include = isJson(compose) && Array.isArray(compose["include"]) ? compose["include"].filter(isJson) : [];
  return include.flatMap(({ system, concept }) =>
    Array.isArray(concept) ? concept.filter(isJson).map((one) => asOption({ ...one, ...(system === undefined ? {} : { system }) })) : [],
  );
};
const asOption = (coding: Json): Json => ({ valueCoding: coding, extension: coding["extension"] });
