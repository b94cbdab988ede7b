import { err, ok, type Result } from "#base";

/** A seat in a room of the relay: a name that both know, and a token of one's own. */
export interface SeatToken {
  readonly id: string;
  readonly token: string;
}

/** The relay is the server that the app came from: the content policy allows no other. */
const ask = async (path: string, init: RequestInit): Promise<Result<Response, RoomTrouble>> => {
  try {
    const answer = await fetch(`/v1/rooms/${path}`, { ...init, credentials: "omit", cache: "no-store" });
    if (answer.ok) return ok(answer);
    if (answer.status === 404) return err({ type: answer.headers.get("content-type")?.includes("problem") ? "NobodyThere" : "NoRelay" });
    if (answer.status === 409) return err({ type: "SeatTaken" });
    return err({ type: answer.status === 429 || answer.status >= 500 || answer.status === 413 ? "RelayBusy" : "NoRelay" });
  } catch {
    return err({ type: "Offline" });
  }
};

export interface RoomTrouble {
  readonly type: "NobodyThere" | "NoRelay" | "SeatTaken" | "RelayBusy" | "Offline";
}

const seatIn = async (id: string, answer: Result<Response, RoomTrouble>): Promise<Result<SeatToken, RoomTrouble>> => {
  if (!answer.ok) return answer;
  const body = (await answer.value.json().catch(() => ({}))) as { readonly token?: unknown };
  return typeof body.token === "string" && body.token.length <= 100 ? ok({ id, token: body.token }) : err({ type: "NoRelay" });
};

export const openRoom = async (id: string): Promise<Result<SeatToken, RoomTrouble>> => seatIn(id, await ask(id, { method: "PUT" }));
export const enterRoom = async (id: string): Promise<Result<SeatToken, RoomTrouble>> =>
  seatIn(id, await ask(`${id}/guest`, { method: "POST" }));
/** For both sides. `keepalive` lets it through when the page is being closed. */
export const endRoom = ({ id, token }: SeatToken): void =>
  void ask(id, { method: "DELETE", headers: { Authorization: `Bearer ${token}` }, keepalive: true });

/** Frames out and in; when it breaks off it is opened again. Nothing the relay says is believed, not even that the room is over. */
export interface RoomSocket {
  readonly send: (frame: Uint8Array<ArrayBuffer>) => void;
  readonly close: () => void;
}

const againMs = { least: 300, most: 5000 };

export const openRoomSocket = ({ id, token }: SeatToken, hear: (frame: Uint8Array) => void): RoomSocket => {
  let socket: WebSocket | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isIn = false;
  let isDone = false;
  let waitMs = againMs.least;
  const open = () => {
    socket = new WebSocket(`${location.origin.replace(/^http/, "ws")}/v1/rooms/${id}/live`);
    socket.binaryType = "arraybuffer";
    socket.addEventListener("open", () => socket?.send(token));
    socket.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
      isIn = true;
      waitMs = againMs.least;
      if (data instanceof ArrayBuffer) hear(new Uint8Array(data));
    });
    socket.addEventListener("close", () => {
      isIn = false;
      if (isDone) return;
      timer = setTimeout(open, waitMs);
      waitMs = Math.min(againMs.most, waitMs * 1.5);
    });
  };
  open();
  return {
    send: (frame) => {
      // What cannot be sent now is said again with the next beat.
      if (isIn && socket?.readyState === WebSocket.OPEN) socket.send(frame);
    },
    close: () => {
      isDone = true;
      clearTimeout(timer);
      socket?.close();
    },
  };
};

/** The last frame is on its way before the room is ended; a page that is being closed cannot wait for it. */
export const afterLastWords = (end: () => void): void => {
  if (document.visibilityState === "hidden") end();
  else setTimeout(end, 500);
};
