import { err, ok, type Result } from "#base";
import { everyItem, isQuestion, type ClinicItem, type ClinicQuestionnaire, type ClinicScore } from "./questionnaire.ts";
import { isJson, textIn, type Around, type Json } from "./json.ts";
import { codesIn, formulaIn, readItems } from "./read-items.ts";
import { sumIn, type Named } from "./sum.ts";
import { Troubles, type BadQuestionnaire } from "./trouble.ts";

/** What is kept has to fit an envelope of the record with room beside it. */
export const questionnaireBytesMax = 256 * 1024;

/** The Questionnaire in the text of a file: the resource itself, or the only one in a Bundle. */
export const questionnaireIn = (text: string): Result<Json, readonly BadQuestionnaire[]> => {
  if (text.length > questionnaireBytesMax) return refused("too-big", "");
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refused("not-json", "");
  }
  if (!isJson(json)) return refused("not-a-questionnaire", "");
  if (json["resourceType"] === "Questionnaire") return ok(json);
  if (json["resourceType"] !== "Bundle") return refused("not-a-questionnaire", "resourceType", json["resourceType"]);
  const entries = Array.isArray(json["entry"]) ? json["entry"].filter(isJson) : [];
  const found = entries
    .map(({ resource }) => resource)
    .filter(isJson)
    .filter(({ resourceType }) => resourceType === "Questionnaire");
  if (found.length === 0) return refused("none-in-bundle", "entry");
  return found.length > 1 ? refused("several-in-bundle", "entry", String(found.length)) : ok(found[0]!);
};

const refused = (why: BadQuestionnaire["why"], path: string, found: unknown = ""): Result<never, readonly BadQuestionnaire[]> => {
  const troubles = new Troubles();
  troubles.add(why, path, found);
  return err(troubles.all);
};

/** Reads a FHIR R4 Questionnaire, or names everything in it that is not understood: half a form would be another form. */
export const readQuestionnaire = (json: Json): Result<ClinicQuestionnaire, readonly BadQuestionnaire[]> => {
  const troubles = new Troubles();
  if (json["resourceType"] !== "Questionnaire") return refused("not-a-questionnaire", "resourceType", json["resourceType"]);
  if (json["modifierExtension"] !== undefined) troubles.add("must-understand", "modifierExtension");
  const around: Around = { troubles, contained: containedIn(json), seen: new Set() };
  const items = readItems(json["item"], "item", around);
  const every = everyItem(items);
  for (const { linkId, enableWhen } of every)
    for (const { question } of enableWhen)
      if (!around.seen.has(question)) troubles.add("unknown-condition", `${linkId}.enableWhen`, question);
  if (troubles.all.length === 0 && !every.some(isQuestion)) troubles.add("nothing-asked", "item");
  if (troubles.all.length > 0) return err(troubles.all);
  return ok({
    title: textIn(json["title"]) ?? textIn(json["name"]),
    url: textIn(json["url"]),
    version: textIn(json["version"]),
    publisher: textIn(json["publisher"]),
    copyright: textIn(json["copyright"]),
    language: textIn(json["language"]),
    items,
    scores: scoresIn(json, items),
  });
};

const containedIn = (json: Json): ReadonlyMap<string, Json> =>
  new Map(
    (Array.isArray(json["contained"]) ? json["contained"].filter(isJson) : []).flatMap((resource) => {
      const id = textIn(resource["id"]);
      return id !== null && resource["resourceType"] === "ValueSet" ? [[id, resource] as const] : [];
    }),
  );

const scoresIn = (json: Json, items: readonly ClinicItem[]): readonly ClinicScore[] => {
  const formulas = new Map(
    rawItems(json).flatMap((item) => {
      const formula = formulaIn(item);
      return formula === null ? [] : [[String(item["linkId"]).trim(), { formula, item }] as const];
    }),
  );
  const named: Named = { items, formulas: new Map([...formulas].map(([linkId, { formula }]) => [linkId, formula])) };
  const every = everyItem(items);
  return [...formulas].map(([linkId, { formula, item }]) => ({
    linkId,
    text: every.find((one) => one.linkId === linkId)?.text ?? "",
    codes: codesIn(item["code"]),
    sum: sumIn(formula, named),
  }));
};

const rawItems = (json: Json): readonly Json[] =>
  (Array.isArray(json["item"]) ? json["item"].filter(isJson) : []).flatMap((item) => [item, ...rawItems(item)]);
