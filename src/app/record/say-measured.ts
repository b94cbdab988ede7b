import { unreachable } from "#base";
import { graNumber, parseAnswers, parseImpression, scaleMax, score, type ImpressionForm } from "#measure";
import { countingIn, type Bodies, type Entry } from "#record";
import type { Words } from "#words";
import { formatDate, formatDayShort } from "../shell/format.ts";

type Measured = Entry<"answers" | "form" | "void" | "intake" | "leak" | "flare" | "factor" | "treatment">;

/** Forms, diary, flares and treatments, each in one plain line. */
export const sayMeasured = (record: Words<"record">, entry: Measured): string => {
  switch (entry.kind) {
    case "answers":
      return sayForm(record, entry.body);
    case "form":
      return sayClinicForm(record, entry.body);
    case "void":
      return sayVoid(record, entry.body);
    case "intake":
      return joined(record[`line.intake.${entry.body.what}`], sayMl(record, entry.body.ml));
    case "leak":
      return entry.body.note ?? "";
    case "flare":
      return sayFlare(record, entry.body);
    case "factor": {
      const { what, hours, note } = entry.body;
      return joined(record[`line.factor.${what}`], hours === undefined ? "" : record["line.factor.hours"]({ hours }), note);
    }
    case "treatment":
      return sayTreatment(record, entry.body);
    default:
      return unreachable(entry);
  }
};

const sayForm = (record: Words<"record">, body: Bodies["answers"]): string => {
  if ("label" in body)
    return record["line.answers.change"]({ date: formatDate(body.since), label: sayLabel(record, body.instrument, body.label) });
  const counting = countingIn(body);
  if (counting === undefined) return sayClinicAnswers(record, body);
  const { instrument, wording, items } = counting;
  const form = wording === "official" ? record[`line.answers.${instrument}`] : record[`line.answers.practice.${instrument}`];
  const read = parseAnswers(instrument, wording, items);
  const total = read.ok ? score(read.value).scores.total : null;
  if (total === null) return record["line.answers.open"]({ form });
  return record["line.answers.total"]({ form, total: String(total), max: String(scaleMax(instrument, "total")) });
};

const sayClinicAnswers = (record: Words<"record">, body: Bodies["answers"]): string => {
  const source = "source" in body ? body.source : undefined;
  const count = "items" in body ? Object.keys(body.items).length : 0;
  return source === undefined ? record["line.answers.clinic"] : record["line.answers.clinic.from"]({ source, count });
};

const sayClinicForm = (record: Words<"record">, { source, questionnaire }: Bodies["form"]): string => {
  const title = questionnaire["title"];
  return typeof title === "string" && title.trim() !== "" ? record["line.form.titled"]({ title, source }) : record["line.form"]({ source });
};

/** The form that Walnut asks is said in the reader's language; a label of another form stands as it was given. */
export const sayLabel = (record: Words<"record">, form: ImpressionForm, label: string): string => {
  const read = parseImpression(form, label);
  if (!read.ok || read.value.form !== "gra") return label;
  return record[`gra.${graNumber(read.value) as GraNumber}`];
};
type GraNumber = -3 | -2 | -1 | 0 | 1 | 2 | 3;

const sayVoid = (record: Words<"record">, { phase, ml, leak, urgeOnly }: Bodies["void"]): string =>
  urgeOnly ? record["line.void.urge"] : joined(record[`line.void.${phase}`], sayMl(record, ml), leak ? record["line.void.leak"] : "");

const sayMl = (record: Words<"record">, ml: number | undefined): string => (ml === undefined ? "" : record["line.ml"]({ ml }));

const sayFlare = (record: Words<"record">, { startedOn, endedOn, worst, note }: Bodies["flare"]): string => {
  const from = formatDayShort(startedOn);
  return joined(
    endedOn === undefined ? record["line.flare.open"]({ from }) : record["line.flare"]({ from, until: formatDayShort(endedOn) }),
    worst === undefined ? "" : record["line.flare.worst"]({ value: String(worst) }),
    note,
  );
};

/** One treatment and what was done with it; its own name, where it has one. */
export const sayTreatment = (record: Words<"record">, { what, name, dose, change, on }: Bodies["treatment"]): string => {
  const kind = record[`line.treatment.${what}`];
  return record[`line.treatment.${change}`]({ name: joined(name === undefined ? kind : name, dose), date: formatDayShort(on) });
};

const joined = (...parts: readonly (string | undefined)[]): string => parts.filter((part) => part !== undefined && part !== "").join(", ");
