import { effect, signal } from "@preact/signals";
import { err, ok, type Result } from "#base";
import { newRoomCode, openRoomCode, type RoomSecret } from "#journal";
import { look, type GiverSays, type Happening, type Terms } from "#session";
import { RoomLine } from "#wire";
import { everyTick } from "../session/sound/metronome.ts";
import { playing, tell } from "../session/watch.ts";
import type { AppDeps } from "../shell/deps.ts";
import { ReceiverEnd } from "./ends.ts";
import { hosted, leaveRoom, type Hosted } from "./hosted.ts";
import { afterLastWords, endRoom, openRoom, openRoomSocket, type RoomTrouble } from "./relay-room.ts";

/** The other phone is told the end for so long before the room is given up. */
const lastWordsMs = 5000;

export type HostFailed = RoomTrouble | { readonly type: "NoKeyDerivation" };

export interface Hosting {
  readonly terms: Terms;
  /** The room is for the session that comes, or, where a phone comes back, for the one that is paused now. */
  readonly session: "next" | "this";
}

/** Opens a room and waits in it. Everything the other phone is ever told comes from `terms` and from the session that runs. */
export const hostRoom = async (deps: AppDeps, hosting: Hosting, isWanted: () => boolean): Promise<Result<void, HostFailed>> => {
  leaveRoom();
  const code = await newRoomCode(deps);
  const secret = await openRoomCode(code, "receiver");
  if (!secret.ok) return err({ type: "NoKeyDerivation" });
  const seat = await openRoom(secret.value.id);
  if (!seat.ok) return seat;
  const leave = () => endRoom(seat.value);
  // The set-up may have been left while the words were being worked on.
  if (isWanted()) begin(deps, { ...hosting, code, secret: secret.value, leave, open: (hear) => openRoomSocket(seat.value, hear) });
  else leave();
  return ok(undefined);
};

interface Beginning extends Hosting {
  readonly code: string;
  readonly secret: RoomSecret;
  readonly leave: () => void;
  readonly open: (hear: (frame: Uint8Array) => void) => ReturnType<typeof openRoomSocket>;
}

const begin = ({ random, keep, steady }: AppDeps, { code, terms, session: which, secret, leave, open }: Beginning): void => {
  const giver = signal<GiverSays["agrees"] | "nobody">("nobody");
  const live = signal(false);
  const ready = signal(false);
  // A session that was there before is none of this room's, unless the room was opened for it.
  const before = which === "next" ? playing.peek()?.session.startedAt : undefined;
  const session = (running = playing.peek()) => (running?.session.startedAt === before ? undefined : running?.session);
  const line = new RoomLine({ random }, secret.keys);
  const end = new ReceiverEnd({ line, terms, session, tell: fromAfar });
  const socket = open((frame) => {
    end.hear(frame, steady());
    show();
  });
  const say = () => socket.send(end.frame(steady()));
  const show = () => {
    giver.value = end.giver;
    live.value = end.isLive(steady());
    ready.value = end.isReady(steady());
  };
  const stopTicks = everyTick(() => {
    end.tick(steady());
    show();
    say();
  });
  let had = false;
  let lastWords: ReturnType<typeof setTimeout> | undefined;
  const stopWatching = effect(() => {
    const now = session(playing.value);
    say();
    if (had && now === undefined) gone();
    had = now !== undefined;
    if (now && look(now, steady()).ended) lastWords ??= setTimeout(gone, lastWordsMs);
  });
  addEventListener("pagehide", gone);
  const own: Hosted = { code, giver, live, ready, hasBegun: () => session() !== undefined, onHandsOff: nothing, leave: gone };
  hosted.value = own;

  /** What came over the line happens here as if it had been pressed here, and what sounds falls silent first. */
  function fromAfar(happening: Happening): void {
    hosted.peek()?.onHandsOff();
    void tell(keep, happening, steady());
  }
  function gone(): void {
    if (hosted.peek() !== own) return;
    hosted.value = undefined;
    end.end();
    say();
    clearTimeout(lastWords);
    stopTicks();
    removeEventListener("pagehide", gone);
    // Not from within the effect itself.
    queueMicrotask(() => stopWatching());
    afterLastWords(() => {
      leave();
      socket.close();
    });
  }
};

const nothing = () => undefined;
