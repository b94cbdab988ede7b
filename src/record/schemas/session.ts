import * as v from "valibot";
import { sessionStorySchema, type StopQuestionId } from "#session";
import { entryId, finding, mode, nrs, ratings } from "./fields.ts";

const yesNo = v.exactOptional(v.picklist(["yes", "no", "unsure"]));
const stop = v.exactOptional(
  v.looseObject({
    hour: yesNo,
    "half-hour": yesNo,
    saddle: yesNo,
    heavy: yesNo,
    "passed-out": yesNo,
    grave: yesNo,
    breathing: yesNo,
  } satisfies { readonly [Q in StopQuestionId]: typeof yesNo }),
);

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
  stop,
  screening: v.exactOptional(entryId),
  ruleBase: v.string(),
});

export const followUp = v.looseObject({
  session: entryId,
  due: v.picklist(["2h", "24h", "72h", "any"]),
  pain: v.exactOptional(nrs),
  findings: v.array(finding),
  stop,
  note: v.exactOptional(v.string()),
});
