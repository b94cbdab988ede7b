import type { Seat } from "../store/rooms.ts";

/** One side of a live room, as long as its socket is open. */
export interface Present {
  readonly send: (frame: Uint8Array) => void;
  /** The room is over, or the same seat was taken by a newer socket. */
  readonly leave: (why: "over" | "replaced") => void;
}

/** Who is in which room of this process right now. Frames pass through and are kept nowhere. */
export interface LiveRooms {
  readonly sit: (id: string, seat: Seat, present: Present) => { readonly pass: (frame: Uint8Array) => void; readonly rise: () => void };
  readonly end: (id: string) => void;
  readonly count: () => number;
}

export const liveRoomsHere = (): LiveRooms => {
  const rooms = new Map<string, Map<Seat, Present>>();
  return {
    sit: (id, seat, present) => {
      const room = rooms.get(id) ?? new Map<Seat, Present>();
      room.get(seat)?.leave("replaced");
      rooms.set(id, room.set(seat, present));
      return {
        pass: (frame) => {
          if (room.get(seat) === present) room.get(otherThan[seat])?.send(frame);
        },
        rise: () => {
          if (room.get(seat) !== present) return;
          room.delete(seat);
          if (room.size === 0 && rooms.get(id) === room) rooms.delete(id);
        },
      };
    },
    end: (id) => {
      const room = rooms.get(id);
      rooms.delete(id);
      for (const present of room?.values() ?? []) present.leave("over");
    },
    count: () => rooms.size,
  };
};

const otherThan: { readonly [S in Seat]: Seat } = { host: "guest", guest: "host" };
