import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseCase } from "./parse-case.ts";
import { clearAnswers } from "./questions.ts";
import { screen } from "./screen.ts";

const good = { mode: "external-self", at: "2026-11-22T09:00:00Z", answers: clearAnswers };
const withAnswers = (answers: object) => ({ ...good, answers: { ...clearAnswers, ...answers } });
const session = { at: "2026-11-01T09:00:00Z", mode: "external-self", endedBy: null, followUps: [] };
const clearance = { rule: "internal-mode", mode: "internal", by: "urologist", on: "2026-11-01" };
const refused = (json: unknown) => {
  const read = parseCase(json);
  if (read.ok) throw new Error("this should have been refused");
  return read.error;
};

test("a case with everything in it is read as it stands", () => {
  const full = {
    ...withAnswers({
      "q-procedures": [{ kind: "vasectomy", on: "2026-11-22" }],
      "q-psa-test-on": "2026-11-22",
      "q-clot-on": "2026-11-22",
      "q-trained": { by: "", on: "2027-01-01" },
      "q-age": 120,
    }),
    answeredAt: { "q-fever": "2026-11-22T08:00:00+01:00" },
    clearances: [{ ...clearance, until: "2026-12-01" }],
    lastSessionAt: "2026-11-01T09:00:00Z",
    history: {
      sessions: [{ ...session, endedBy: "st-word", followUps: [{ at: "2026-11-04T09:00:00Z", findings: ["fu-ok", "st-sharp.hour"] }] }],
      open: [{ rule: "rf-uti", level: 4, since: "2026-10-01", seenOn: "2026-10-02", seenBy: "GP" }],
      plan: { gapHours: 72.5, by: "physiotherapist", on: "2026-10-01" },
      noBenefitSince: "2026-11-01",
      recoveredOn: "2026-10-09",
      optedInAt: "2026-11-02T09:00:00Z",
    },
  };
  expect(parseCase(full)).toEqual({ ok: true, value: full });
});

test("what is absent or null was left out, and that is no mistake", () => {
  const bare = { ...withAnswers({ "q-fever": null }), answeredAt: null, clearances: null, lastSessionAt: null, history: null };
  const { "q-fever": _fever, ...others } = clearAnswers;
  expect(parseCase(bare)).toEqual({ ok: true, value: { ...good, answers: others } });
  expect(parseCase({ ...good, answers: {} })).toMatchObject({ ok: true });
  expect(parseCase({ ...good, history: { sessions: null } })).toMatchObject({ ok: true, value: { history: { sessions: [], open: [] } } });
});

