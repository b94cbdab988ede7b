import { signal, type ReadonlySignal } from "@preact/signals";
import type { GiverSays } from "#session";

/** The room that this phone has opened for a session of two, while there is one. It lives in memory only. */
export interface Hosted {
  /** Seven words, for the other phone. */
  readonly code: string;
  readonly giver: ReadonlySignal<GiverSays["agrees"] | "nobody">;
  /** The other phone hears and is heard. */
  readonly live: ReadonlySignal<boolean>;
  /** It is there and whoever holds it has agreed. */
  readonly ready: ReadonlySignal<boolean>;
  /** The session of this room has begun. */
  readonly hasBegun: () => boolean;
  /** Called when the session stops or is held from the other side, or because the line is cut. */
  onHandsOff: () => void;
  /** Ends it for both phones, without a reason. */
  readonly leave: () => void;
}

export const hosted = signal<Hosted | undefined>(undefined);

/** For a session that goes on with this phone alone. */
export const leaveRoom = (): void => hosted.peek()?.leave();

/** A set-up that is left takes the room with it. */
export const leaveUnlessBegun = (): void => {
  if (hosted.peek()?.hasBegun() === false) leaveRoom();
};
