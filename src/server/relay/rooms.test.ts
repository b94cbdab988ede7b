import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { WebSocket } from "ws";
import { roomFrameBytes } from "#wire";
import { startServer, type RunningServer } from "../main.ts";
import { memoryRelay } from "../store/memory.ts";
import { builtApp } from "../testing/built-app.ts";
import { limits } from "./limits.ts";

const running = async (): Promise<RunningServer> => {
  const server = await startServer({ assets: await builtApp(), host: "127.0.0.1", port: 0, relay: memoryRelay() });
  if (!server.ok) throw new Error(server.error.code);
  onTestFinished(server.value.stop);
  return server.value;
};

const id = "ab".repeat(16);
const ask = (server: RunningServer, path: string, init: RequestInit = {}) => fetch(`http://127.0.0.1:${server.port}/v1/rooms${path}`, init);
const tokenIn = async (answer: Promise<Response>) => ((await (await answer).json()) as { token: string }).token;
const problemOf = async (answer: Promise<Response>) => [(await answer).status, ((await (await answer).json()) as { type: string }).type];

/** A room with both in it, each at its open socket. */
const together = async () => {
  const server = await running();
  const tokens = {
    host: await tokenIn(ask(server, `/${id}`, { method: "PUT" })),
    guest: await tokenIn(ask(server, `/${id}/guest`, { method: "POST" })),
  };
  const sit = (token: string) => sitDown(server, token);
  return { server, tokens, sit, host: await sit(tokens.host), guest: await sit(tokens.guest) };
};

const sitDown = async (server: RunningServer, token: string, room = id) => {
  const socket = new WebSocket(`ws://127.0.0.1:${server.port}/v1/rooms/${room}/live`);
  const heard: number[] = [];
  const closed = new Promise<number>((done) => socket.on("close", (code) => done(code)));
  socket.on("error", () => undefined);
  onTestFinished(() => socket.terminate());
  const isIn = new Promise<void>((done) => {
    socket.on("message", (data, isBinary) => (isBinary ? heard.push((data as Buffer)[0]!) : done()));
  });
  await new Promise((done) => socket.on("open", done));
  socket.send(token);
  await Promise.race([isIn, closed]);
  const say = (byte: number, size = roomFrameBytes) => socket.send(new Uint8Array(size).fill(byte));
  return { socket, heard, closed, say };
};

const until = async (holds: () => boolean) => {
  for (let tries = 0; tries < 200 && !holds(); tries++) await new Promise((done) => setTimeout(done, 5));
  expect(holds()).toBe(true);
};

test("what one side sends, the other gets, in order, and nobody else", async () => {
  const { server, host, guest } = await together();
  const other = "cd".repeat(16);
  const stranger = await sitDown(server, await tokenIn(ask(server, `/${other}`, { method: "PUT" })), other);
  for (const byte of [1, 2, 3]) host.say(byte);
  guest.say(9);
  await until(() => guest.heard.length === 3 && host.heard.length === 1);
  expect([guest.heard, host.heard, stranger.heard]).toEqual([[1, 2, 3], [9], []]);
});

test("a room is opened once and has two seats", async () => {
  const { server } = await together();
  expect(await problemOf(ask(server, `/${id}`, { method: "PUT" }))).toEqual([409, "urn:walnut:taken"]);
  expect(await problemOf(ask(server, `/${id}/guest`, { method: "POST" }))).toEqual([409, "urn:walnut:taken"]);
  expect((await ask(server, `/${"00".repeat(16)}/guest`, { method: "POST" })).status).toBe(404);
  expect((await ask(server, "/not-a-name", { method: "PUT" })).status).toBe(400);
});

test("nobody sits down without a seat's token", async () => {
  const { server, tokens } = await together();
  for (const token of ["", "x", `${tokens.host}x`, tokens.host.toUpperCase()])
    expect(await (await sitDown(server, token)).closed).toBe(1008);
  expect(await (await sitDown(server, tokens.host, "00".repeat(16))).closed).toBe(1008);
});

test("either side ends it for both, at once; a stranger ends nothing", async () => {
  for (const who of ["host", "guest"] as const) {
    const { server, tokens, host, guest } = await together();
    const end = (token: string) => ask(server, `/${id}`, { method: "DELETE", headers: { Authorization: `Bearer ${token}` } });
    expect((await end("nobody")).status).toBe(204);
    host.say(7);
    await until(() => guest.heard.length === 1);
    expect((await end(tokens[who])).status).toBe(204);
    expect(await Promise.all([host.closed, guest.closed])).toEqual([4001, 4001]);
    expect(await (await sitDown(server, tokens.host)).closed).toBe(1008);
  }
});

test("who lost the line sits down again, and the seat left behind says nothing more", async () => {
  const { sit, tokens, host, guest } = await together();
  const again = await sit(tokens.host);
  expect(await host.closed).toBe(4002);
  again.say(5);
  guest.say(6);
  await until(() => guest.heard.length === 1 && again.heard.length === 1);
  expect([guest.heard, again.heard]).toEqual([[5], [6]]);
});

test.each([
  ["a frame of another size", (side: Side) => side.say(1, roomFrameBytes - 1), 1008],
  ["a frame that is too large", (side: Side) => side.say(1, roomFrameBytes + 1), 1009],
  ["a text", (side: Side) => side.socket.send("x"), 1008],
  [
    "more than a session needs",
    (side: Side) => {
      for (let i = 0; i <= limits.framesAtOnce + 5; i++) side.say(1);
    },
    1008,
  ],
] as const)("%s ends the socket", async (_what, send, code) => {
  const { host, guest } = await together();
  send(host);
  expect(await host.closed).toBe(code);
  expect(guest.heard.length).toBeLessThanOrEqual(limits.framesAtOnce);
});
type Side = Awaited<ReturnType<typeof sitDown>>;

test("whatever comes as the first or a later message, the server goes on", async () => {
  const { server, tokens, guest } = await together();
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string(), fc.uint8Array({ maxLength: 600 })), fc.boolean(), async (message, isIn) => {
      const side = await sitDown(server, isIn ? tokens.host : String(message));
      side.socket.send(message);
      side.socket.close();
      await side.closed;
    }),
    { numRuns: 30 },
  );
  expect(guest.socket.readyState).toBe(WebSocket.OPEN);
  expect((await fetch(`http://127.0.0.1:${server.port}/healthz`)).status).toBe(200);
});
