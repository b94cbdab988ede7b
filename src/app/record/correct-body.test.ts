import { expect, test } from "vitest";
import type { CalendarDate } from "#base";
import { checkDraft, withPain, type Bodies, type Draft, type Entry, type Kind } from "#record";
import { testId, testInstant, TestJournal } from "#record/testing";
import { loadWords } from "#words";
import { bodyFrom, textsOf } from "./correct-body.ts";
import { fieldsOf, isListed, type Listed } from "./correct-fields.ts";

const words = {
  history: await loadWords("en", "history"),
  record: await loadWords("en", "record"),
  notebook: await loadWords("en", "notebook"),
  instruments: await loadWords("en", "instruments"),
};
const day = (date: string) => date as CalendarDate;
const entryOf = <K extends Kind>(kind: K, body: Bodies[K]): Listed => {
  const entry: Entry = new TestJournal().write(kind, "2026-03-10 09:00", body) as Entry;
  if (!isListed(entry)) throw new Error(`${kind} has no list of fields`);
  return entry;
};
const again = (entry: Listed, change: { readonly [field: string]: string }) => {
  const fields = fieldsOf(words, entry);
  return bodyFrom(entry, fields, { ...textsOf(entry, fields), ...change });
};

const items = { "1a": 1, "3": 2, "4": 5 };
const bodies = [
  ["seen", { rule: "rf-uti", on: day("2026-03-01"), by: "Dr Example", recoveredOn: day("2026-03-05") }],
  ["clearance", { rule: "hx-anticoag", mode: "external-self", on: day("2026-03-01"), by: "Dr Example" }],
  ["follow-up", { session: testId(3), due: "24h", pain: 3, findings: ["fu-ok"], note: "as usual" }],
  ["answers", { instrument: "nih-cpsi", wording: "official", items }],
  ["answers", { instrument: "gra", label: "no change", since: day("2026-02-01") }],
  ["void", { phase: "night", ml: 250, urgency: 3, pain: 0, leak: false }],
  ["intake", { what: "water", ml: 200 }],
  ["leak", { urgency: 2, note: "on the stairs" }],
  ["flare", { startedOn: day("2026-03-01"), endedOn: day("2026-03-02"), worst: 8, helped: ["warm bath", "rest"], note: "n" }],
  ["factor", { what: "sitting", hours: 9.5 }],
  ["treatment", { what: "antibiotic", change: "started", on: day("2026-03-01"), name: "as on the box", dose: "1 a day" }],
] as const;

test.each(bodies)("%s: opened and saved as it is, nothing changes; and it can be kept", (kind, body) => {
  const entry = entryOf(kind, body as never);
  const written = again(entry, {});
  expect(written).toEqual({ ok: true, body });
  expect(checkDraft({ kind, at: testInstant("2026-03-11 09:00"), zone: "UTC", body } as unknown as Draft).ok).toBe(true);
});

test.each([
  ["an empty number is left out, and is no 0", "void", { ml: "" }, { phase: "night", urgency: 3, pain: 0, leak: false }],
  ["an empty date is left out", "flare", { endedOn: "", worst: "" }, { startedOn: "2026-03-01", helped: ["warm bath", "rest"], note: "n" }],
  ["a list is parted at commas", "flare", { helped: " bath ,, lying down " }, { helped: ["bath", "lying down"] }],
  ["a comma is a point", "factor", { hours: "2,5" }, { hours: 2.5 }],
  ["an answer of a form goes to its items", "answers", { "4": "7", "1a": "" }, { items: { "3": 2, "4": 7 } }],
] as const)("%s", (_what, kind, change, expected) => {
  const [, body] = bodies.find(([one]) => one === kind)!;
  const written = again(entryOf(kind, body as never), change);
  expect(written).toMatchObject({ ok: true, body: expected });
  if (written.ok) for (const [field, text] of Object.entries(change)) if (text === "") expect(written.body).not.toHaveProperty(field);
});

test.each([
  ["seen", { by: " " }, "by"],
  ["treatment", { on: "" }, "on"],
  ["void", { ml: "a lot" }, "ml"],
  ["factor", { hours: "-1" }, "hours"],
] as const)("%s with %j is not kept, and the field is named", (kind, change, field) => {
  const [, body] = bodies.find(([one]) => one === kind)!;
  expect(again(entryOf(kind, body as never), change)).toEqual({ ok: false, field });
});

test("answers of a clinic's own form and the safety questions are not rewritten here", () => {
  const journal = new TestJournal();
  expect(isListed(journal.write("answers", "2026-03-10 09:00", { instrument: "clinic", form: testId(1), items: {} }) as Entry)).toBe(false);
  expect(isListed(journal.screening("2026-03-10 09:00") as Entry)).toBe(false);
});

test.each`
  before                      | from | to           | after             | why
  ${["fu-ok"]}                | ${3} | ${7}         | ${["fu-worse24"]} | ${"more pain than it was typed is found"}
  ${["fu-worse24"]}           | ${9} | ${3}         | ${["fu-ok"]}      | ${"a slip of the finger holds nothing back"}
  ${["fu-uti", "fu-worse24"]} | ${9} | ${3}         | ${["fu-uti"]}     | ${"what was ticked stays"}
  ${["fu-worse72"]}           | ${9} | ${3}         | ${["fu-worse72"]} | ${"not back to usual is no matter of a number"}
  ${["fu-ok"]}                | ${3} | ${undefined} | ${[]}             | ${"without a number and a tick nothing was found"}
  ${["fu-ok"]}                | ${3} | ${3}         | ${["fu-ok"]}      | ${"the same number changes nothing"}
`("pain after a day, $from to $to: $before becomes $after, because $why", ({ before, from, to, after }) => {
  const body = { session: testId(1), due: "24h", pain: from, findings: before } as const;
  const about = { at: testInstant("2026-03-11 19:00"), endedAt: testInstant("2026-03-10 19:00"), painBefore: 3 };
  expect(withPain(body, to, about).findings).toEqual(after);
});
