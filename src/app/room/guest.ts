import { signal, type ReadonlySignal } from "@preact/signals";
import { ok, type EpochMs, type RandomDep, type Result } from "#base";
import { openRoomCode, type CodeUnreadable } from "#journal";
import type { GiverEvent, GiverView } from "#session";
import { RoomLine } from "#wire";
import { everyTick } from "../session/sound/metronome.ts";
import { GiverEnd } from "./ends.ts";
import { afterLastWords, endRoom, enterRoom, openRoomSocket, type RoomTrouble } from "./relay-room.ts";

/** The giver's side of a room. It has no journal and writes nothing anywhere. */
export interface Guest {
  readonly view: ReadonlySignal<GiverView>;
  readonly say: (event: GiverEvent) => void;
  /** Nobody is at this page any more: in a session that is a stop, before it nothing is said. */
  readonly leave: () => void;
}

export type GuestFailed = RoomTrouble | CodeUnreadable | { readonly type: "NoKeyDerivation" };

export const joinAsGiver = async (
  { random, steady }: RandomDep & { readonly steady: () => EpochMs },
  code: string,
): Promise<Result<Guest, GuestFailed>> => {
  const secret = await openRoomCode(code, "giver");
  if (!secret.ok) return secret;
  const seat = await enterRoom(secret.value.id);
  if (!seat.ok) return seat;
  const end = new GiverEnd(new RoomLine({ random }, secret.value.keys));
  const view = signal<GiverView>({ is: "joining" });
  const socket = openRoomSocket(seat.value, (frame) => {
    end.hear(frame);
    view.value = end.view(steady());
  });
  const beat = () => {
    end.tick(steady());
    view.value = end.view(steady());
    socket.send(end.frame(steady()));
  };
  const stopTicks = everyTick(beat);
  let isOver = false;
  const leave = () => {
    if (isOver) return;
    isOver = true;
    const { isToBeSaid } = end.left();
    beat();
    stopTicks();
    removeEventListener("pagehide", onHide);
    if (!isToBeSaid) return socket.close();
    // It is said once here, and the room ends for both.
    afterLastWords(() => {
      endRoom(seat.value);
      socket.close();
    });
  };
  // A reload looks like this too: whoever comes back needs new words, and agrees anew.
  const onHide = () => {
    if (end.isOver) return leave();
    end.happen({ type: "paused" });
    beat();
  };
  addEventListener("pagehide", onHide);
  return ok({
    view,
    say: (event) => {
      end.happen(event);
      beat();
    },
    leave,
  });
};
