import * as v from "valibot";
import { date, mode, ruleId, who } from "./fields.ts";

/** What clinicians said or did, as the person recorded it. */
export const seen = v.looseObject({
  rule: ruleId,
  on: date,
  by: who,
  recoveredOn: v.exactOptional(date),
  lastThereOn: v.exactOptional(date),
});

export const clearance = v.looseObject({ rule: ruleId, mode, by: who, on: date, until: v.exactOptional(date) });
