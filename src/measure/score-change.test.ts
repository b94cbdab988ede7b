import { expect, test } from "vitest";
import { parseAnswers, score, scoreChange, type InstrumentId, type Scored, type Wording } from "./index.ts";

/** A form whose items add up to a total; which items does not matter here. */
const totalling = <I extends InstrumentId, W extends Wording>(instrument: I, wording: W, total: number): Scored<I, W> => {
  const read = parseAnswers(instrument, wording, {});
  if (!read.ok) throw new Error(read.error.why);
  const empty = score(read.value);
  return { ...empty, scores: { ...empty.scores, total } };
};

test.each`
  form          | from  | to    | points | size                  | canFallEnough
  ${"nih-cpsi"} | ${23} | ${17} | ${-6}  | ${"noticed"}          | ${true}
  ${"nih-cpsi"} | ${23} | ${18} | ${-5}  | ${"possibly-noticed"} | ${true}
  ${"nih-cpsi"} | ${23} | ${19} | ${-4}  | ${"possibly-noticed"} | ${true}
  ${"nih-cpsi"} | ${23} | ${20} | ${-3}  | ${"not-noticed"}      | ${true}
  ${"nih-cpsi"} | ${17} | ${23} | ${6}   | ${"noticed"}          | ${true}
  ${"nih-cpsi"} | ${17} | ${21} | ${4}   | ${"possibly-noticed"} | ${true}
  ${"nih-cpsi"} | ${10} | ${5}  | ${-5}  | ${"possibly-noticed"} | ${true}
  ${"nih-cpsi"} | ${6}  | ${0}  | ${-6}  | ${"noticed"}          | ${true}
  ${"nih-cpsi"} | ${5}  | ${0}  | ${-5}  | ${"possibly-noticed"} | ${false}
  ${"nih-cpsi"} | ${23} | ${23} | ${0}   | ${"not-noticed"}      | ${true}
  ${"gupi"}     | ${36} | ${29} | ${-7}  | ${"noticed"}          | ${true}
  ${"gupi"}     | ${36} | ${30} | ${-6}  | ${"not-noticed"}      | ${true}
  ${"ipss"}     | ${19} | ${16} | ${-3}  | ${null}               | ${null}
  ${"ipss"}     | ${19} | ${17} | ${-2}  | ${null}               | ${null}
`("$form from $from to $to: $size", ({ form, from, to, ...expected }) => {
  const id = form as InstrumentId;
  expect(scoreChange(totalling(id, "official", from as number), totalling(id, "official", to as number))).toEqual({
    wording: "official",
    from,
    to,
    ...expected,
  });
});

test("a practice form moves by points, and nothing is said about their size", () => {
  const change = scoreChange(totalling("nih-cpsi", "practice", 23), totalling("nih-cpsi", "practice", 10));
  expect(change).toEqual({ wording: "practice", from: 23, to: 10, points: -13 });
});

test("without both totals there is no change", () => {
  const read = parseAnswers("nih-cpsi", "official", { "1a": 1 });
  const open = read.ok ? score(read.value) : undefined!;
  expect(scoreChange(open, totalling("nih-cpsi", "official", 5))).toBeNull();
  expect(scoreChange(totalling("nih-cpsi", "official", 5), open)).toBeNull();
});

test("two forms, or two wordings, cannot be subtracted, by type", () => {
  const [cpsi, gupi, practice] = [
    totalling("nih-cpsi", "official", 20),
    totalling("gupi", "official", 20),
    totalling("nih-cpsi", "practice", 20),
  ];
  // @ts-expect-error A GUPI is no CPSI.
  scoreChange(cpsi, gupi);
  // @ts-expect-error Our wording is not the official one.
  scoreChange(cpsi, practice);
  expect(scoreChange(cpsi, cpsi)?.points).toBe(0);
});
