import { expect, test } from "vitest";
import { asksForReview, graNumber, impressionForms, isResponder, parseImpression, type Impression, type ImpressionForm } from "../index.ts";

// Columns as in a study's table: which form, what was said, what is kept, and whether the studies count it as improved.
test.each`
  case    | form        | answer                   | label                    | number       | responder | review
  ${"R1"} | ${"gra"}    | ${"markedly improved"}   | ${"markedly improved"}   | ${3}         | ${true}   | ${false}
  ${"R2"} | ${"gra"}    | ${"moderately improved"} | ${"moderately improved"} | ${2}         | ${true}   | ${false}
  ${"R3"} | ${"gra"}    | ${"slightly improved"}   | ${"slightly improved"}   | ${1}         | ${false}  | ${false}
  ${"R4"} | ${"gra"}    | ${"no change"}           | ${"no change"}           | ${0}         | ${false}  | ${false}
  ${"R5"} | ${"gra"}    | ${"slightly worse"}      | ${"slightly worse"}      | ${-1}        | ${false}  | ${false}
  ${"R6"} | ${"gra"}    | ${"markedly worse"}      | ${"markedly worse"}      | ${-3}        | ${false}  | ${true}
  ${"R7"} | ${"pgic-a"} | ${2}                     | ${"much improved"}       | ${undefined} | ${true}   | ${false}
  ${"R8"} | ${"pgic-b"} | ${2}                     | ${"almost the same"}     | ${undefined} | ${false}  | ${false}
  ${"-"}  | ${"gra"}    | ${" Moderately  Worse "} | ${"moderately worse"}    | ${-2}        | ${false}  | ${false}
  ${"-"}  | ${"gra"}    | ${"+2"}                  | ${"moderately improved"} | ${2}         | ${true}   | ${false}
  ${"-"}  | ${"gra"}    | ${-3}                    | ${"markedly worse"}      | ${-3}        | ${false}  | ${true}
  ${"-"}  | ${"pgic-a"} | ${"1"}                   | ${"very much improved"}  | ${undefined} | ${true}   | ${false}
  ${"-"}  | ${"pgic-a"} | ${3}                     | ${"minimally improved"}  | ${undefined} | ${false}  | ${false}
  ${"-"}  | ${"pgic-a"} | ${7}                     | ${"very much worse"}     | ${undefined} | ${false}  | ${false}
  ${"-"}  | ${"pgic-b"} | ${1}                     | ${"no change or worse"}  | ${undefined} | ${false}  | ${false}
  ${"-"}  | ${"pgic-b"} | ${"No change/worse"}     | ${"no change or worse"}  | ${undefined} | ${false}  | ${false}
  ${"-"}  | ${"pgic-b"} | ${"almost same"}         | ${"almost the same"}     | ${undefined} | ${false}  | ${false}
  ${"-"}  | ${"pgic-b"} | ${5}                     | ${"moderately better"}   | ${undefined} | ${false}  | ${false}
  ${"-"}  | ${"pgic-b"} | ${6}                     | ${"better"}              | ${undefined} | ${true}   | ${false}
  ${"-"}  | ${"pgic-b"} | ${7}                     | ${"a great deal better"} | ${undefined} | ${true}   | ${false}
`("$case: $form $answer is kept as $label", ({ form, answer, label, number, responder, review }) => {
  const read = parseImpression(form as ImpressionForm, answer);
  expect(read).toEqual({ ok: true, value: { form, label } });
  const impression = (read as { value: Impression }).value;
  expect(impression.form === "gra" ? graNumber(impression) : undefined).toBe(number);
  expect([isResponder(impression), asksForReview(impression)]).toEqual([responder, review]);
});

test.each`
  form        | answer
  ${"gra"}    | ${"much improved"}
  ${"gra"}    | ${4}
  ${"gra"}    | ${-4}
  ${"gra"}    | ${0.5}
  ${"gra"}    | ${NaN}
  ${"gra"}    | ${""}
  ${"gra"}    | ${true}
  ${"gra"}    | ${null}
  ${"gra"}    | ${"markedly improved today"}
  ${"gra"}    | ${"almost same"}
  ${"pgic-a"} | ${"markedly improved"}
  ${"pgic-a"} | ${0}
  ${"pgic-a"} | ${8}
  ${"pgic-b"} | ${"much improved"}
  ${"pgic-b"} | ${0}
`("$form has no answer $answer, and the refusal names those it has", ({ form, answer }) => {
  const read = parseImpression(form as ImpressionForm, answer);
  expect(read).toEqual({ ok: false, error: { type: "BadImpression", form, labels: impressionForms[form as ImpressionForm] } });
});

test("the forms count in opposite directions, so their labels and numbers cannot be mixed, by type", () => {
  // @ts-expect-error A label of the clinic form is no label of the trial form.
  const mixed: Impression = { form: "pgic-a", label: "almost the same" };
  // @ts-expect-error Only GRA has a number.
  expect(() => graNumber({ form: "pgic-a", label: "much improved" })).not.toThrow();
  expect(isResponder(mixed)).toBe(false);
});
