import { err, ok, type Result } from "#base";
import { areaWords, silents, spokens, type AreaWord, type Silent, type Spoken } from "#prepare";
import * as v from "valibot";
import { signals, type Signal } from "../event.ts";
import { phases, type Phase, type Side } from "../protocol.ts";
import { side } from "../schema.ts";
import type { Pressure } from "../session.ts";

/**
 * Everything that one phone ever tells the other. Each says how things stand, again and again, never what changed: a word that is lost
 * is made up for by the next. There is no field here for an answer, a verdict, a number anybody named, or anything of the record.
 */

/** What the receiver has chosen, and the giver has to know before a yes. */
export interface Terms {
  readonly minutes: number;
  readonly pressureMax: Pressure;
  readonly nearby: boolean;
  readonly area: AreaWord;
  readonly spoken: Spoken;
  readonly silent: Silent;
}

/** What the giver does at this moment. */
export interface Show {
  /** Rises with each word of the receiver to go on. */
  readonly turn: number;
  readonly is: "running" | "paused" | "over";
  readonly phase: Phase;
  readonly side?: Side;
  readonly secondsLeft: number;
  /** The receiver is asked how it is. */
  readonly asks: boolean;
  readonly pressure: Pressure;
  /** The receiver's last word in this place. */
  readonly said?: Signal;
}

export interface ReceiverSays {
  readonly terms: Terms;
  /** Absent until the session begins. */
  readonly show?: Show;
  /** There is no session, or no more: one word for every reason. */
  readonly over?: true;
}

export interface GiverSays {
  readonly agrees: "reading" | "yes" | "no";
  /** Hands came off in this turn of the session, by the giver's wish or because the line was cut. */
  readonly off?: number;
  readonly stopped?: true;
}

const pressure = v.picklist([1, 2, 3]);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const terms = v.strictObject({
  minutes: v.pipe(v.number(), v.minValue(0), v.maxValue(60)),
  pressureMax: pressure,
  nearby: v.boolean(),
  area: v.picklist(areaWords),
  spoken: v.picklist(spokens),
  silent: v.picklist(silents),
});
const show = v.strictObject({
  turn: count,
  is: v.picklist(["running", "paused", "over"]),
  phase: v.picklist(phases),
  side: v.exactOptional(side),
  secondsLeft: count,
  asks: v.boolean(),
  pressure,
  said: v.exactOptional(v.picklist(signals)),
});
const receiverSays: v.GenericSchema<unknown, ReceiverSays> = v.strictObject({
  terms,
  show: v.exactOptional(show),
  over: v.exactOptional(v.literal(true)),
});
const giverSays: v.GenericSchema<unknown, GiverSays> = v.strictObject({
  agrees: v.picklist(["reading", "yes", "no"]),
  off: v.exactOptional(count),
  stopped: v.exactOptional(v.literal(true)),
});

/** Reads what came over the line; anything else than the words above is nothing. */
export const readReceiverSays = (text: string): Result<ReceiverSays, Unheard> => read(receiverSays, text);
export const readGiverSays = (text: string): Result<GiverSays, Unheard> => read(giverSays, text);
export interface Unheard {
  readonly type: "Unheard";
}

const read = <T>(schema: v.GenericSchema<unknown, T>, text: string): Result<T, Unheard> => {
  try {
    const parsed = v.safeParse(schema, JSON.parse(text));
    return parsed.success ? ok(parsed.output) : err({ type: "Unheard" });
  } catch {
    return err({ type: "Unheard" });
  }
};
