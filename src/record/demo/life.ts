import type { Instant } from "#base";
import type { Chance } from "./chance.ts";
import type { Entry, EntryId } from "../entry.ts";
import type { PainCourse } from "./pain.ts";
import type { DemoWriter } from "./writer.ts";

/** What the invented man carries from day to day. */
export interface Life {
  readonly chance: Chance;
  readonly pain: PainCourse;
  readonly writer: DemoWriter;
  /** His day for sessions. */
  readonly weekday: number;
  /** When each question about his history was last confirmed. */
  confirmed: { [question: string]: Instant };
  visits: readonly Visit[];
  askings: readonly Asking[];
  readonly sick: { readonly coldOn: Set<number>; readonly infectionOn: number | null };
  /** The flare that goes on. */
  flare: Entry<"flare"> | null;
  firstSessionOn: number | null;
  /** The weeks in which a course of physiotherapy begins and ends. */
  readonly physiotherapy: readonly [number, number];
  /** Days without a session because his comparison says so. */
  readonly restDays: Set<number>;
  /** Days of practice blocks: there he takes the first evening on which the week is over. */
  readonly practiceDays: Set<number>;
  readonly lastBlockDays: Set<number>;
  lastSessionOn: number | null;
  travels: readonly { readonly from: number; readonly to: number }[];
}

/** A talk with a clinician that is still to come; `recovered` tells that an infection is over. */
export interface Visit {
  readonly day: number;
  readonly kind: "seen" | "recovered" | "clearance";
  readonly rule: string;
}

/** A follow-up that is still to be answered. */
export interface Asking {
  readonly day: number;
  readonly due: "2h" | "24h" | "72h";
  readonly session: EntryId;
  readonly painBefore: number;
  readonly painAfter: number;
}

/** The first evening: settings, a plan, and the questions once, to see what they are. */
export const firstRated = ({ writer, weekday }: Life): void => {
  const ms = writer.around(0, "18:00");
  writer.write("setting", ms, { language: "en", appearance: "system" });
  writer.write("plan", ms, { weekday, time: "19:30" });
};