describe("answers that cannot be right are refused, never read as none (C11)", () => {
  test.each`
    question              | answer
    ${"q-age"}            | ${121}
    ${"q-age"}            | ${-1}
    ${"q-age"}            | ${300}
    ${"q-age"}            | ${40.5}
    ${"q-age"}            | ${"40"}
    ${"q-age"}            | ${Number.NaN}
    ${"q-pain-now"}       | ${11}
    ${"q-pain-now"}       | ${-1}
    ${"q-pain-usual"}     | ${2.5}
    ${"q-fever"}          | ${"maybe"}
    ${"q-fever"}          | ${true}
    ${"q-fever"}          | ${["yes"]}
    ${"q-fever-duration"} | ${"unsure"}
    ${"q-antibiotics"}    | ${"unsure"}
    ${"q-sepsis"}         | ${"confusion"}
    ${"q-sepsis"}         | ${["dizzy"]}
    ${"q-sepsis"}         | ${[["confusion"]]}
    ${"q-sepsis"}         | ${"none"}
    ${"q-sepsis"}         | ${{}}
    ${"q-procedures"}     | ${[{ kind: "appendix", on: "2026-01-01" }]}
    ${"q-procedures"}     | ${[{ kind: "vasectomy", on: "2026-11-23" }]}
    ${"q-procedures"}     | ${[{ kind: "vasectomy", on: "2026-02-30" }]}
    ${"q-procedures"}     | ${[{ kind: "vasectomy" }]}
    ${"q-procedures"}     | ${[{ kind: "vasectomy", on: "2026-01-01", by: "me" }]}
    ${"q-procedures"}     | ${[null]}
    ${"q-procedures"}     | ${"none"}
    ${"q-clot-on"}        | ${"2026-11-23"}
    ${"q-clot-on"}        | ${"soon"}
    ${"q-psa-test-on"}    | ${"2026-11-21"}
    ${"q-psa-test-on"}    | ${"22.11.2026"}
    ${"q-trained"}        | ${"yes"}
    ${"q-trained"}        | ${{ by: 3, on: "2026-01-01" }}
    ${"q-trained"}        | ${{ by: "GP", on: "2026-13-01" }}
    ${"q-trained"}        | ${{ by: "GP" }}
    ${"q-tempersture"}    | ${"yes"}
    ${"__proto__x"}       | ${"yes"}
  `("$question: $answer", ({ question, answer }) => {
    const { path, what, fix } = refused(withAnswers({ [question]: answer }));
    expect(path).toMatch(new RegExp(`^answers\\.${question}`));
    expect(what).toMatch(/\w/);
    expect(fix).toMatch(/\.$/);
  });

  test("the day of the screening is the one written in its instant", () => {
    const inApia = { ...withAnswers({ "q-clot-on": "2026-11-23" }), at: "2026-11-23T00:30:00+13:00" };
    expect(parseCase(inApia).ok).toBe(true);
    expect(refused({ ...inApia, at: "2026-11-22T11:30:00Z" }).path).toBe("answers.q-clot-on");
  });
});

