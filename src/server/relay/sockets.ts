import type { Server } from "node:http";
import { WebSocketServer, type WebSocket } from "ws";
import type { Changes } from "./changes.ts";
import type { Device } from "./admission.ts";
import { limits } from "./limits.ts";
import type { RoomSockets } from "./room-sockets.ts";

const path = "/v1/changes";
const introduceMs = 5000;
const pingMs = 30_000;
/** Policy violation (RFC 6455). */
const refused = 1008;

/** Tells devices that something is there. The token is the first message, so that it stands in no log of addresses. */
export const changesBySocket = (
  server: Server,
  { changes, deviceOf }: { readonly changes: Changes; readonly deviceOf: (token: string) => Promise<Device | undefined> },
  rooms: RoomSockets,
): { readonly close: () => void } => {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 1024, perMessageDeflate: false });
  server.on("upgrade", (request, socket, head) => {
    if (rooms.takes(request.url)) {
      rooms.upgrade(request, socket, head);
      return;
    }
    if (request.url !== path) {
      socket.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");
      return;
    }
    sockets.handleUpgrade(request, socket, head, (open) => introduce(open, changes, deviceOf));
  });
  const pings = setInterval(() => {
    for (const open of sockets.clients) open.ping();
  }, pingMs);
  pings.unref();
  return {
    close: () => {
      clearInterval(pings);
      for (const open of sockets.clients) open.terminate();
      sockets.close();
      rooms.close();
    },
  };
};

const introduce = (socket: WebSocket, changes: Changes, deviceOf: (token: string) => Promise<Device | undefined>): void => {
  let stop: (() => void) | undefined;
  const late = setTimeout(() => socket.close(refused), introduceMs);
  socket.on("error", () => socket.terminate());
  socket.on("close", () => {
    clearTimeout(late);
    stop?.();
  });
  socket.once("message", (data) => {
    clearTimeout(late);
    void deviceOf(String(data as Buffer)).then(
      (device) => {
        if (device === undefined || changes.listening(device.account) >= limits.openSocketsPerAccountMax) socket.close(refused);
        else if (socket.readyState === socket.OPEN) {
          stop = changes.listen(device.account, () => socket.send(""));
          socket.send("");
        }
      },
      () => socket.terminate(),
    );
  });
};
