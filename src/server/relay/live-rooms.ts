import type { Neighbours } from "../store/neighbours.ts";
import type { RoomNote } from "../store/room-note.ts";
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

type Neighbourhood = Pick<Neighbours, "tellRoom" | "listenToRooms">;

/** One process, or one of several on one database: then what has nobody to hear it here goes to the others, still sealed. */
export const liveRooms = ({ tellRoom, listenToRooms }: Neighbourhood = alone): LiveRooms => {
  const rooms = new Map<string, Map<Seat, Present>>();
  const rise = (id: string, seat: Seat) => {
    const room = rooms.get(id);
    room?.delete(seat);
    if (room?.size === 0) rooms.delete(id);
  };
  const end = (id: string) => {
    const room = rooms.get(id);
    rooms.delete(id);
    for (const present of room?.values() ?? []) present.leave("over");
  };
  listenToRooms((note) => {
    const room = rooms.get(note.id);
    if (room === undefined) return;
    if (note.is === "over") end(note.id);
    else if (note.is === "frame") room.get(otherThan[note.from])?.send(note.frame);
    else {
      room.get(note.seat)?.leave("replaced");
      rise(note.id, note.seat);
    }
  });
  return {
    sit: (id, seat, present) => {
      const room = rooms.get(id) ?? new Map<Seat, Present>();
      room.get(seat)?.leave("replaced");
      rooms.set(id, room.set(seat, present));
      tellRoom({ is: "sat", id, seat });
      const sits = () => rooms.get(id)?.get(seat) === present;
      return {
        pass: (frame) => {
          if (!sits()) return;
          const other = rooms.get(id)?.get(otherThan[seat]);
          if (other) other.send(frame);
          else tellRoom({ is: "frame", id, from: seat, frame });
        },
        rise: () => {
          if (sits()) rise(id, seat);
        },
      };
    },
    end: (id) => {
      end(id);
      tellRoom({ is: "over", id });
    },
    count: () => rooms.size,
  };
};

const alone: Neighbourhood = { tellRoom: (_note: RoomNote) => undefined, listenToRooms: () => undefined };

const otherThan: { readonly [S in Seat]: Seat } = { host: "guest", guest: "host" };
