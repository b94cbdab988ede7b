import { expect, test } from "vitest";
import { project, type Bodies } from "#record";
import { testInstant, TestJournal } from "#record/testing";
import { formDue } from "./form-due.ts";

const filled = (wording: "official" | "practice", instrument = "nih-cpsi") =>
  ({ instrument, wording, items: { "9": 4 } }) as unknown as Bodies["answers"];

test.each`
  what                                              | forms                                                       | today           | last
  ${"never filled in, check-ins have begun"}        | ${[]}                                                       | ${"2026-03-02"} | ${null}
  ${"13 days after the first"}                      | ${[["practice", "2026-03-01"]]}                             | ${"2026-03-14"} | ${"not yet"}
  ${"14 days after the first: the second baseline"} | ${[["practice", "2026-03-01"]]}                             | ${"2026-03-15"} | ${"2026-03-01"}
  ${"27 days after the second"}                     | ${[["practice", "2026-03-01"], ["practice", "2026-03-15"]]} | ${"2026-04-11"} | ${"not yet"}
  ${"28 days after the second"}                     | ${[["practice", "2026-03-01"], ["practice", "2026-03-15"]]} | ${"2026-04-12"} | ${"2026-03-15"}
  ${"numbers from the clinic's form count as well"} | ${[["practice", "2026-03-01"], ["official", "2026-03-20"]]} | ${"2026-04-12"} | ${"not yet"}
`("$what, on $today: $last", ({ forms, today, last }) => {
  const journal = new TestJournal();
  journal.write("rating", "2026-03-01 09:00", { pain: 3 });
  for (const [wording, on] of forms as ["official" | "practice", string][]) journal.write("answers", `${on} 10:00`, filled(wording));
  const at = testInstant(`${today} 12:00`);
  expect(formDue(project(journal.entries, at), at)).toEqual(last === "not yet" ? null : { last });
});

test("another form is another form, and before the first check-in none is asked for", () => {
  const journal = new TestJournal();
  const at = testInstant("2026-03-20 12:00");
  expect(formDue(project(journal.entries, at), at)).toBeNull();
  journal.write("rating", "2026-03-01 09:00", { pain: 3 });
  journal.write("answers", "2026-03-19 09:00", filled("practice", "ipss"));
  expect(formDue(project(journal.entries, at), at)).toEqual({ last: null });
});
