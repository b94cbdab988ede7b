import type { Sync } from "#journal";

const againMs = 60_000;

/** Hears that another device has handed something over. What it is, the sync itself finds out. */
export const listenForChanges = (sync: Sync, changed: () => void): (() => void) => {
  let socket: WebSocket | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over = false;
  const open = async () => {
    const token = await sync.token();
    if (over) return;
    if (!token.ok) {
      again();
      return;
    }
    socket = new WebSocket(`${location.origin.replace(/^http/, "ws")}/v1/changes`);
    socket.addEventListener("open", () => socket?.send(token.value));
    socket.addEventListener("message", changed);
    socket.addEventListener("close", again);
  };
  const again = () => {
    if (!over) timer = setTimeout(() => void open(), againMs);
  };
  void open();
  return () => {
    over = true;
    clearTimeout(timer);
    socket?.close();
  };
};
