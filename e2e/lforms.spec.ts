import { answerMax, instrumentIds, instruments, parseAnswers, score, type Instrument } from "../src/measure/index.ts";
import { questionnaireOf, scoreLinkId } from "../src/share/fhir/forms.ts";
import { expect, wide } from "./journey.ts";
import { openLforms, renderedByLforms } from "./steps/lforms.ts";

type Given = { readonly [item: string]: number };

/** None, the least, the most, something in between, and in between with one left out. */
const filledIn = (form: Instrument): readonly Given[] => {
  const all = (value: (most: number, nth: number) => number): Given =>
    Object.fromEntries(form.items.map(({ id, asks }, nth) => [id, value(answerMax[asks], nth)]));
  const between = all((most, nth) => (nth * 7) % (most + 1));
  const { [form.items.at(-2)!.id]: _, ...oneLess } = between;
  return [{}, all(() => 0), all((most) => most), between, oneLess];
};

for (const instrument of instrumentIds)
  wide(`LHC-Forms draws our ${instrument} as FHIR and computes the sums that we compute`, async ({ page, baseURL }) => {
    await openLforms(page, baseURL!);
    const form: Instrument = instruments[instrument];
    for (const wording of ["official", "practice"] as const)
      for (const given of filledIn(form)) {
        const written = questionnaireOf(instrument, wording);
        const chosen = {
          ...written,
          item: written.item!.map((group) => ({
            ...group,
            item: group.item!.map((item) => {
              const number = group.linkId === "items" ? given[item.linkId] : undefined;
              if (number === undefined) return item;
              const initial =
                item.type === "boolean" ? { valueBoolean: number === 1 } : { valueCoding: item.answerOption![number]!.valueCoding };
              return { ...item, initial: [initial] };
            }),
          })),
        };
        const { text, scores } = await renderedByLforms(page, chosen);
        for (const { id } of form.items) expect(text).toContain(`Item ${id}`);
        const read = parseAnswers(instrument, wording, given);
        const ours = Object.entries(read.ok ? (score(read.value).scores as { readonly [scale: string]: number | null }) : {});
        expect(scores, JSON.stringify(given)).toEqual(
          Object.fromEntries(ours.flatMap(([scale, value]) => (value === null ? [] : [[scoreLinkId(form, scale), value]]))),
        );
      }
  });
