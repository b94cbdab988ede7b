import { randomUUID } from "node:crypto";
import type { Pool, PoolClient } from "pg";
import type { AccountId } from "#wire";
import { readRoomNote, writeRoomNote, type RoomNote } from "./room-note.ts";

/**
 * Other processes on the same database. Between them passes the number of an account that has grown, and nothing of what it holds; and of
 * a live room whose two sides sit at different processes the sealed frames.
 */
export interface Neighbours {
  readonly tell: (account: AccountId) => void;
  /** Hears what others told, never what was told here. */
  readonly listen: (hear: (account: AccountId) => void) => void;
  readonly tellRoom: (note: RoomNote) => void;
  readonly listenToRooms: (hear: (note: RoomNote) => void) => void;
  readonly close: () => void;
}

const changes = "walnut_changes";
const rooms = "walnut_rooms";
const againMs = 1000;
/** What waits beyond this while the database is slow is dropped, the oldest first: the next frame says it all again. */
const notesWaitingMax = 1000;

/**
 * By LISTEN and NOTIFY, on a connection that is kept. When it breaks it is opened again; what was told meanwhile is not heard, and devices
 * find it when they next look. A pooler in between that hands out connections by transaction lets nothing through.
 */
export const neighboursOn = (pool: Pool, onFault: (error: Error) => void): Neighbours => {
  const self = randomUUID();
  const hears: { account?: (account: AccountId) => void; note?: (note: RoomNote) => void } = {};
  let ear: PoolClient | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  let isOpen = false;
  let isClosed = false;
  let isTelling = false;
  let waiting: string[] = [];
  const later = () => {
    if (!isClosed) again = setTimeout(() => void open(), againMs);
  };
  /** A connection breaks once, however often it says so, and also while it is being closed. */
  const lose = (client: PoolClient, error: Error) => {
    if (ear !== client) return;
    ear = undefined;
    client.release(error);
    later();
  };
  const open = async (): Promise<void> => {
    const client = await pool.connect().catch((error: Error) => void (isClosed || onFault(error)));
    if (client === undefined) return later();
    ear = client;
    client.on("error", (error: Error) => lose(client, error));
    client.on("notification", ({ channel, payload = "" }) => {
      const [from, what] = [payload.slice(0, self.length), payload.slice(self.length + 1)];
      if (from === self) return;
      if (channel === changes) hears.account?.(what as AccountId);
      const note = channel === rooms ? readRoomNote(what) : undefined;
      if (note) hears.note?.(note);
    });
    if (isClosed) return close();
    await client.query(`listen ${changes}; listen ${rooms}`).catch((error: Error) => {
      onFault(error);
      lose(client, error);
    });
  };
  const openOnce = (): void => {
    if (!isOpen) void open();
    isOpen = true;
  };
  /** On the one connection, so that frames keep their order; what comes while the database answers goes together with the next. */
  const tellWaiting = async (): Promise<void> => {
    if (isTelling) return;
    isTelling = true;
    while (waiting.length > 0) {
      const notes = waiting;
      waiting = [];
      await ear?.query("select pg_notify($1, note) from unnest($2::text[]) note", [rooms, notes]).catch(onFault);
    }
    isTelling = false;
  };
  const close = (): void => {
    isClosed = true;
    clearTimeout(again);
    ear?.release(true);
    ear = undefined;
  };
  return {
    // It is about entries that are on disk already: a word that gets lost costs time, not data.
    tell: (account) => void pool.query("select pg_notify($1, $2)", [changes, `${self} ${account}`]).catch(onFault),
    listen: (hear) => {
      hears.account = hear;
      openOnce();
    },
    tellRoom: (note) => {
      waiting.push(`${self} ${writeRoomNote(note)}`);
      if (waiting.length > notesWaitingMax) waiting.shift();
      void tellWaiting();
    },
    listenToRooms: (hear) => {
      hears.note = hear;
      openOnce();
    },
    close,
  };
};
