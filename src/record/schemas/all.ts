import * as v from "valibot";
import type { Bodies, Kind } from "../entry.ts";
import { agreement } from "./agreement.ts";
import { clearance, seen } from "./care.ts";
import { entryId, instant, plainObject } from "./fields.ts";
import { answers, factor, flare, form, intake, leak, treatment, voided } from "./measured.ts";
import { plan, rating } from "./plan.ts";
import { screening } from "./screening.ts";
import { followUp, session } from "./session.ts";
import { trial } from "./trial.ts";

/** One schema a kind, for its newest version. Kinds that no page writes yet take any plain object. */
export const schemas: { readonly [K in Kind]: v.GenericSchema<unknown, Bodies[K]> } = {
  screening,
  seen,
  clearance,
  session,
  "follow-up": followUp,
  rating,
  plan,
  setting: plainObject,
  note: v.looseObject({ text: v.string() }),
  // What it corrects decides what its body must be, and that entry may still be on its way: `project` checks it.
  correction: v.looseObject({ of: entryId, body: plainObject, at: v.exactOptional(instant) }),
  removal: v.looseObject({ of: entryId, undo: v.exactOptional(v.boolean()) }),
  agreement,
  answers,
  form,
  void: voided,
  intake,
  leak,
  flare,
  factor,
  treatment,
  trial,
  shared: plainObject,
  device: plainObject,
};
