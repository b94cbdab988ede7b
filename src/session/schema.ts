import type { EpochMs } from "#base";
import * as v from "valibot";
import { bloods, signals } from "./event.ts";
import { phases } from "./protocol.ts";
import { endedHows } from "./session.ts";
import { stopRuleIds } from "./stop-rule.ts";
import type { SessionStory } from "./story.ts";

// Loose objects: what a newer version added is kept and passed on.

const whole = v.pipe(v.number(), v.integer());
const count = v.pipe(whole, v.minValue(0));
const zeroToTen = v.pipe(count, v.maxValue(10));
export const seconds = v.pipe(v.number(), v.finite(), v.minValue(0));
export const epochMs = v.custom<EpochMs>((at) => Number.isSafeInteger(at), "a moment is a whole number of milliseconds");
export const side = v.picklist(["left", "right"]);
export const phase = v.picklist(phases);
export const mode = v.picklist(["external-self", "external-partner", "internal"]);
export const limits = v.looseObject({
  contactSecondsMax: seconds,
  discomfortMax: v.pipe(v.number(), v.minValue(0), v.maxValue(10)),
  holdsPerSideMax: count,
  avoid: v.array(v.picklist(["midline", "genitals", "anus", "anus-2cm", "beside-sit-bones", "latex", "heat"])),
});

/** Every event but a return from away, each with the entry that says when. */
export const eventsWith = <When extends v.ObjectEntries>(when: When) =>
  [
    v.looseObject({ ...when, type: v.picklist(["started", "lightened", "skipped", "warmSkipped"]) }),
    v.looseObject({ ...when, type: v.literal("resumed"), by: v.exactOptional(v.literal("receiver")) }),
    v.looseObject({ ...when, type: v.literal("held"), why: v.picklist(["sound", "offered", "cut-off"]) }),
    v.looseObject({ ...when, type: v.literal("comfort"), how: v.literal("fine") }),
    v.looseObject({ ...when, type: v.literal("signal"), signal: v.picklist(signals) }),
    v.looseObject({ ...when, type: v.literal("looked"), where: v.picklist(["glove", "urine"]), blood: v.picklist(bloods) }),
    v.looseObject({ ...when, type: v.literal("rated"), discomfort: zeroToTen }),
    v.looseObject({ ...when, type: v.literal("calmRated"), calm: zeroToTen }),
    v.looseObject({ ...when, type: v.literal("spotNamed"), side, where: v.picklist(["front", "back"]), discomfort: zeroToTen }),
    v.looseObject({ ...when, type: v.literal("felt"), how: v.picklist(["eased", "stayed", "rose"]) }),
    v.looseObject({ ...when, type: v.literal("paused"), why: v.picklist(["toilet", "pause"]) }),
    v.looseObject({ ...when, type: v.picklist(["stopped", "named"]), rule: v.picklist(stopRuleIds) }),
  ] as const;
export const away = v.picklist(["cameBack", "closedOut"]);

/** Checks a story before it is kept and after it is read. */
export const sessionStorySchema: v.GenericSchema<unknown, SessionStory> = v.looseObject({
  protocol: v.string(),
  mode,
  half: v.boolean(),
  limits,
  startedAt: epochMs,
  endedAt: epochMs,
  endedBy: v.nullable(v.picklist(stopRuleIds)),
  how: v.picklist(endedHows),
  events: v.array(v.variant("type", [...eventsWith({ ms: count }), v.looseObject({ ms: count, type: away, lastSeenMs: count })])),
  phases: v.array(v.looseObject({ phase, side: v.exactOptional(side), hold: v.exactOptional(count), fromMs: count, toMs: count })),
  contactSeconds: count,
  holds: v.looseObject({ left: count, right: count }),
  discomfortMax: v.nullable(zeroToTen),
  pressure: v.exactOptional(v.picklist([1, 2, 3])),
});

export const isSessionStory = (value: unknown): value is SessionStory => v.is(sessionStorySchema, value);
