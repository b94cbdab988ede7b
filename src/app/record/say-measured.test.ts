import { expect, test, vi } from "vitest";
import type { Entry } from "#record";
import { loadWords } from "#words";
import { sayMeasured } from "./say-measured.ts";

vi.stubGlobal("navigator", { languages: ["en-GB"] });
const record = await loadWords("en", "record");
const items = { "1a": 1, "1b": 0, "1c": 0, "1d": 1, "2a": 0, "2b": 1, "3": 3, "4": 5, "5": 2, "6": 3, "7": 1, "8": 2, "9": 4 };

test.each([
  ["answers", { instrument: "nih-cpsi", wording: "official", items }, "NIH-CPSI, 23 of 43"],
  ["answers", { instrument: "nih-cpsi", wording: "practice", items }, "Practice form: pain and passing water, 23 of 43"],
  ["answers", { instrument: "ipss", wording: "official", items: {} }, "IPSS, not all answered"],
  ["answers", { instrument: "gra", label: "no change", since: "2026-03-01" }, "Compared with before 1 March 2026: no change"],
  ["form", { source: "Clinic Example", questionnaire: { resourceType: "Questionnaire" } }, "From Clinic Example"],
  ["void", { phase: "night", ml: 1250, leak: true }, "At night, 1,250 ml, some leaked"],
  ["void", { phase: "first-morning" }, "First of the morning"],
  ["void", { phase: "day", urgeOnly: true }, "An urge, nothing passed"],
  ["intake", { what: "caffeine", ml: 200 }, "With caffeine, 200 ml"],
  ["leak", {}, ""],
  ["flare", { startedOn: "2026-03-01" }, "Since Sun 1 Mar"],
  ["flare", { startedOn: "2026-03-01", endedOn: "2026-03-04", worst: 8 }, "Sun 1 Mar to Wed 4 Mar, worst 8"],
  ["factor", { what: "sitting", hours: 9 }, "Sitting, 9 hours"],
  ["treatment", { what: "antibiotic", change: "started", on: "2026-03-01" }, "Antibiotic: started on Sun 1 Mar"],
  [
    "treatment",
    { what: "other", name: "Magnesium", dose: "one a day", change: "stopped", on: "2026-03-01" },
    "Magnesium, one a day: stopped on Sun 1 Mar",
  ],
])("%s %j reads: %s", (kind, body, line) => {
  expect(sayMeasured(record, { kind, body } as Parameters<typeof sayMeasured>[1] & Entry)).toBe(line);
});
