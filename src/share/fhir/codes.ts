import type { CodeableConcept, Coding, Quantity } from "@medplum/fhirtypes";
import type { InstrumentId, Wording } from "#measure";

/**
 * Where our own codes live. Nobody can own an address that ends in .invalid, so it stands for us until there is one we own; then it changes
 * everywhere at once.
 */
export const base = "https://walnut.invalid/fhir";
export const formsVersion = "1";

const loinc = "http://loinc.org";
const snomed = "http://snomed.info/sct";
const ucum = "http://unitsofmeasure.org";

/** LOINC codes name an exact official wording; only those that were seen at their source stand here. */
export const loincCodes = {
  summary: ["60591-5", "Patient summary Document"],
  problems: ["11450-4", "Problem list - Reported"],
  allergies: ["48765-2", "Allergies and adverse reactions Document"],
  medications: ["10160-0", "History of Medication use Narrative"],
  alerts: ["104605-1", "Alert"],
  results: ["30954-2", "Relevant diagnostic tests/laboratory data note"],
  procedures: ["47519-4", "History of Procedures Document"],
  plan: ["18776-5", "Plan of care note"],
  ownWords: ["81338-6", "Patient Goals, preferences, and priorities for care experience"],
  pain: ["72514-3", "Pain severity - 0-10 verbal numeric rating [Score] - Reported"],
  void: ["9187-6", "Urine output"],
  dayVolume: ["9192-6", "Urine output 24 hour"],
  // 80976-4 is the panel: a value there would be read as if it held the question about quality of life too.
  ipssTotal: ["80891-5", "Symptom score [AUASI]"],
  ipssQol: [
    "81090-3",
    "If you were to spend the rest of your life with your urinary condition just the way it is now, how would you feel about that [IPSS]",
  ],
} as const;

/** Members of the free set of SNOMED CT (GPS). Nothing outside it ships. */
export const snomedCodes = {
  massage: ["387854002", "Massage physiotherapy (regime/therapy)"],
  perineum: ["38864007", "Perineal structure (body structure)"],
  prostate: ["41216001", "Prostatic structure (body structure)"],
  painScore: ["225908003", "Pain score (observable entity)"],
} as const;

/** What a rule tells, where one finding of the free set says exactly that. */
export const findings: { readonly [rule: string]: readonly [string, string] } = {
  "fu-urineblood": ["34436003", "Blood in urine (finding)"],
  "fu-semenblood": ["34615008", "Hemospermia (finding)"],
  "fu-fever": ["386661006", "Fever (finding)"],
  "st-fever": ["386661006", "Fever (finding)"],
  "fu-retention": ["267064002", "Retention of urine (disorder)"],
  "fu-numb": ["44077006", "Numbness (finding)"],
  "fu-sore": ["71393004", "Soreness (finding)"],
  "rf-haematuria": ["34436003", "Blood in urine (finding)"],
  "rf-haemospermia": ["34615008", "Hemospermia (finding)"],
  "rf-priapism": ["6273006", "Priapism (disorder)"],
};

export const fromLoinc = (id: keyof typeof loincCodes): Coding => coding(loinc, loincCodes[id][0], loincCodes[id][1]);
export const fromSnomed = (id: keyof typeof snomedCodes): Coding => coding(snomed, snomedCodes[id][0], snomedCodes[id][1]);
export const snomedFinding = (rule: string): readonly Coding[] => {
  const found = findings[rule];
  return found ? [coding(snomed, found[0], found[1])] : [];
};
export const own = (system: "measures" | "sessions" | "verdicts" | "documents", code: string): Coding => ({
  system: `${base}/CodeSystem/${system}`,
  code,
});
export const hl7 = (system: string, code: string, display: string): Coding =>
  coding(`http://terminology.hl7.org/CodeSystem/${system}`, code, display);

export const concept = (text: string, ...codings: readonly Coding[]): CodeableConcept =>
  codings.length === 0 ? { text } : { coding: [...codings], text };

const coding = (system: string, code: string, display: string): Coding => ({ system, code, display });

/** Units as UCUM spells them; "points", "hr" and "sec" are none. */
export const units = {
  score: ["score", "{score}"],
  ml: ["mL", "mL"],
  min: ["min", "min"],
  hours: ["h", "h"],
  perDay: ["per day", "/d"],
  percent: ["%", "%"],
  count: ["times", "1"],
} as const;

export const quantity = (value: number, unit: keyof typeof units): Quantity => ({
  value: Math.round(value * 1000) / 1000,
  unit: units[unit][0],
  system: ucum,
  code: units[unit][1],
});

/** The one name of a form with its wording: official and our own never share one. */
export const formId = (instrument: InstrumentId, wording: Wording): string =>
  wording === "official" ? instrument : `practice-${instrument}`;

/** The code of a sum: an official one where LOINC has it for the official wording, ours otherwise. */
export const scaleCoding = (instrument: InstrumentId, wording: Wording, scale: string): Coding => {
  if (instrument === "ipss" && wording === "official" && scale === "total") return fromLoinc("ipssTotal");
  if (instrument === "ipss" && wording === "official" && scale === "qol") return fromLoinc("ipssQol");
  return own("measures", `${formId(instrument, wording)}.${scale}`);
};
