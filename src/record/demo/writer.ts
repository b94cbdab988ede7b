import { addDays, instantAt, instantOn, msOf, type CalendarDate, type EpochMs, type Instant, type Zone } from "#base";
import type { Bodies, Entry, EntryId, Kind, Stamp } from "../entry.ts";
import type { Chance } from "./chance.ts";

/** Writes the invented journal as a device would: every entry later than the one before. */
export class DemoWriter {
  readonly entries: Entry[] = [];
  readonly zone: Zone;
  readonly #start: CalendarDate;
  readonly #chance: Chance;
  readonly #device: string;
  #ms = 0;
  #count = 0;

  constructor({ start, zone, chance }: { readonly start: CalendarDate; readonly zone: Zone; readonly chance: Chance }) {
    this.#start = start;
    this.zone = zone;
    this.#chance = chance;
    this.#device = this.#hex(16);
  }

  dayAt(day: number): CalendarDate {
    return addDays(this.#start, day);
  }

  /** When a clock on the wall shows this time, some minutes more or less. */
  around(day: number, time: string, minutesMost = 20): EpochMs {
    const ms = msOf(instantOn(this.dayAt(day), time, this.zone)) + this.#chance.between(0, minutesMost * 60) * 1000;
    return Math.max(ms, this.#ms + 1000) as EpochMs;
  }

  instantOf(ms: EpochMs): Instant {
    return instantAt(ms, this.zone);
  }

  write<K extends Kind>(kind: K, ms: EpochMs, body: Bodies[K]): Entry<K> {
    this.#count = ms > this.#ms ? 0 : this.#count + 1;
    this.#ms = Math.max(ms, this.#ms);
    const entry = {
      id: this.#newId(),
      stamp: this.#stamp(),
      at: this.instantOf(ms),
      zone: this.zone,
      kind,
      v: 1,
      body,
    } as unknown as Entry<K>;
    this.entries.push(entry);
    return entry;
  }

  #stamp(): Stamp {
    return `${this.#ms.toString(36).padStart(9, "0")}-${this.#count.toString(36).padStart(4, "0")}-${this.#device}` as Stamp;
  }

  #newId(): EntryId {
    const time = this.#ms.toString(16).padStart(12, "0");
    const variant = this.#chance.oneOf(["8", "9", "a", "b"]);
    return `${time.slice(0, 8)}-${time.slice(8)}-7${this.#hex(3)}-${variant}${this.#hex(3)}-${this.#hex(12)}` as EntryId;
  }

  #hex(digits: number): string {
    return Array.from({ length: digits }, () => this.#chance.between(0, 15).toString(16)).join("");
  }
}