describe("the rest of a case", () => {
  test.each`
    path                                              | change
    ${""}                                             | ${null}
    ${""}                                             | ${[good]}
    ${""}                                             | ${"external-self"}
    ${"mode"}                                         | ${{ mode: "internal-self" }}
    ${"mode"}                                         | ${{ mode: undefined }}
    ${"at"}                                           | ${{ at: "2026-11-22T09:00:00" }}
    ${"at"}                                           | ${{ at: "2026-11-22" }}
    ${"at"}                                           | ${{ at: 1_700_000_000_000 }}
    ${"at"}                                           | ${{ at: undefined }}
    ${"answers"}                                      | ${{ answers: undefined }}
    ${"answers"}                                      | ${{ answers: [] }}
    ${"mood"}                                         | ${{ mood: "good" }}
    ${"answeredAt.q-fewer"}                           | ${{ answeredAt: { "q-fewer": good.at } }}
    ${"answeredAt.q-fever"}                           | ${{ answeredAt: { "q-fever": "yesterday" } }}
    ${"answeredAt"}                                   | ${{ answeredAt: "yesterday" }}
    ${"lastSessionAt"}                                | ${{ lastSessionAt: "2026-11-01" }}
    ${"clearances"}                                   | ${{ clearances: clearance }}
    ${"clearances[0].by"}                             | ${{ clearances: [{ ...clearance, by: " " }] }}
    ${"clearances[0].by"}                             | ${{ clearances: [{ ...clearance, by: undefined }] }}
    ${"clearances[0].rule"}                           | ${{ clearances: [{ ...clearance, rule: "everything" }] }}
    ${"clearances[1].mode"}                           | ${{ clearances: [clearance, { ...clearance, mode: "all" }] }}
    ${"clearances[0].on"}                             | ${{ clearances: [{ ...clearance, on: "2026-11-31" }] }}
    ${"clearances[0].until"}                          | ${{ clearances: [{ ...clearance, until: "never" }] }}
    ${"clearances[0].note"}                           | ${{ clearances: [{ ...clearance, note: "" }] }}
    ${"clearances[0]"}                                | ${{ clearances: ["internal-mode"] }}
    ${"history"}                                      | ${{ history: [] }}
    ${"history.session"}                              | ${{ history: { session: [] } }}
    ${"history.sessions"}                             | ${{ history: { sessions: {} } }}
    ${"history.sessions[0].endedBy"}                  | ${{ history: { sessions: [{ ...session, endedBy: "st-boredom" }] } }}
    ${"history.sessions[0].at"}                       | ${{ history: { sessions: [{ ...session, at: null }] } }}
    ${"history.sessions[0].followUps[0].findings[0]"} | ${{ history: { sessions: [{ ...session, followUps: [{ at: good.at, findings: ["fu-fine"] }] }] } }}
    ${"history.sessions[0].followUps[0].at"}          | ${{ history: { sessions: [{ ...session, followUps: [{ findings: [] }] }] } }}
    ${"history.open[0].rule"}                         | ${{ history: { open: [{ rule: "rf-x", level: 4, since: "2026-10-01", seenOn: null }] } }}
    ${"history.open[0].level"}                        | ${{ history: { open: [{ rule: "rf-uti", level: 7, since: "2026-10-01", seenOn: null }] } }}
    ${"history.open[0].level"}                        | ${{ history: { open: [{ rule: "rf-torsion", level: 0, since: "2026-10-01", seenOn: null }] } }}
    ${"history.open[0].seenBy"}                       | ${{ history: { open: [{ rule: "rf-uti", level: 4, since: "2026-10-01", seenOn: "2026-10-02", seenBy: "" }] } }}
    ${"history.plan.by"}                              | ${{ history: { plan: { gapHours: 72, by: "", on: "2026-10-01" } } }}
    ${"history.plan.gapHours"}                        | ${{ history: { plan: { gapHours: -1, by: "GP", on: "2026-10-01" } } }}
    ${"history.plan.gapHours"}                        | ${{ history: { plan: { gapHours: Infinity, by: "GP", on: "2026-10-01" } } }}
    ${"history.recoveredOn"}                          | ${{ history: { recoveredOn: "today" } }}
    ${"history.optedInAt"}                            | ${{ history: { optedInAt: "2026-10-01" } }}
  `("is refused at '$path' for $change", ({ path, change }) => {
    const json: unknown = typeof change === "object" && change !== null && !Array.isArray(change) ? { ...good, ...change } : change;
    expect(refused(json).path).toBe(path);
  });

  test("the sentence says what, where and how", () => {
    expect(refused({ ...good, mode: "alone" })).toEqual({
      type: "BadCase",
      path: "mode",
      what: '"alone" is not one of the possible values',
      fix: "Use one of: external-self, external-partner, internal.",
    });
    expect(refused({ ...good, at: "x".repeat(99) }).what).toBe(`"${"x".repeat(40)}…" is no moment with an offset`);
    expect(refused([]).what).toBe("the case is a list, not an object");
    expect(refused({ ...good, clearances: 3 }).what).toBe("clearances is a number, not a list");
    expect(refused({ ...good, clearances: [{ ...clearance, by: false }] }).what).toBe("by is true or false, not text");
    expect(refused(withAnswers({ "q-age": 300 }))).toMatchObject({ what: "300 is not possible", fix: "Use a whole number from 0 to 120." });
  });
});

