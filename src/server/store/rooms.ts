import { err, ok, type Result } from "#base";
import type { Sql, Transaction } from "./sql.ts";

/**
 * A live room as the relay keeps it: a random name, the hash of each seat's token, and an end that the database holds to. What is said in
 * the room is never written down.
 */
export interface RoomStore {
  open(room: NewRoom, nowMs: number): Promise<Result<void, RoomTaken | RoomsFull>>;
  /** The second seat, given once. */
  enter(id: string, guest: string, nowMs: number): Promise<Result<void, NoSuchRoom | RoomTaken>>;
  /** Which seat the token with this hash has, and until when. */
  seatOf(id: string, token: string, nowMs: number): Promise<Seated | undefined>;
  /** Ends the room; only who sits in it can. `false` when there was nothing to end. */
  end(id: string, token: string): Promise<boolean>;
  /** Forgets what is over. */
  sweep(nowMs: number): Promise<void>;
}

export interface NewRoom {
  readonly id: string;
  readonly host: string;
  readonly untilMs: number;
  /** No more than so many rooms at once. */
  readonly roomsMax: number;
}
export type Seat = "host" | "guest";
export interface Seated {
  readonly seat: Seat;
  readonly untilMs: number;
}
export interface RoomTaken {
  readonly type: "RoomTaken";
}
export interface RoomsFull {
  readonly type: "RoomsFull";
}
export interface NoSuchRoom {
  readonly type: "NoSuchRoom";
}

export const sqlRooms = (sql: Sql): RoomStore => ({
  open: ({ id, host, untilMs, roomsMax }, nowMs) =>
    sql.write(async (tx) => {
      await sweep(tx, nowMs);
      const [row] = await tx.all(`select count(*) as rooms from room`);
      if (Number(row?.["rooms"]) >= roomsMax) return err({ type: "RoomsFull" });
      const made = await tx.all(`insert into room (id, host, until_ms) values ($1, $2, $3) on conflict do nothing returning id`, [
        id,
        host,
        untilMs,
      ]);
      return made.length === 0 ? err({ type: "RoomTaken" }) : ok(undefined);
    }),
  enter: (id, guest, nowMs) =>
    sql.write(async (tx) => {
      const sat = await tx.all(`update room set guest = $2 where id = $1 and until_ms > $3 and guest is null returning id`, [
        id,
        guest,
        nowMs,
      ]);
      if (sat.length > 0) return ok(undefined);
      const [row] = await tx.all(`select id from room where id = $1 and until_ms > $2`, [id, nowMs]);
      return err({ type: row === undefined ? "NoSuchRoom" : "RoomTaken" } as const);
    }),
  seatOf: async (id, token, nowMs) => {
    const [row] = await sql.ask(`select host, until_ms from room where id = $1 and until_ms > $2 and (host = $3 or guest = $3)`, [
      id,
      nowMs,
      token,
    ]);
    return row && { seat: row["host"] === token ? "host" : "guest", untilMs: Number(row["until_ms"]) };
  },
  end: (id, token) =>
    sql.write(
      async (tx) => (await tx.all(`delete from room where id = $1 and (host = $2 or guest = $2) returning id`, [id, token])).length > 0,
    ),
  sweep: (nowMs) => sql.write((tx) => sweep(tx, nowMs)),
});

const sweep = async (tx: Transaction, nowMs: number): Promise<void> =>
  void (await tx.all(`delete from room where until_ms <= $1`, [nowMs]));

interface Kept {
  readonly host: string;
  guest?: string;
  readonly untilMs: number;
}

/** The plain twin, without a table. */
export const memoryRooms = (): RoomStore => {
  const rooms = new Map<string, Kept>();
  const running = (id: string, nowMs: number) => [rooms.get(id)].find((room) => room && room.untilMs > nowMs);
  const forget = (nowMs: number) => {
    for (const [id, { untilMs }] of rooms) if (untilMs <= nowMs) rooms.delete(id);
  };
  return {
    open: async ({ id, host, untilMs, roomsMax }, nowMs) => {
      forget(nowMs);
      if (rooms.size >= roomsMax) return err({ type: "RoomsFull" });
      if (rooms.has(id)) return err({ type: "RoomTaken" });
      rooms.set(id, { host, untilMs });
      return ok(undefined);
    },
    enter: async (id, guest, nowMs) => {
      const room = running(id, nowMs);
      if (room === undefined) return err({ type: "NoSuchRoom" });
      if (room.guest !== undefined) return err({ type: "RoomTaken" });
      room.guest = guest;
      return ok(undefined);
    },
    seatOf: async (id, token, nowMs) => {
      const room = running(id, nowMs);
      if (room === undefined || (room.host !== token && room.guest !== token)) return undefined;
      return { seat: room.host === token ? "host" : "guest", untilMs: room.untilMs };
    },
    end: async (id, token) => {
      const room = rooms.get(id);
      return room !== undefined && (room.host === token || room.guest === token) && rooms.delete(id);
    },
    sweep: async (nowMs) => forget(nowMs),
  };
};
