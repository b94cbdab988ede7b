import { expect, test } from "vitest";
import type { CalendarDate, Instant } from "#base";
import type { Bodies } from "#record";
import { neverNamed } from "#screen";
import { loadWords } from "#words";
import { visitForm } from "#measure/testing";
import { TestJournal } from "#record/testing";
import { allFormats, everything } from "./testing/index.ts";

/** Words that stand nowhere else; where one of them turns up, something left that may not. */
const plant = (where: string) => `planted-${where}`;

/** A journal with a planted word in every place that may not leave, as a newer version or a careless one could have written it. */
const planted = (): TestJournal => {
  const journal = new TestJournal();
  const agreement: unknown = {
    bothAgreed: true,
    words: plant("agreement"),
    signals: plant("signals"),
    limits: { places: plant("places") },
  };
  journal.write("agreement", "2026-03-01 18:00", agreement as Bodies["agreement"]);
  journal.write("device", "2026-03-01 18:00", { name: plant("device") });
  journal.write("setting", "2026-03-01 18:00", { language: "en", secret: plant("setting") });
  journal.write("shared", "2026-03-01 18:00", { how: "pdf", to: plant("shared") });
  const trial: unknown = { expectation: plant("trial") };
  journal.write("trial", "2026-03-01 18:00", trial as Bodies["trial"]);
  journal.write("note", "2026-03-01 18:10", { text: plant("note") });
  journal.write("leak", "2026-03-01 18:10", { note: plant("leak") });
  journal.write("factor", "2026-03-01 18:11", { what: "stress", note: plant("factor") });
  journal.write("flare", "2026-03-01 18:12", { startedOn: "2026-03-01" as CalendarDate, note: plant("flare"), helped: [plant("helped")] });
  journal.write("rating", "2026-03-01 21:00", { pain: 4, partnerSays: plant("rating") } as Bodies["rating"]);
  journal.write("void", "2026-03-01 21:01", { phase: "day", ml: 200, where: plant("void") } as Bodies["void"]);
  journal.write("answers", "2026-03-01 21:02", {
    instrument: "ipss",
    wording: "official",
    items: { "1": 2 },
    by: plant("answers"),
  } as Bodies["answers"]);
  const form = journal.write("form", "2026-03-01 21:02", {
    source: "Clinic Example",
    secret: plant("form"),
    questionnaire: {
      ...visitForm,
      resourceType: "Questionnaire",
      text: { status: "generated", div: `<div>${plant("narrative")}</div>` },
      extension: [{ url: "http://hl7.org/fhir/StructureDefinition/rendering-xhtml", valueString: plant("marked-up") }],
    },
  } as Bodies["form"]);
  journal.write("answers", "2026-03-01 21:02", {
    instrument: "clinic",
    form: form.id,
    items: { visited: true, wish: plant("wish"), "name-of-medicine": "planted-medicine" },
    by: plant("clinic"),
  } as Bodies["answers"]);
  for (const rule of [...neverNamed, "hx-partner-minor", "td-partner-hands"])
    journal.write("seen", "2026-03-01 21:03", { rule, on: "2026-03-01" as CalendarDate, by: plant("seen") });
  const fired = Object.fromEntries([...neverNamed, "hx-partner-minor", "td-partner-hands"].map((rule) => [rule, 5 as const]));
  journal.screening("2026-03-02 18:00", fired, {
    "q-free": "not-started",
    "q-self-harm": "intent-now",
    "q-past-touch": plant("past-touch"),
    "q-partner-adult": "unsure",
    "q-partner-hands": ["infection"],
    "q-fever": plant("fever"),
    "q-made-up": plant("made-up"),
  });
  const session = journal.session("2026-03-02 20:00", { mode: "external-partner", endedBy: "st-word" });
  Object.assign(session.body, { giverComfort: 3, partner: plant("partner"), after: { pain: 3, note: plant("after") } });
  Object.assign(session.body.before, { partner: plant("before") });
  journal.write("follow-up", "2026-03-03 20:00", {
    session: session.id,
    due: "24h",
    pain: 4,
    findings: ["fu-sore"],
    note: plant("follow-up"),
  });
  return journal;
};

const choices = everything("2026-03-01", "2026-03-31", { notes: false });
const at = "2026-04-01T09:00:00Z" as Instant;
const formats = await allFormats(planted().entries, choices, at);

test.each(Object.keys(formats))("%s: nothing that was planted is in it", (format) => {
  expect(formats[format]!.length).toBeGreaterThan(200);
  expect(formats[format]).not.toContain("planted");
});

test.each(Object.keys(formats))("%s: no rule, no question and no title of what is never named", async (format) => {
  const rules: { readonly [id: string]: unknown } = await loadWords("en", "rules");
  for (const rule of [...neverNamed, "hx-partner-minor", "td-partner-hands"]) {
    expect(formats[format]).not.toContain(rule);
    const title = rules[`${rule}.title`];
    if (typeof title === "string") expect(formats[format]).not.toContain(title);
  }
  for (const question of ["q-free", "q-self-harm", "q-past-touch", "q-partner-adult", "q-partner-hands", "intent-now", "giverComfort"])
    expect(formats[format]).not.toContain(question);
});

test("a day on which only such a thing was said looks like any other “not today”", async () => {
  const other = new TestJournal();
  other.screening("2026-03-02 18:00", { "td-bladder": 3 });
  const hidden = new TestJournal();
  hidden.screening("2026-03-02 18:00", { "rf-suicide": 5 });
  const period = everything("2026-03-01", "2026-03-31", { sections: ["warning-signs"] });
  expect((await allFormats(hidden.entries, period, at))["page"]).toBe((await allFormats(other.entries, period, at))["page"]);
});

test("what he told about harming himself is in it only when he ticks it for this document", async () => {
  const ticked = await allFormats(planted().entries, { ...choices, selfHarm: true }, at);
  expect(ticked["page"]).toContain("harming himself");
  expect(ticked["table"]).toContain("rf-suicide");
  expect(ticked["table"]).not.toContain("td-distress");
});

test("his notes are in it only when he ticks them", async () => {
  const ticked = await allFormats(planted().entries, { ...choices, notes: true }, at);
  for (const format of Object.keys(ticked)) expect(ticked[format]).not.toContain(plant("after"));
  expect(ticked["page"]).toContain(plant("note"));
  expect(ticked["table"]).toContain(plant("note"));
});
