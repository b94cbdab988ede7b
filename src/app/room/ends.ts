import type { EpochMs } from "#base";
import {
  cutOff,
  giverView,
  giverWord,
  newGiver,
  nextGiver,
  readGiverSays,
  readReceiverSays,
  showOf,
  type Giver,
  type GiverEvent,
  type GiverSays,
  type GiverView,
  type Happening,
  type ReceiverSays,
  type Session,
  type Terms,
} from "#session";
import type { RoomLine } from "#wire";

/** One phone's end of the room: frames in, frames out, and what they mean. Time and the line are given, so a test can be a bad line. */
export interface End {
  readonly hear: (frame: Uint8Array, at: EpochMs) => void;
  /** Call it several times a second: it notices that the line is cut. */
  readonly tick: (at: EpochMs) => void;
  /** How things stand, sealed. */
  readonly frame: (at: EpochMs) => Uint8Array<ArrayBuffer>;
}

interface Watched {
  readonly line: RoomLine;
  readonly terms: Terms;
  /** The session, once it has begun. */
  readonly session: () => Session | undefined;
  readonly tell: (happening: Happening) => void;
}

/** The phone of the one who is touched. Here alone the session runs. */
export class ReceiverEnd implements End {
  readonly #watched: Watched;
  /** What the giver has said to the terms; `nobody` until a giver is there. */
  giver: GiverSays["agrees"] | "nobody" = "nobody";
  #over = false;

  constructor(watched: Watched) {
    this.#watched = watched;
  }

  isLive(at: EpochMs): boolean {
    return this.#watched.line.isLive(at);
  }

  /** The giver is there and has agreed: only then does the receiver go on with two phones. */
  isReady(at: EpochMs): boolean {
    return this.isLive(at) && this.giver === "yes";
  }

  hear(frame: Uint8Array, at: EpochMs): void {
    const body = this.#watched.line.hear(frame);
    const says = body === undefined ? undefined : readGiverSays(body);
    if (!says?.ok) return;
    const session = this.#watched.session();
    // A yes is not taken back but by stopping, and a stop before the session is a no.
    this.giver = says.value.stopped ? "no" : says.value.agrees;
    if (session) this.#tell(giverWord(session, says.value, at));
  }

  tick(at: EpochMs): void {
    const session = this.#watched.session();
    if (session && !this.isLive(at)) this.#tell(cutOff(session, at));
  }

  frame(at: EpochMs): Uint8Array<ArrayBuffer> {
    const { terms, line } = this.#watched;
    const session = this.#watched.session();
    const says: ReceiverSays = {
      terms,
      ...(session && { show: showOf(session, at) }),
      ...(this.#over && { over: true }),
    };
    return line.say(JSON.stringify(says), at);
  }

  /** From now on it says that it is over, and for no reason. */
  end(): void {
    this.#over = true;
  }

  #tell(happening: Happening | null): void {
    if (happening) this.#watched.tell(happening);
  }
}

/** The phone of the one who touches. */
export class GiverEnd implements End {
  readonly #line: RoomLine;
  #giver: Giver = newGiver;

  constructor(line: RoomLine) {
    this.#line = line;
  }

  hear(frame: Uint8Array): void {
    const body = this.#line.hear(frame);
    const says = body === undefined ? undefined : readReceiverSays(body);
    if (says?.ok) this.happen({ type: "heard", says: says.value });
  }

  tick(at: EpochMs): void {
    if (!this.#line.isLive(at)) this.happen({ type: "cut" });
  }

  frame(at: EpochMs): Uint8Array<ArrayBuffer> {
    return this.#line.say(JSON.stringify(this.#giver.says), at);
  }

  happen(event: GiverEvent): void {
    this.#giver = nextGiver(this.#giver, event);
  }

  /** A no, a stop, or the other phone has said that it is over. */
  get isOver(): boolean {
    const { says, heard } = this.#giver;
    return says.agrees === "no" || says.stopped === true || heard?.over === true || heard?.show?.is === "over";
  }

  /**
   * The page is left for another one. In a session that is a stop. Before it, it is no answer: nobody said not today, and whoever comes
   * back reads and agrees anew.
   */
  left(): { readonly isToBeSaid: boolean } {
    const hasBegun = this.#giver.heard?.show !== undefined;
    if (hasBegun) this.happen({ type: "stopped" });
    return { isToBeSaid: this.isOver };
  }

  view(at: EpochMs): GiverView {
    return giverView(this.#giver, this.#line.isLive(at));
  }
}
