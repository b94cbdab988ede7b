import type { CalendarDate } from "#base";
import type { ImpressionForm, InstrumentId, VoidPhase, Wording } from "#measure";
import type { EntryId } from "../entry.ts";

/** Random, given when a form is begun. A form that is open in two tabs is one form, and is kept once. */
export type Filling = string;

/** A filled form: one that adds up, one question about the change, or a clinic's own. */
export type FilledForm =
  | {
      readonly instrument: InstrumentId;
      /** "official": numbers from the official form. "practice": our own wording, another form. */
      readonly wording: Wording;
      /** By item id; what is not here was not answered. */
      readonly items: { readonly [item: string]: number };
      readonly filling?: Filling;
    }
  | {
      readonly instrument: ImpressionForm;
      /** The label, never a number: two of these forms count in opposite directions. */
      readonly label: string;
      /** "Compared with before you began on ...". */
      readonly since: CalendarDate;
    }
  | {
      readonly instrument: "clinic";
      /** The entry that holds the Questionnaire. */
      readonly form: EntryId;
      /** By linkId, as the clinic's form names its questions. */
      readonly items: { readonly [linkId: string]: unknown };
      /** Whose form it was, and its address and version: known even when the form itself is taken away. */
      readonly source?: string;
      readonly questionnaire?: string;
      /** The person said that it is this form; its numbers are then the numbers of the official form. */
      readonly counts?: { readonly instrument: InstrumentId; readonly items: { readonly [item: string]: number } };
      readonly filling?: Filling;
    };

/** A clinic's Questionnaire, as it came, and from whom. */
export interface ClinicForm {
  readonly source: string;
  /** The official form that it is, where the person said so. */
  readonly known?: InstrumentId;
  readonly questionnaire: { readonly resourceType: "Questionnaire"; readonly [field: string]: unknown };
}

export interface Voided {
  readonly phase: VoidPhase;
  /** Left out when it was not measured. */
  readonly ml?: number;
  /** 0 none to 4: could not hold it. */
  readonly urgency?: number;
  readonly pain?: number;
  readonly leak?: boolean;
  /** An urge that passed with nothing passed. It is no visit, and counts as none. */
  readonly urgeOnly?: boolean;
}

export const drinks = ["water", "caffeine", "alcohol", "other"] as const;
export interface Intake {
  readonly what: (typeof drinks)[number];
  readonly ml?: number;
}

export interface Leak {
  readonly urgency?: number;
  readonly note?: string;
}

/** A spell of more pain than usual. Written when it begins, and corrected when it is over. */
export interface Flare {
  readonly startedOn: CalendarDate;
  readonly endedOn?: CalendarDate;
  readonly worst?: number;
  /** What the person found to ease it. */
  readonly helped?: readonly string[];
  readonly note?: string;
}

export const factorKinds = ["sitting", "cycling", "ejaculation", "alcohol", "stress", "diet", "travel", "infection"] as const;
/** What else there was on a day. It explains nothing by itself. */
export interface Factor {
  readonly what: (typeof factorKinds)[number];
  readonly hours?: number;
  readonly note?: string;
}

export const treatmentKinds = ["antibiotic", "alpha-blocker", "anti-inflammatory", "amitriptyline-type", "physiotherapy", "other"] as const;
export const treatmentChanges = ["started", "changed", "stopped"] as const;
/** A medicine or therapy that began, changed or ended. Without a name it is one of its kind. */
export interface Treatment {
  readonly what: (typeof treatmentKinds)[number];
  readonly change: (typeof treatmentChanges)[number];
  readonly on: CalendarDate;
  readonly name?: string;
  readonly dose?: string;
}
