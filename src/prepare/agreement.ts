import { err, ok, type Result } from "#base";
import type { Limits } from "#screen";

/** What two people agreed before a session. Nothing else of the other person is ever kept, and this leaves with no document. */
export interface Agreement {
  readonly bothAgreed: true;
  /** How the receiver calls the area. */
  readonly words: { readonly area: AreaWord };
  readonly signals: { readonly spoken: Spoken; readonly silent: Silent };
  readonly limits: { readonly minutes: number; readonly pressureMax: 1 | 2 | 3; readonly places: readonly Place[] };
}

export const areaWords = ["between-the-legs", "pelvic-floor", "perineum", "there"] as const;
export type AreaWord = (typeof areaWords)[number];
/** The words for go on, lighter and stop. */
export const spokens = ["colours", "plain"] as const;
export type Spoken = (typeof spokens)[number];
/** A sign for when words are hard; it means stop. */
export const silents = ["tap-twice", "squeeze", "hand-up"] as const;
export type Silent = (typeof silents)[number];
export const places = ["beside-the-middle", "nearby"] as const;
export type Place = (typeof places)[number];

export interface Agreeing {
  readonly receiver: boolean;
  readonly giver: boolean;
  readonly area?: AreaWord;
  readonly spoken?: Spoken;
  readonly silent?: Silent;
  readonly minutes?: number;
  readonly pressureMax?: 1 | 2 | 3;
  readonly nearby: boolean;
  /** Lighter and stop were each said once. */
  readonly rehearsed: boolean;
}

/** Both said yes, each alone, words and limits are chosen, and "stop" was tried. Anything less is no agreement. */
export const agree = (given: Agreeing, within: Pick<Limits, "contactSecondsMax" | "discomfortMax">): Result<Agreement, NotAgreed> => {
  const { receiver, giver, area, spoken, silent, minutes, pressureMax, nearby, rehearsed } = given;
  if (!receiver || !giver) return err({ type: "NotAgreed", missing: "consent" });
  if (!area || !spoken || !silent) return err({ type: "NotAgreed", missing: "words" });
  if (minutes === undefined || pressureMax === undefined || !(minutes > 0)) return err({ type: "NotAgreed", missing: "limits" });
  if (!rehearsed) return err({ type: "NotAgreed", missing: "rehearsal" });
  return ok({
    bothAgreed: true,
    words: { area },
    signals: { spoken, silent },
    limits: {
      // What was agreed only narrows what the gate left.
      minutes: Math.min(minutes, Math.floor(within.contactSecondsMax / 60)),
      pressureMax: Math.min(pressureMax, Math.max(1, Math.floor(within.discomfortMax))) as 1 | 2 | 3,
      places: nearby ? places : ["beside-the-middle"],
    },
  });
};
export interface NotAgreed {
  readonly type: "NotAgreed";
  readonly missing: "consent" | "words" | "limits" | "rehearsal";
}

/** The minutes of touch that two people may choose from. */
export const minutesToChoose = ({ contactSecondsMax }: Pick<Limits, "contactSecondsMax">): readonly number[] =>
  [2, 3, 5, 10].filter((minutes) => minutes * 60 <= contactSecondsMax);
