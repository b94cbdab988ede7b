import { describe, expect, test } from "vitest";
import {
  askedOf,
  countedAnswers,
  keepsLimits,
  questionnaireIn,
  readClinicAnswers,
  readQuestionnaire,
  stillRequired,
  type ClinicAnswers,
  type ClinicQuestionnaire,
} from "../index.ts";
import { clinicFormLike, visitForm } from "../testing/index.ts";

type Json = { readonly [field: string]: unknown };
const read = (json: Json): ClinicQuestionnaire => {
  const form = readQuestionnaire(json);
  if (!form.ok) throw new Error(JSON.stringify(form.error));
  return form.value;
};
const wrongWith = (json: Json) => {
  const form = readQuestionnaire(json);
  return form.ok ? [] : form.error.map(({ why, path, found }) => `${why} ${path} ${found}`.trim());
};
const formOf = (...item: readonly Json[]): Json => ({ resourceType: "Questionnaire", status: "active", item });
const choice = (more: Json = {}): Json => ({
  linkId: "1",
  type: "choice",
  text: "How?",
  answerOption: [{ valueCoding: { code: "a", display: "A" } }, { valueCoding: { code: "b", display: "B" } }],
  ...more,
});

describe("a file that is no form for us is refused with everything that is wrong in it", () => {
  test.each<readonly [string, string, string]>([
    ["no JSON", "{", "not-json"],
    ["a list", "[]", "not-a-questionnaire"],
    ["another resource", '{"resourceType":"Patient"}', "not-a-questionnaire resourceType Patient"],
    ["an empty bundle", '{"resourceType":"Bundle","entry":[]}', "none-in-bundle entry"],
    [
      "two in a bundle",
      '{"resourceType":"Bundle","entry":[{"resource":{"resourceType":"Questionnaire"}},{"resource":{"resourceType":"Questionnaire"}}]}',
      "several-in-bundle entry 2",
    ],
    ["far too long", `{"resourceType":"Questionnaire","title":"${"x".repeat(300_000)}"}`, "too-big"],
  ])("%s", (_what, text, expected) => {
    const found = questionnaireIn(text);
    expect(found.ok ? [] : found.error.map(({ why, path, found: there }) => `${why} ${path} ${there}`.trim())).toEqual([expected]);
  });

  test("one Questionnaire in a bundle is taken", () => {
    const bundle = { resourceType: "Bundle", entry: [{ resource: { resourceType: "Patient" } }, { resource: visitForm }] };
    expect(questionnaireIn(JSON.stringify(bundle))).toEqual({ ok: true, value: visitForm });
  });

  test.each<readonly [string, Json, readonly string[]]>([
    ["nothing to ask", formOf({ linkId: "1", type: "display", text: "Hello" }), ["nothing-asked item"]],
    ["items that are no list", { resourceType: "Questionnaire", item: {} }, ["bad-shape item {}"]],
    ["a question without a name", formOf({ type: "boolean" }), ["no-link-id item[0]"]],
    ["a name that is no plain key", formOf({ linkId: "__proto__", type: "boolean" }), ["no-link-id item[0] __proto__"]],
    ["two of one name", formOf(choice(), choice()), ["same-link-id item[1].linkId 1"]],
    ["an attachment", formOf({ linkId: "1", type: "attachment" }), ["unknown-type item[0].type attachment"]],
    ["open choice", formOf(choice({ type: "open-choice" })), ["unknown-type item[0].type open-choice"]],
    ["R5", formOf(choice({ type: "coding" })), ["newer-fhir item[0].type coding"]],
    ["STU3", formOf(choice({ option: [] })), ["older-fhir item[0]"]],
    ["a choice without answers", formOf(choice({ answerOption: [] })), ["no-options item[0]"]],
    [
      "answers from elsewhere",
      formOf(choice({ answerValueSet: "http://vs.example" })),
      ["options-elsewhere item[0].answerValueSet http://vs.example"],
    ],
    [
      "two answers of one code",
      formOf(choice({ answerOption: [{ valueInteger: 1 }, { valueInteger: 1 }] })),
      ["same-option item[0].answerOption 1"],
    ],
    ["several numbers", formOf({ linkId: "1", type: "integer", repeats: true }), ["several-answers item[0].repeats"]],
    [
      "a condition on nothing",
      formOf(choice({ enableWhen: [{ question: "9", operator: "=", answerBoolean: true }] })),
      ["unknown-condition 1.enableWhen 9"],
    ],
    [
      "a condition by a formula",
      formOf(choice({ extension: [{ url: "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression" }] })),
      ["unknown-condition item[0].extension http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionn…"],
    ],
    ["what must be understood", formOf(choice({ modifierExtension: [{}] })), ["must-understand item[0].modifierExtension"]],
    [
      "two things at once",
      formOf({ linkId: "1", type: "quantity" }, { linkId: "2", type: "reference" }),
      ["unknown-type item[0].type quantity", "unknown-type item[1].type reference"],
    ],
  ])("%s", (_what, json, expected) => {
    expect(wrongWith(json)).toEqual(expected);
  });

  test("groups without end, and questions without end", () => {
    let item: Json = { linkId: "0", type: "boolean" };
    for (let n = 1; n < 5000; n++) item = { linkId: String(n), type: "group", item: [item] };
    expect(wrongWith(formOf(item))).toEqual(["too-deep item[0].item[0].item[0].item[0].item[0].item[0].item[0].item[0].item"]);
    const many = Array.from({ length: 9999 }, (_, n) => ({ linkId: String(n), type: "boolean" }));
    expect(wrongWith(formOf(...many))).toEqual(["too-many-items item[300] 300"]);
  });
});