describe("a refusal says where, what is wrong and how to mend it", () => {
  const braces = "Write it in braces: {…}.";
  const plan = { gapHours: 72, by: "GP", on: "2026-10-01" };
  test.each`
    change                                                         | path                                  | what                                           | fix
    ${{ mood: "good" }}                                            | ${"mood"}                             | ${'"mood" is not known here'}                  | ${"Use only: mode, at, answers, answeredAt, clearances, lastSessionAt, history."}
    ${{ answers: { "q-fevr": "yes" } }}                            | ${"answers.q-fevr"}                   | ${'"q-fevr" is not known here'}                | ${"Use names like q-fever, q-fever-duration, q-fever-with."}
    ${{ answers: { "q-procedures": "none" } }}                     | ${"answers.q-procedures"}             | ${"q-procedures is text, not a list"}          | ${"Write it in brackets: []."}
    ${{ answers: { "q-procedures": [null] } }}                     | ${"answers.q-procedures[0]"}          | ${"q-procedures[0] is nothing, not an object"} | ${braces}
    ${{ answers: { "q-trained": "yes" } }}                         | ${"answers.q-trained"}                | ${"q-trained is text, not an object"}          | ${braces}
    ${{ answers: { "q-trained": { by: 3, on: "2026-01-01" } } }}   | ${"answers.q-trained.by"}             | ${"by is no text"}                             | ${"Name the clinician who taught it."}
    ${{ answers: { "q-pain-now": true } }}                         | ${"answers.q-pain-now"}               | ${"true is not possible"}                      | ${"Use a whole number from 0 to 10."}
    ${{ answers: { "q-fever": ["yes"] } }}                         | ${"answers.q-fever"}                  | ${"a list is not one of the possible values"}  | ${"Use one of: yes, no, unsure."}
    ${{ answers: { "q-clot-on": "2026-11-23" } }}                  | ${"answers.q-clot-on"}                | ${'"2026-11-23" lies in the future'}           | ${"Give a day up to 2026-11-22."}
    ${{ answers: { "q-clot-on": "soon" } }}                        | ${"answers.q-clot-on"}                | ${'"soon" is no day of the calendar'}          | ${"Write it like 2026-11-22."}
    ${{ answers: { "q-psa-test-on": "2026-11-21" } }}              | ${"answers.q-psa-test-on"}            | ${'"2026-11-21" has gone by'}                  | ${'Give a day from 2026-11-22 on, or "none".'}
    ${{ at: "2026-11-22" }}                                        | ${"at"}                               | ${'"2026-11-22" is no moment with an offset'}  | ${"Write it like 2026-11-22T09:00:00+01:00."}
    ${{ history: 3 }}                                              | ${"history"}                          | ${"history is a number, not an object"}        | ${braces}
    ${{ history: { sessions: ["x"] } }}                            | ${"history.sessions[0]"}              | ${"sessions[0] is text, not an object"}        | ${braces}
    ${{ history: { sessions: [{ ...session, followUps: [5] }] } }} | ${"history.sessions[0].followUps[0]"} | ${"followUps[0] is a number, not an object"}   | ${braces}
    ${{ history: { open: [true] } }}                               | ${"history.open[0]"}                  | ${"open[0] is true or false, not an object"}   | ${braces}
    ${{ history: { plan: "weekly" } }}                             | ${"history.plan"}                     | ${"plan is text, not an object"}               | ${braces}
    ${{ history: { plan: { ...plan, by: " " } } }}                 | ${"history.plan.by"}                  | ${"by is empty"}                               | ${"Say whose plan it is."}
    ${{ clearances: ["internal-mode"] }}                           | ${"clearances[0]"}                    | ${"clearances[0] is text, not an object"}      | ${braces}
    ${{ clearances: [{ ...clearance, by: "" }] }}                  | ${"clearances[0].by"}                 | ${"by is empty"}                               | ${'Say who cleared it, for example "urologist".'}
  `("$path: $what", ({ change, ...said }) => {
    expect(refused({ ...good, ...change })).toEqual({ type: "BadCase", ...said });
  });
});

describe("never throws", () => {
  test("whatever it is given", () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }), (json) => {
        parseCase(json);
      }),
    );
  });

  const junk = fc.oneof(fc.anything(), fc.constantFrom(null, "unsure", "none", [], {}, -1, 1e9, "2026-02-30", "0000-00-00", "9999-12-31"));
  const field = fc.constantFrom("mode", "at", "answeredAt", "clearances", "lastSessionAt", "history");
  const question = fc.constantFrom(...Object.keys(clearAnswers));

  test("with junk in one field: refused with where and how, or a verdict", () => {
    const somewhere = fc.oneof(
      fc.tuple(field, junk).map(([name, value]) => ({ ...good, [name]: value })),
      fc.tuple(question, junk).map(([name, value]) => withAnswers({ [name]: value })),
    );
    fc.assert(
      fc.property(somewhere, (json) => {
        const read = parseCase(json);
        if (read.ok) expect(screen(read.value).level).toBeGreaterThanOrEqual(0);
        else expect(read.error).toMatchObject({ type: "BadCase", what: expect.stringMatching(/\w/), fix: expect.stringMatching(/\w/) });
      }),
      { numRuns: 500 },
    );
  });
});
