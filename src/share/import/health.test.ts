import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { HealthReader, type HealthNote } from "#share";

const dtd = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE HealthData [
<!ELEMENT HealthData (ExportDate,Me,(Record|Correlation|Workout)*)>
<!ATTLIST HealthData locale CDATA #REQUIRED>
]>
`;
const record = (type: string, value: string, more: { readonly [name: string]: string } = {}) => {
  const attributes = {
    type,
    sourceName: "Watch",
    startDate: "2026-03-01 07:12:00 +0100",
    endDate: "2026-03-01 07:22:00 +0100",
    value,
    ...more,
  };
  return `<Record ${Object.entries(attributes)
    .map(([name, text]) => `${name}="${text}"`)
    .join(" ")}/>`;
};
const category = (name: string, value: string, more = {}) => record(`HKCategoryTypeIdentifier${name}`, `HKCategoryValue${value}`, more);
const quantity = (name: string, value: string, unit: string) => record(`HKQuantityTypeIdentifier${name}`, value, { unit });

const say = (note: HealthNote) => JSON.stringify(note);
const zipOf = (xml: string, name = "apple_health_export/Exportación.xml") =>
  zipSync({
    "apple_health_export/export_cda.xml": strToU8("<ClinicalDocument><Record type='no'/></ClinicalDocument>"),
    [name]: strToU8(xml),
  });
const readBytes = (bytes: Uint8Array, piece = 33) => {
  const reader = new HealthReader(say);
  for (let i = 0; i < bytes.length; i += piece) reader.take(bytes.slice(i, i + piece));
  return reader.result();
};
const read = (...records: readonly string[]) => readBytes(zipOf(`${dtd}<HealthData locale="es">${records.join("\n")}</HealthData>`));

describe("what is taken of a health export", () => {
  test.each([
    ["pelvic pain", category("PelvicPain", "SeverityModerate"), "note", { text: '{"what":"pelvic-pain","severity":"Moderate"}' }],
    ["no pain", category("LowerBackPain", "SeverityNotPresent"), "note", { text: '{"what":"low-back-pain","severity":"NotPresent"}' }],
    ["not said how strong", category("Chills", "SeverityUnspecified"), "note", { text: '{"what":"chills","severity":"Unspecified"}' }],
    ["a leak", category("BladderIncontinence", "SeverityMild"), "leak", { note: '{"what":"leak","severity":"Mild"}' }],
    ["water", quantity("DietaryWater", "0.25", "L"), "intake", { what: "water", ml: 250 }],
    ["water in ounces", quantity("DietaryWater", "8", "fl_oz_us"), "intake", { what: "water", ml: 237 }],
    ["caffeine, whose amount is no volume", quantity("DietaryCaffeine", "80", "mg"), "intake", { what: "caffeine" }],
    ["alcohol", quantity("NumberOfAlcoholicBeverages", "1", "count"), "intake", { what: "alcohol" }],
    ["a temperature", quantity("BodyTemperature", "101.3", "degF"), "note", { text: '{"what":"temperature","celsius":38.5}' }],
    ["a quiet time", category("MindfulSession", ""), "note", { text: '{"what":"quiet","minutes":10}' }],
    [
      "a ride",
      '<Workout workoutActivityType="HKWorkoutActivityTypeCycling" startDate="2026-03-01 07:12:00 +0100" endDate="2026-03-01 08:42:00 +0100"/>',
      "factor",
      { what: "cycling", hours: 1.5 },
    ],
  ] as const)("%s", (_what, xml, kind, body) => {
    expect(read(xml).found).toMatchObject([{ kind, body, at: "2026-03-01T07:12:00+01:00", line: 1 }]);
  });

  test.each([
    ["anything else", quantity("HeartRate", "60", "count/min"), {}],
    ["sexual activity", category("SexualActivity", "NotApplicable"), {}],
    ["another workout", '<Workout workoutActivityType="HKWorkoutActivityTypeRunning" startDate="2026-03-01 07:12:00 +0100"/>', {}],
    ["no leak", category("BladderIncontinence", "SeverityNotPresent"), { "not-present": 1 }],
    ["a unit we do not know", quantity("DietaryWater", "3", "gal"), { "unit-unknown": 1 }],
    ["a day that does not exist", category("PelvicPain", "SeverityMild", { startDate: "2026-02-30 07:12:00 +0100" }), { "no-time": 1 }],
    ["a severity we do not know", category("PelvicPain", "SeverityAwful"), { "no-value": 1 }],
  ] as const)("not %s", (_what, xml, skipped) => {
    expect(read(xml)).toMatchObject({ found: [], records: 1, skipped, trouble: null });
  });

  test("no severity ever becomes a number", () => {
    const all = ["NotPresent", "Mild", "Moderate", "Severe", "Unspecified"].map((one) => category("PelvicPain", `Severity${one}`));
    for (const { kind, body } of read(...all).found) {
      expect(kind).toBe("note");
      expect(Object.keys(body)).toEqual(["text"]);
    }
  });

  test("what stands inside a correlation stands outside it too, and counts once", () => {
    const water = quantity("DietaryWater", "100", "mL");
    expect(read(water, `<Correlation type="HKCorrelationTypeIdentifierFood">${water}</Correlation>`)).toMatchObject({
      found: [{ body: { ml: 100 } }],
      records: 1,
    });
  });

  test("the same thing from two apps counts once", () => {
    expect(
      read(category("PelvicPain", "SeverityMild"), category("PelvicPain", "SeverityMild", { sourceName: "Phone" })).found,
    ).toHaveLength(1);
  });

  test("of a night the source counts that saw most of it, each minute once, and lying awake is no sleep", () => {
    const sleep = (sourceName: string, value: string, from: string, until: string) =>
      category("SleepAnalysis", `SleepAnalysis${value}`, {
        sourceName,
        startDate: `2026-03-${from}:00 +0100`,
        endDate: `2026-03-${until}:00 +0100`,
      });
    const { found } = read(
      sleep("Phone", "InBed", "01 22:00", "02 08:00"),
      sleep("Phone", "AsleepUnspecified", "01 23:00", "02 03:00"),
      sleep("Watch", "AsleepCore", "01 23:30", "02 03:30"),
      sleep("Watch", "AsleepDeep", "02 03:00", "02 05:30"),
      sleep("Watch", "Awake", "02 05:30", "02 06:30"),
    );
    expect(found).toMatchObject([{ at: "2026-03-02T05:30:00+01:00", body: { text: '{"what":"sleep","hours":6}' } }]);
  });
});

describe("what is no health export is said to be that, and nothing is taken", () => {
  const good = `${dtd}<HealthData>${category("PelvicPain", "SeverityMild").repeat(200)}</HealthData>`;
  test.each([
    ["no zip", strToU8("date,pain\n"), "not-a-zip"],
    ["nothing", new Uint8Array(), "not-a-zip"],
    ["a zip of other things", zipSync({ "notes.txt": strToU8("hello") }), "no-health-data"],
    ["XML with another root", zipSync({ "export.xml": strToU8("<Other><Record/></Other>") }), "no-health-data"],
    ["XML that breaks off", zipOf(good.slice(0, -30)), "damaged"],
    ["an entity of the document's own", zipOf('<!DOCTYPE HealthData [<!ENTITY a "b">]><HealthData><Me x="&a;"/></HealthData>'), "damaged"],
    ["a zip that breaks off", zipOf(good).slice(0, 220), "damaged"],
  ] as const)("%s", (_what, bytes, trouble) => {
    expect(readBytes(bytes).trouble).toBe(trouble);
  });
});

test("however the file is cut into pieces, the same is read", () => {
  const bytes = zipOf(`${dtd}<HealthData>${category("PelvicPain", "SeverityMild")}${quantity("DietaryWater", "100", "mL")}</HealthData>`);
  const whole = readBytes(bytes, bytes.length);
  for (const piece of [1, 2, 17, 64]) expect(readBytes(bytes, piece)).toEqual(whole);
});
