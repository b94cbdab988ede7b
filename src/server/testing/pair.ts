import type { AccountId } from "#wire";
import type { Neighbours } from "../store/neighbours.ts";
import { readRoomNote, writeRoomNote, type RoomNote } from "../store/room-note.ts";

/** Two processes that hear each other at once, and every line that one wrote to the other of a room. */
export const pair = (lines: string[] = []): readonly [Neighbours, Neighbours] => {
  const hears: ((account: AccountId) => void)[][] = [[], []];
  const hearsOfRooms: ((note: RoomNote) => void)[][] = [[], []];
  const at = (self: number): Neighbours => ({
    tell: (account) => {
      for (const hear of hears[1 - self]!) hear(account);
    },
    listen: (hear) => void hears[self]!.push(hear),
    tellRoom: (note) => {
      const line = writeRoomNote(note);
      lines.push(line);
      for (const hear of hearsOfRooms[1 - self]!) hear(readRoomNote(line)!);
    },
    listenToRooms: (hear) => void hearsOfRooms[self]!.push(hear),
    close: () => undefined,
  });
  return [at(0), at(1)];
};