test("answers that travel inside the form are taken from there", () => {
  const contained = [
    {
      resourceType: "ValueSet",
      id: "vs",
      compose: { include: [{ system: "urn:s", concept: [{ code: "x", display: "Ex" }, { code: "y" }] }] },
    },
  ];
  const { items } = read({ ...formOf({ linkId: "1", type: "choice", answerValueSet: "#vs" }), contained });
  expect(items[0]!.options).toEqual([
    { key: "x", label: "Ex", ordinal: null, value: { valueCoding: { system: "urn:s", code: "x", display: "Ex" } } },
    { key: "y", label: "y", ordinal: null, value: { valueCoding: { system: "urn:s", code: "y" } } },
  ]);
});

describe("what is asked", () => {
  const form = read(visitForm);
  const asked = (answers: ClinicAnswers) => askedOf(form, answers).map(({ item }) => item.linkId);
  const always = ["visited", "cups", "hours", "name-of-medicine", "wish", "where"];
  test.each<readonly [ClinicAnswers, readonly string[]]>([
    [{}, always],
    [{ visited: false }, always],
    [{ visited: true }, ["visited", "when", ...always.slice(1)]],
    [{ where: ["left"] }, always],
    [{ where: ["left", "right"] }, [...always, "same"]],
  ])("%j: %j", (answers, expected) => {
    expect(asked(answers)).toEqual(expected);
  });

  test("an answer to a question that is no longer asked does not count", () => {
    expect(countedAnswers(form, { visited: false, when: "2026-01-01" })).toEqual({ visited: false });
  });

  test("the words of a group and of a note stand above the question they belong to", () => {
    const [first, second] = askedOf(read(clinicFormLike("ipss")), {});
    expect([first!.above, second!.above]).toEqual([["Symptoms", "Think of the last week."], ["Symptoms"]]);
  });

  test("what the form wants answered is named as long as it is open", () => {
    expect(stillRequired(form, {}).map(({ linkId }) => linkId)).toEqual(["visited"]);
    expect(stillRequired(form, { visited: false })).toEqual([]);
  });

  test.each<readonly [unknown, string]>([
    [{ visited: true, cups: 2, hours: 7.5, wish: "Ask", where: ["left"], when: "2026-02-01" }, "read"],
    [{ visited: "yes" }, "visited: wrong-type"],
    [{ cups: 1.5 }, "cups: wrong-type"],
    [{ when: "2026-02-30" }, "when: wrong-type"],
    [{ where: "left" }, "where: no-such-option"],
    [{ where: ["left", "left"] }, "where: no-such-option"],
    [{ where: ["middle"] }, "where: no-such-option"],
    [{ "name-of-medicine": "longer than twenty signs" }, "name-of-medicine: too-long"],
    [{ both: true }, "both: unknown-question"],
    [{ strange: 1 }, "strange: unknown-question"],
    [[], ": wrong-type"],
  ])("%j: %s", (answers, expected) => {
    const checked = readClinicAnswers(form, answers);
    expect(checked.ok ? "read" : `${checked.error.linkId}: ${checked.error.why}`).toBe(expected);
  });
});

describe("what the form allows", () => {
  const limited = (extension: Json[], type = "integer") => read(formOf({ linkId: "1", type, text: "?", extension })).items[0]!;
  const least = (value: object) => ({ url: "http://hl7.org/fhir/StructureDefinition/minValue", ...value });
  const most = (value: object) => ({ url: "http://hl7.org/fhir/StructureDefinition/maxValue", ...value });
  test.each`
    extension                                                    | type         | answer          | isAllowed
    ${[least({ valueInteger: 0 }), most({ valueInteger: 7 })]}   | ${"integer"} | ${0}            | ${true}
    ${[least({ valueInteger: 0 }), most({ valueInteger: 7 })]}   | ${"integer"} | ${7}            | ${true}
    ${[least({ valueInteger: 0 }), most({ valueInteger: 7 })]}   | ${"integer"} | ${8}            | ${false}
    ${[least({ valueInteger: 0 }), most({ valueInteger: 7 })]}   | ${"integer"} | ${-1}           | ${false}
    ${[most({ valueDecimal: 2.5 })]}                             | ${"decimal"} | ${2.6}          | ${false}
    ${[most({ valueDecimal: 2.5 })]}                             | ${"decimal"} | ${-9}           | ${true}
    ${[least({ valueDate: "2026-01-01" })]}                      | ${"date"}    | ${"2025-12-31"} | ${false}
    ${[least({ valueDate: "2026-01-01" })]}                      | ${"date"}    | ${"2026-01-01"} | ${true}
    ${[least({ valueDate: "soon" })]}                            | ${"date"}    | ${"1999-01-01"} | ${true}
    ${[{ url: "http://example.org/minValue", valueInteger: 5 }]} | ${"integer"} | ${0}            | ${true}
    ${[]}                                                        | ${"integer"} | ${99}           | ${true}
  `("$answer, $extension: $isAllowed", ({ extension, type, answer, isAllowed }) => {
    expect(keepsLimits(limited(extension, type), answer)).toBe(isAllowed);
  });
});
