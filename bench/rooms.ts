/**
 * How long a frame of a live room is on its way through the relay on this machine: both phones at one process, and at two processes on one
 * PostgreSQL (NOTIFY). Frames go as phones send them, four times a second from each side, in several rooms at once. Limit: 95 % within 50 ms,
 * a third of what a press may take until the other phone is silent (bench/two-stop.ts). Run: node bench/rooms.ts. PostgreSQL is a cluster
 * of its own from Debian's programs; where there are none, one process stands alone.
 */
import { randomBytes } from "node:crypto";
import { loadavg } from "node:os";
import { WebSocket } from "ws";
import { openRelayStore, startServer, type Assets, type RelayStore, type RunningServer } from "#server";
import { roomFrameBytes } from "#wire";
import { memoryRelay } from "../src/server/store/memory.ts";
import { hasPostgres, startPostgres } from "../src/server/testing/postgres.ts";

const limitMs = 50;
const rooms = 40;
const seconds = 6;
const beatMs = 250;
const assets: Assets = { get: () => undefined, paths: [], styleHashes: [] };

const serve = async (relay: RelayStore): Promise<RunningServer> => {
  const server = await startServer({ assets, host: "127.0.0.1", port: 0, relay });
  if (!server.ok) throw new Error(server.error.code);
  return server.value;
};

/** One phone: it sends frames that carry the moment they left, and notes how old those of the other are. */
const phone = async (
  server: RunningServer,
  id: string,
  path: string,
  method: string,
  ages: number[],
): Promise<{ readonly beat: () => void; readonly end: () => void }> => {
  const entered = await fetch(`http://127.0.0.1:${server.port}/v1/rooms/${id}${path}`, { method });
  if (!entered.ok) throw new Error(`no seat: ${entered.status}`);
  const { token } = (await entered.json()) as { readonly token: string };
  const socket = new WebSocket(`ws://127.0.0.1:${server.port}/v1/rooms/${id}/live`);
  await new Promise((open) => socket.on("open", open));
  const isIn = new Promise((done) => socket.once("message", done));
  socket.send(token);
  await isIn;
  socket.on("message", (data) => ages.push(performance.now() - (data as Buffer).readDoubleBE()));
  const beat = () => {
    const frame = randomBytes(roomFrameBytes);
    frame.writeDoubleBE(performance.now());
    socket.send(frame);
  };
  return { beat, end: () => socket.terminate() };
};

const measure = async (name: string, left: RunningServer, right: RunningServer): Promise<boolean> => {
  const ages: number[] = [];
  const phones = [];
  for (let room = 0; room < rooms; room++) {
    const id = randomBytes(16).toString("hex");
    phones.push(await phone(left, id, "", "PUT", ages), await phone(right, id, "/guest", "POST", ages));
  }
  await new Promise((wait) => setTimeout(wait, 500));
  ages.length = 0;
  const beats: ReturnType<typeof setInterval>[] = [];
  for (const [i, { beat }] of phones.entries()) setTimeout(() => beats.push(setInterval(beat, beatMs)), (beatMs * i) / phones.length);
  await new Promise((wait) => setTimeout(wait, seconds * 1000));
  for (const timer of beats) clearInterval(timer);
  for (const { end } of phones) end();
  const sorted = ages.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Infinity;
  const expected = (phones.length * seconds * 1000) / beatMs;
  const holds = at(0.95) <= limitMs && sorted.length > expected * 0.9;
  process.stdout.write(
    `${holds ? "ok     " : "MISSED "} ${name}: ${sorted.length} frames of ${rooms} rooms, half within ${at(0.5).toFixed(1)} ms, 95 % within ` +
      `${at(0.95).toFixed(1)} ms (limit ${limitMs}), the slowest ${at(0.9999).toFixed(0)} ms; load ${loadavg()[0]!.toFixed(1)}\n`,
  );
  return holds;
};

const one = await serve(memoryRelay());
let holds = await measure("one process", one, one);
await one.stop();
if (hasPostgres()) {
  const postgres = await startPostgres();
  const store = async () => {
    const opened = await openRelayStore({ url: postgres.url });
    if (!opened.ok) throw new Error(JSON.stringify(opened.error));
    return opened.value;
  };
  const [left, right] = [await serve(await store()), await serve(await store())];
  holds = (await measure("two processes on one PostgreSQL", left, right)) && holds;
  await left.stop();
  await right.stop();
  await postgres.stop();
}
process.exit(holds ? 0 : 1);
