import * as v from "valibot";
import { sessionStorySchema } from "#session";
import { nextTimes, techniques } from "../entry.ts";
import { entryId, finding, mode, nrs, ratings } from "./fields.ts";

export const session = v.looseObject({
  mode,
  story: sessionStorySchema,
  before: v.looseObject({
    ...ratings,
    painUsual: v.exactOptional(nrs),
    ejaculation48h: v.exactOptional(v.boolean()),
    cycling48h: v.exactOptional(v.boolean()),
  }),
  after: v.exactOptional(v.looseObject({ ...ratings, note: v.exactOptional(v.string()) })),
  nextTime: v.exactOptional(v.picklist(nextTimes)),
  giver: v.exactOptional(v.strictObject({ comfort: nrs })),
  technique: v.exactOptional(v.picklist(techniques)),
  screening: v.exactOptional(entryId),
  ruleBase: v.string(),
});

export const followUp = v.looseObject({
  session: entryId,
  due: v.picklist(["2h", "24h", "72h", "any"]),
  pain: v.exactOptional(nrs),
  findings: v.array(finding),
  note: v.exactOptional(v.string()),
});
