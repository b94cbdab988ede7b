import { unreachable } from "#base";
import { answerMax, impressionForms, instruments, voidPhases, type ImpressionForm, type Instrument } from "#measure";
import { drinks, factorKinds, treatmentChanges, treatmentKinds, type Entry } from "#record";
import type { Words } from "#words";
import { sayLabel } from "./say-measured.ts";
import { askOf, formNames, type FormName } from "../measure/form-names.ts";

export interface CorrectWords {
  readonly history: Words<"history">;
  readonly record: Words<"record">;
  readonly notebook: Words<"notebook">;
  readonly instruments: Words<"instruments">;
}

/** One field of an entry that can be written anew. Left empty it says nothing, which is never the same as 0. */
export interface CorrectField {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly type: "number" | "decimal" | "date" | "text" | "area" | "list" | "choice" | "yes-no";
  readonly required?: boolean;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
}

/** Kinds whose fields stand in a list. The others have pages of their own, or nobody writes them by hand. */
export type ListedKind = "seen" | "clearance" | "follow-up" | "answers" | "void" | "intake" | "leak" | "flare" | "factor" | "treatment";
export type Listed = Entry<ListedKind>;

const listed: ReadonlySet<string> = new Set<ListedKind>([
  "seen",
  "clearance",
  "follow-up",
  "answers",
  "void",
  "intake",
  "leak",
  "flare",
  "factor",
  "treatment",
]);
export const isListed = (entry: Entry): entry is Listed =>
  listed.has(entry.kind) && !(entry.kind === "answers" && entry.body.instrument === "clinic");

/** Of these the moment itself matters, and can be put right. */
export const hasMoment = ({ kind }: Entry): boolean => kind === "void" || kind === "intake" || kind === "leak" || kind === "factor";

export const fieldsOf = (words: CorrectWords, entry: Listed): readonly CorrectField[] => {
  const { history, record, notebook } = words;
  const note = { name: "note", label: history["note"], type: "area" } as const;
  const urgency = { name: "urgency", label: history["field.urgency"], hint: history["field.urgency.hint"], type: "number" } as const;
  const pain = { name: "pain", label: history["pain"], hint: history["field.0-10"], type: "number" } as const;
  const ml = { name: "ml", label: history["field.ml"], type: "number" } as const;
  switch (entry.kind) {
    case "seen":
      return [
        { name: "on", label: history["field.seen-on"], type: "date", required: true },
        { name: "by", label: history["field.by"], type: "text", required: true },
        ...(entry.body.recoveredOn === undefined
          ? []
          : [{ name: "recoveredOn", label: history["field.recovered-on"], type: "date" } as const]),
        ...(entry.body.lastThereOn === undefined
          ? []
          : [{ name: "lastThereOn", label: history["field.last-there"], type: "date" } as const]),
      ];
    case "clearance":
      return [
        { name: "on", label: history["field.on"], type: "date", required: true },
        { name: "by", label: history["field.by"], type: "text", required: true },
      ];
    case "follow-up":
      return [pain, note];
    case "answers":
      return fieldsOfForm(words, entry.body);
    case "void":
      return [
        choice("phase", notebook["day.phase"], voidPhases, (phase) => notebook[`day.phase.${phase}`], true),
        ml,
        urgency,
        pain,
        { name: "leak", label: history["field.leak"], type: "yes-no" },
      ];
    case "intake":
      return [choice("what", notebook["day.what"], drinks, (one) => record[`line.intake.${one}`], true), ml];
    case "leak":
      return [urgency, note];
    case "flare":
      return [
        { name: "startedOn", label: notebook["spell.began"], type: "date", required: true },
        { name: "endedOn", label: notebook["spell.ended"], type: "date" },
        { name: "worst", label: notebook["spell.worst"], hint: history["field.0-10"], type: "number" },
        { name: "helped", label: notebook["spell.helped"], hint: notebook["spell.helped.hint"], type: "list" },
        note,
      ];
    case "factor":
      return [
        choice("what", notebook["around.what"], factorKinds, (one) => record[`line.factor.${one}`], true),
        { name: "hours", label: notebook["around.hours"], type: "decimal" },
        note,
      ];
    case "treatment":
      return [
        choice("what", notebook["care.what"], treatmentKinds, (one) => record[`line.treatment.${one}`], true),
        choice("change", notebook["care.change"], treatmentChanges, (one) => notebook[`care.${one}`], true),
        { name: "on", label: notebook["care.on"], type: "date", required: true },
        { name: "name", label: notebook["care.name"], type: "text" },
        { name: "dose", label: notebook["care.dose"], type: "text" },
      ];
    default:
      return unreachable(entry);
  }
};

const fieldsOfForm = (words: CorrectWords, body: Entry<"answers">["body"]): readonly CorrectField[] => {
  if (body.instrument === "clinic") return [];
  if (!("wording" in body)) {
    const form: ImpressionForm = body.instrument;
    const labels: readonly string[] = impressionForms[form];
    return [
      choice("label", words.history["field.label"], labels, (label) => sayLabel(words.record, form, label), true),
      { name: "since", label: words.history["field.since"], type: "date", required: true },
    ];
  }
  const form: Instrument = instruments[body.instrument];
  const name = (Object.keys(formNames) as FormName[]).find((one) => formNames[one] === body.instrument) ?? "week";
  return form.items.map((item) => ({
    name: item.id,
    label: words.notebook["numbers.field"]({ item: item.id }),
    hint: words.notebook["numbers.hint"]({ asks: askOf(words.instruments, name, item), max: answerMax[item.asks] }),
    type: "number",
  }));
};

const choice = <V extends string>(
  name: string,
  label: string,
  values: readonly V[],
  say: (value: V) => string,
  required = false,
): CorrectField => ({
  name,
  label,
  type: "choice",
  required,
  options: values.map((value) => ({ value, label: say(value) })),
});
