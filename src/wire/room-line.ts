import type { RandomDep } from "#base";
import { toHex } from "./hex.ts";
import { openRoomFrame, sealRoomFrame, sideNameBytes } from "./room-frame.ts";

/** One key a direction, so that nothing one side said can come back to it as the other's word. */
export interface RoomKeys {
  readonly out: Uint8Array;
  readonly into: Uint8Array;
}

/** Without a sign that the other side still hears, the line counts as cut after this time. A precaution of ours: hands come off then. */
export const cutOffMs = 1500;

/**
 * One side's end of a live room. It believes nothing the relay does: a frame counts only when it is sealed with the other side's key,
 * meant for this very page (each draws a name when it opens), and newer than every one before. Live means that the other side has
 * lately confirmed something that was sent lately, so a relay that holds frames back is noticed like a broken line.
 */
export class RoomLine {
  readonly own: string;
  readonly #deps: RandomDep;
  readonly #keys: RoomKeys;
  #peer = "00".repeat(sideNameBytes);
  #sent = 0;
  #ack = 0;
  /** When each of the newest frames was sent. */
  readonly #sentAt = new Map<number, number>();
  /** The newest frame of each page the other side has had. */
  readonly #heard = new Map<string, number>();
  #liveAt = -Infinity;
  #lost = 0;
  #refused = 0;

  constructor(deps: RandomDep, keys: RoomKeys) {
    this.#deps = deps;
    this.#keys = keys;
    this.own = toHex(deps.random.bytes(sideNameBytes));
  }

  /** The next frame, with whatever there is to say now. */
  say(body: string, nowMs: number): Uint8Array<ArrayBuffer> {
    this.#sent += 1;
    this.#sentAt.set(this.#sent, nowMs);
    this.#sentAt.delete(this.#sent - sentKept);
    return sealRoomFrame(this.#deps, this.#keys.out, { from: this.own, to: this.#peer, n: this.#sent, ack: this.#ack, body });
  }

  /** What the other side says, or `undefined` when there is nothing to believe: a forgery, a repeat, or only a first greeting. */
  hear(bytes: Uint8Array): string | undefined {
    const frame = openRoomFrame(this.#keys.into, bytes);
    if (frame === undefined) return this.#refuse();
    if (frame.to !== this.own) {
      // It does not know this page yet. From now on it is addressed; its next frame will be for us.
      this.#peer = frame.from;
      return undefined;
    }
    const last = this.#heard.get(frame.from) ?? 0;
    if (frame.n <= last) return this.#refuse();
    if (last > 0) this.#lost += frame.n - last - 1;
    this.#heard.set(frame.from, frame.n);
    this.#peer = frame.from;
    this.#ack = frame.n;
    this.#liveAt = Math.max(this.#liveAt, this.#sentAt.get(frame.ack) ?? -Infinity);
    return frame.body;
  }

  isLive(nowMs: number): boolean {
    return nowMs - this.#liveAt <= cutOffMs;
  }

  /** How many frames never came, and how many came that were forged, repeated or too late. */
  get troubles(): { readonly lost: number; readonly refused: number } {
    return { lost: this.#lost, refused: this.#refused };
  }

  #refuse(): undefined {
    this.#refused += 1;
    return undefined;
  }
}

/** Some seconds of frames: what is confirmed later than that is no sign of life. */
const sentKept = 64;
