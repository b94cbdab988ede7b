import fc from "fast-check";
import fhirpath from "fhirpath";
import r4 from "fhirpath/fhir-context/r4/index.js";
import { describe, expect, test } from "vitest";
import {
  answerMax,
  clinicScore,
  couldBe,
  instrumentIds,
  instruments,
  numbersAs,
  parseAnswers,
  readQuestionnaire,
  score,
  type ClinicAnswers,
  type ClinicQuestionnaire,
  type Instrument,
} from "../index.ts";
import { calculated, clinicFormLike, keyOf, visitForm, type Style } from "../testing/index.ts";

type Json = { readonly [field: string]: unknown };
const read = (json: Json): ClinicQuestionnaire => {
  const form = readQuestionnaire(json);
  if (!form.ok) throw new Error(JSON.stringify(form.error));
  return form.value;
};
const formOf = (...item: readonly Json[]): Json => ({ resourceType: "Questionnaire", status: "active", item });
const choice = (more: Json = {}): Json => ({
  linkId: "1",
  type: "choice",
  text: "How?",
  answerOption: [{ valueCoding: { code: "a", display: "A" } }, { valueCoding: { code: "b", display: "B" } }],
  ...more,
});

const styles: readonly Style[] = ["code", "ordinal", "itemWeight", "integer"];
const anyFilled = fc.tuple(fc.constantFrom(...instrumentIds), fc.constantFrom(...styles)).chain(([instrument, style]) => {
  const form: Instrument = instruments[instrument];
  const numbers = fc.record(Object.fromEntries(form.items.map(({ id, asks }) => [id, fc.nat(answerMax[asks])])), { requiredKeys: [] });
  return numbers.map((given) => ({ instrument, style, given: given as { readonly [item: string]: number } }));
});
const answersOf = (instrument: keyof typeof instruments, style: Style, given: { readonly [item: string]: number }): ClinicAnswers => {
  const form: Instrument = instruments[instrument];
  return Object.fromEntries(
    Object.entries(given).map(([id, n]) => [id, form.items.find((item) => item.id === id)!.asks === "yes-no" ? n === 1 : keyOf(style, n)]),
  );
};

describe("sums", () => {
  test("of a form in any style are those that another engine computes, and open where it leaves them open", () => {
    fc.assert(
      fc.property(anyFilled, ({ instrument, style, given }) => {
        const json = clinicFormLike(instrument, style);
        const form = read(json);
        const answers = answersOf(instrument, style, given);
        const items = form.items[1]!.items;
        const response = {
          resourceType: "QuestionnaireResponse",
          questionnaire: String(json["url"]),
          item: [
            {
              linkId: "items",
              item: Object.entries(answers).map(([linkId, answer]) => ({
                linkId,
                answer: [
                  typeof answer === "boolean"
                    ? { valueBoolean: answer }
                    : withOrdinal(items.find((one) => one.linkId === linkId)!.options.find(({ key }) => key === answer)!),
                ],
              })),
            },
          ],
        };
        const formulas = ((json["item"] as readonly Json[])[2]!["item"] as readonly Json[]).map(
          (item) =>
            (item["extension"] as readonly { readonly valueExpression: { readonly expression: string } }[])[0]!.valueExpression.expression,
        );
        const theirs = formulas.map(
          (formula) =>
            (fhirpath.evaluate(response, formula, { resource: response, questionnaire: json }, r4 as fhirpath.Model) as number[])[0] ??
            null,
        );
        expect(form.scores.map((one) => clinicScore(form, one, answers))).toEqual(theirs);
      }),
      { numRuns: 40 },
    );
  });

  test.each<readonly [string, boolean]>([
    ["%resource.item.where(linkId='n').answer.value", true],
    ["%resource.item.where(linkId = 'n').answer.value + %resource.item.where(linkId='y').answer.value.toInteger()", true],
    ["(%resource.descendants().where(linkId='n').answer.value) + (%resource.repeat(item).where(linkId='d').answer.value)", true],
    ["%resource.item.where(linkId='sum').answer.value + %resource.item.where(linkId='n').answer.value", true],
    ["%resource.item.where(linkId='n').answer.value * 2", false],
    ["%resource.item.where(linkId='n').answer.value - 1", false],
    ["1 + %resource.item.where(linkId='n').answer.value", false],
    ["iif(%resource.item.where(linkId='n').answer.value.exists(), 1, 0)", false],
    ["%resource.item.answer.value.sum()", false],
    ["%resource.item.where(linkId='gone').answer.value", false],
    ["%resource.item.where(linkId='y').answer.value", false],
    ["%resource.item.where(linkId='d').answer.value.toInteger()", false],
    ["%resource.item.where(linkId='half').answer.value.ordinal()", false],
    ["%resource.item.where(linkId='loop').answer.value", false],
    ["%resource.item.where(linkId='n').answer.value +", false],
    ["", false],
    ["'+'", false],
    [")(", false],
  ])("%s: followed %s", (formula, isFollowed) => {
    const form = read(
      formOf(
        { linkId: "n", type: "integer" },
        { linkId: "d", type: "decimal" },
        { linkId: "y", type: "boolean" },
        choice({
          linkId: "half",
          answerOption: [
            { valueCoding: { code: "a" }, extension: [{ url: "http://hl7.org/fhir/StructureDefinition/ordinalValue", valueDecimal: 1 }] },
            { valueCoding: { code: "b" } },
          ],
        }),
        { linkId: "sum", type: "integer", extension: [calculated("%resource.item.where(linkId='n').answer.value")] },
        { linkId: "loop", type: "integer", extension: [calculated(formula)] },
      ),
    );
    expect(form.scores.find(({ linkId }) => linkId === "loop")!.sum !== null).toBe(isFollowed);
  });

  test("a sum that doubles itself over and over is given up, not computed", () => {
    const path = (n: number) => `%resource.item.where(linkId='s${n}').answer.value`;
    const sums = Array.from({ length: 40 }, (_, n) => ({
      linkId: `s${n + 1}`,
      type: "integer",
      extension: [calculated(`${path(n)} + ${path(n)}`)],
    }));
    const { scores } = read(formOf({ linkId: "s0", type: "integer" }, ...sums));
    expect(scores.filter(({ sum }) => sum !== null).length).toBeLessThan(10);
  });
});

