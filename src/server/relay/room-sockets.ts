import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer, type RawData, type WebSocket } from "ws";
import { roomFrameBytes } from "#wire";
import type { RoomStore, Seated } from "../store/rooms.ts";
import { limits } from "./limits.ts";
import type { LiveRooms, Present } from "./live-rooms.ts";
import { rateLimit } from "./rate.ts";
import { hashOf } from "./rooms.ts";

const introduceMs = 5000;
const sweepMs = 10 * 60_000;
/** Policy violation (RFC 6455). */
const refused = 1008;
const leftBecause = { over: 4001, replaced: 4002 } as const;

export interface RoomSockets {
  readonly takes: (address: string | undefined) => boolean;
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  readonly close: () => void;
}

/** Sealed frames from one side of a room to the other. The token is the first message, so that it stands in no log of addresses. */
export const roomsBySocket = (live: LiveRooms, rooms: RoomStore, nowMs: () => number): RoomSockets => {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: roomFrameBytes, perMessageDeflate: false });
  const sweeps = setInterval(() => void rooms.sweep(nowMs()).catch(() => undefined), sweepMs);
  sweeps.unref();
  return {
    takes: (address) => roomIn(address) !== undefined,
    upgrade: (request, socket, head) =>
      sockets.handleUpgrade(request, socket, head, (open) => introduce(open, roomIn(request.url) ?? "", { live, rooms, nowMs })),
    close: () => {
      clearInterval(sweeps);
      for (const open of sockets.clients) open.terminate();
      sockets.close();
    },
  };
};

const roomIn = (address = ""): string | undefined => /^\/v1\/rooms\/([0-9a-f]{32})\/live$/.exec(address)?.[1];

interface House {
  readonly live: LiveRooms;
  readonly rooms: RoomStore;
  readonly nowMs: () => number;
}

const introduce = (socket: WebSocket, id: string, { live, rooms, nowMs }: House): void => {
  const late = setTimeout(() => socket.close(refused), introduceMs);
  socket.on("error", () => socket.terminate());
  socket.on("close", () => clearTimeout(late));
  socket.once("message", (data) => {
    clearTimeout(late);
    void rooms.seatOf(id, hashOf(bytesOf(data).toString()), nowMs()).then(
      (seated) => {
        if (seated === undefined) socket.close(refused);
        else if (socket.readyState === socket.OPEN) sit(socket, id, seated, { live, rooms, nowMs });
      },
      () => socket.terminate(),
    );
  });
};

const sit = (socket: WebSocket, id: string, { seat, untilMs }: Seated, { live, nowMs }: House): void => {
  const mayPass = rateLimit({ atOnce: limits.framesAtOnce, perSecond: limits.framesPerSecond, nowMs });
  const present: Present = {
    send: (frame) => {
      if (socket.readyState === socket.OPEN && socket.bufferedAmount < limits.framesWaitingBytesMax) socket.send(frame);
    },
    leave: (why) => socket.close(leftBecause[why]),
  };
  const seatHere = live.sit(id, seat, present);
  const over = setTimeout(() => present.leave("over"), untilMs - nowMs());
  over.unref();
  socket.on("close", () => {
    clearTimeout(over);
    seatHere.rise();
  });
  socket.on("message", (data, isBinary) => {
    const frame = bytesOf(data);
    if (!isBinary || frame.length !== roomFrameBytes || !mayPass("")) socket.close(refused);
    else seatHere.pass(frame);
  });
  // He is in: now the other side's frames reach him.
  socket.send("");
};

/** The library hands over one buffer unless it is told otherwise, and nobody tells it. */
const bytesOf = (data: RawData): Buffer => data as Buffer;
