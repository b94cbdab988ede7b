import * as v from "valibot";
import { dateOf, err, ok, type CalendarDate, type Instant, type Result } from "#base";
import { bad, badFrom, type BadEntry } from "./bad-entry.ts";
import { kinds, type Bodies, type Draft, type Entry, type Kind, type StoredEntry } from "./entry.ts";
import { notJsonAt } from "./json.ts";
import { lift, newestVersion } from "./migrations/chain.ts";
import { schemas } from "./schemas/all.ts";
import { envelopeSchema, isEnvelope } from "./schemas/envelope.ts";
import { instant, plainObject, zone } from "./schemas/fields.ts";

/**
 * Reads what was sealed, synced or exported. The value comes back as it stood, with every field it had: what a newer version
 * wrote is passed on, and an export is the same bytes again.
 */
export const parseEntry = (json: unknown): Result<StoredEntry, BadEntry> => {
  if (!isEnvelope(json)) {
    const envelope = v.safeParse(envelopeSchema, json, { abortEarly: true });
    if (!envelope.success) return err(badFrom(envelope.issues[0]));
  }
  const entry = json as StoredEntry;
  const unwritable = notJsonAt(json);
  if (unwritable !== null) return err(bad(unwritable, "not-json"));
  if (!isKnown(entry)) return ok(entry);
  const wrong = wrongBody(entry.kind, lift(entry as Liftable), entry.at);
  return wrong === null ? ok(entry) : err(wrong);
};

/** Checks a draft just before it is sealed. */
export const checkDraft = (draft: Draft): Result<Draft, BadEntry> => {
  const outside = v.safeParse(draftSchema, draft, { abortEarly: true });
  if (!outside.success) return err(badFrom(outside.issues[0]));
  const unwritable = notJsonAt(draft);
  if (unwritable !== null) return err(bad(unwritable, "not-json"));
  const wrong = wrongBody(draft.kind, draft.body, draft.at);
  return wrong === null ? ok(draft) : err(wrong);
};

/** False for what only a newer version can read. */
export const isKnown = (entry: StoredEntry): entry is Entry => isKind(entry.kind) && entry.v <= newestVersion(entry.kind);

/** The same entry with its body as the newest version writes it. */
export const newest = (entry: Entry): Entry =>
  entry.v === newestVersion(entry.kind) ? entry : ({ ...entry, v: newestVersion(entry.kind), body: lift(entry as Liftable) } as Entry);

/** Whether a body fits its kind; used for corrections, whose kind is that of what they correct. `at`: up to when things can have happened. */
export const isBodyOf = <K extends Kind>(kind: K, body: unknown, at: Instant): body is Bodies[K] => wrongBody(kind, body, at) === null;

type Liftable = Entry & { readonly body: { readonly [field: string]: unknown } };

const isKind = (kind: string): kind is Kind => (kinds as readonly string[]).includes(kind);

const wrongBody = (kind: Kind, body: unknown, at: Instant): BadEntry | null => {
  const read = v.safeParse<v.GenericSchema>(schemas[kind], body, { abortEarly: true });
  if (!read.success) return badFrom(read.issues[0], "body");
  const future = datesThatHappened[kind]?.find((field) => ((body as { [field: string]: unknown })[field] as CalendarDate) > dateOf(at));
  return future === undefined ? null : bad(`body.${future}`, "in-the-future");
};

/** A visit that is booked is not a visit: it must not close a finding. Nor has a treatment begun that is only planned. */
const datesThatHappened: { readonly [K in Kind]?: readonly string[] } = {
  seen: ["on", "recoveredOn", "lastThereOn"],
  flare: ["startedOn"],
  treatment: ["on"],
};

const draftSchema = v.looseObject({ kind: v.picklist(kinds), at: instant, zone, body: plainObject });