const withOrdinal = ({ value, ordinal }: ClinicQuestionnaire["items"][number]["options"][number]) =>
  ordinal === null
    ? value
    : { ...value, extension: [{ url: "http://hl7.org/fhir/StructureDefinition/ordinalValue", valueDecimal: ordinal }] };

describe("which form it could be", () => {
  test.each(instrumentIds.flatMap((instrument) => styles.map((style) => [instrument, style] as const)))(
    "%s, written with %s",
    (instrument, style) => {
      expect(couldBe(read(clinicFormLike(instrument, style)))?.instrument).toBe(instrument);
    },
  );

  test("its numbers are then the same as those typed in from it", () => {
    fc.assert(
      fc.property(anyFilled, ({ instrument, style, given }) => {
        const form = read(clinicFormLike(instrument, style));
        const numbers = numbersAs(form, couldBe(form)!, answersOf(instrument, style, given));
        expect(numbers).toEqual(given);
        const typed = parseAnswers(instrument, "official", numbers);
        const own = Object.fromEntries(
          form.scores.map((one) => [one.linkId.replace("sum-", ""), clinicScore(form, one, answersOf(instrument, style, given))]),
        );
        expect(typed.ok && score(typed.value).scores).toEqual(own);
      }),
      { numRuns: 40 },
    );
  });

  const cpsiWith = (change: (item: Json) => Json) => {
    const json = clinicFormLike("nih-cpsi") as { readonly item: readonly Json[] };
    const [note, group, sums] = json.item as [Json, Json, Json];
    return read({ ...json, item: [note, { ...group, item: (group["item"] as readonly Json[]).map(change) }, sums] });
  };
  const less = (linkId: string) => (item: Json) =>
    item["linkId"] === linkId ? { ...item, answerOption: (item["answerOption"] as readonly Json[]).slice(1) } : item;
  test.each<readonly [string, ClinicQuestionnaire, string | undefined]>([
    ["names with something before them", cpsiWith((item) => ({ ...item, linkId: `cpsi/q${String(item["linkId"])}` })), "nih-cpsi"],
    ["item 3 that ends at 4, as wrong copies have it", cpsiWith(less("3")), undefined],
    ["an item of another name", cpsiWith((item) => (item["linkId"] === "9" ? { ...item, linkId: "last" } : item)), undefined],
    ["another form altogether", read(visitForm), undefined],
    ["IPSS by the codes of LOINC", ipssByCodes(), "ipss"],
  ])("%s", (_what, form, expected) => {
    expect(couldBe(form)?.instrument).toBe(expected);
  });
});

function ipssByCodes(): ClinicQuestionnaire {
  const codes = ["80884-0", "80885-7", "80886-5", "80887-3", "80888-1", "80889-9", "80890-7", "81090-3"];
  const json = clinicFormLike("ipss") as { readonly item: readonly Json[] };
  const items = json.item[1]!["item"] as readonly Json[];
  return read(
    formOf(...items.map((item, n) => ({ ...item, linkId: `/x/${codes[n]}`, code: [{ system: "http://loinc.org", code: codes[n] }] }))),
  );
}
