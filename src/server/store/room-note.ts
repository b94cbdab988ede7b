import type { Seat } from "./rooms.ts";

/** What processes tell each other of a live room. A frame is sealed; the rest says who sits where, and that a room is over. */
export type RoomNote =
  | { readonly is: "frame"; readonly id: string; readonly from: Seat; readonly frame: Uint8Array }
  /** Somebody sat down here: an older socket of that seat is left behind. */
  | { readonly is: "sat"; readonly id: string; readonly seat: Seat }
  | { readonly is: "over"; readonly id: string };

/** One line, far below the 8000 bytes that PostgreSQL carries in one. */
export const writeRoomNote = (note: RoomNote): string => {
  if (note.is === "over") return `over ${note.id}`;
  if (note.is === "sat") return `sat ${note.id} ${note.seat}`;
  return `frame ${note.id} ${note.from} ${Buffer.from(note.frame).toString("base64")}`;
};

/** `undefined` for whatever is no note of this version. */
export const readRoomNote = (text: string): RoomNote | undefined => {
  const [is, id = "", who, frame = ""] = text.split(" ");
  if (!/^[0-9a-f]{32}$/.test(id)) return undefined;
  if (is === "over") return { is, id };
  if (who !== "host" && who !== "guest") return undefined;
  if (is === "sat") return { is, id, seat: who };
  return is === "frame" ? { is, id, from: who, frame: Buffer.from(frame, "base64") } : undefined;
};
