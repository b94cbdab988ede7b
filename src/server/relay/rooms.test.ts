import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { WebSocket } from "ws";
import { roomFrameBytes } from "#wire";
import { startServer, type RunningServer } from "../main.ts";
import { memoryRelay } from "../store/memory.ts";
import { openRelayStore } from "../store/open.ts";
import { readRoomNote } from "../store/room-note.ts";
import type { RelayStore } from "../store/store.ts";
import { builtApp } from "../testing/built-app.ts";
import { pair } from "../testing/pair.ts";
import { isWide, postgresUrl } from "../testing/stores.ts";
import { limits } from "./limits.ts";

const running = async (relay: RelayStore): Promise<RunningServer> => {
  const server = await startServer({ assets: await builtApp(), host: "127.0.0.1", port: 0, relay });
  if (!server.ok) throw new Error(server.error.code);
  onTestFinished(server.value.stop);
  return server.value;
};

/** Where host and guest come in: the same process, or two on one database. */
type House = () => Promise<readonly [RunningServer, RunningServer]>;
const oneProcess: House = async () => {
  const server = await running(memoryRelay());
  return [server, server];
};
const twoProcesses: House = async () => {
  const store = memoryRelay();
  const [left, right] = pair();
  return [await running({ ...store, neighbours: left }), await running({ ...store, neighbours: right })];
};
const url = postgresUrl();
const onPostgres: House = async () => {
  // Those of an earlier test are gone, and each of these has its ear at the database before anybody comes in.
  await earsAre(0);
  const house = [await running(await onDatabase()), await running(await onDatabase())] as const;
  await earsAre(2);
  return house;
};
const onDatabase = async (): Promise<RelayStore> => {
  const store = await openRelayStore({ url: url() });
  if (!store.ok) throw new Error(JSON.stringify(store.error));
  return store.value;
};
const earsAre = async (ears: number) => {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url() });
  await client.connect();
  const listening = "select 1 from pg_stat_activity where query like 'listen %' and state = 'idle'";
  while ((await client.query(listening)).rowCount !== ears) await new Promise((done) => setTimeout(done, 20));
  await client.end();
};
const houses: readonly (readonly [string, House])[] = [
  ["one process", oneProcess],
  ["two processes", twoProcesses],
  ...(isWide ? [["two processes on one PostgreSQL", onPostgres] as const] : []),
];

let id = "";
beforeEach(() => {
  id = randomBytes(16).toString("hex");
});
const ask = (server: RunningServer, path: string, init: RequestInit = {}) => fetch(`http://127.0.0.1:${server.port}/v1/rooms${path}`, init);
const tokenIn = async (answer: Promise<Response>) => ((await (await answer).json()) as { token: string }).token;
const problemOf = async (answer: Promise<Response>) => [(await answer).status, ((await (await answer).json()) as { type: string }).type];

/** A room with both in it, each at its open socket. */
const together = async (house: House = oneProcess) => {
  const [server, other] = await house();
  const tokens = {
    host: await tokenIn(ask(server, `/${id}`, { method: "PUT" })),
    guest: await tokenIn(ask(other, `/${id}/guest`, { method: "POST" })),
  };
  const sit = (token: string) => sitDown(server, token);
  return { server, other, tokens, sit, host: await sit(tokens.host), guest: await sitDown(other, tokens.guest) };
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

describe.each(houses)("in %s", (_name, house) => {
  test("what one side sends, the other gets, in order, and nobody else", async () => {
    const { server, host, guest } = await together(house);
    const other = "cd".repeat(16);
    const stranger = await sitDown(server, await tokenIn(ask(server, `/${other}`, { method: "PUT" })), other);
    for (const byte of [1, 2, 3]) host.say(byte);
    guest.say(9);
    await until(() => guest.heard.length === 3 && host.heard.length === 1);
    expect([guest.heard, host.heard, stranger.heard]).toEqual([[1, 2, 3], [9], []]);
  });

  test("either side ends it for both, at once; a stranger ends nothing", async () => {
    for (const who of ["host", "guest"] as const) {
      const { server, tokens, host, guest } = await together(house);
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
    const { sit, tokens, host, guest } = await together(house);
    const again = await sit(tokens.host);
    expect(await host.closed).toBe(4002);
    again.say(5);
    guest.say(6);
    await until(() => guest.heard.length === 1 && again.heard.length === 1);
    expect([guest.heard, again.heard]).toEqual([[5], [6]]);
  });

  test("who comes back through the other process is heard there, and the seat left behind says nothing more", async () => {
    const { server, tokens, host, guest } = await together(house);
    const again = await sitDown(server, tokens.guest);
    expect(await guest.closed).toBe(4002);
    guest.say(4);
    // What passes between processes is not kept, and one that only just began may miss it: phones say it again, four times a second.
    await expect
      .poll(() => {
        again.say(5);
        host.say(6);
        return [host.heard.includes(5), again.heard.includes(6)];
      })
      .toEqual([true, true]);
    expect([new Set(host.heard), new Set(again.heard)]).toEqual([new Set([5]), new Set([6])]);
  });
});

test("between processes passes who sits where and what is sealed, and only where the other side is elsewhere", async () => {
  const lines: string[] = [];
  const store = memoryRelay();
  const [left, right] = pair(lines);
  const servers = [await running({ ...store, neighbours: left }), await running({ ...store, neighbours: right })] as const;
  const { host, guest } = await together(async () => servers);
  host.say(1);
  await until(() => guest.heard.length === 1);
  const sealed = Buffer.alloc(roomFrameBytes, 1).toString("base64");
  expect(lines).toEqual([`sat ${id} host`, `sat ${id} guest`, `frame ${id} host ${sealed}`]);
  for (const line of lines) expect(line.length).toBeLessThan(1000);
  id = randomBytes(16).toString("hex");
  const here = await together(async () => [servers[0], servers[0]]);
  lines.length = 0;
  here.host.say(1);
  await until(() => here.guest.heard.length === 1);
  expect(lines).toEqual([]);
});

test.each([
  "",
  "over",
  "over not-a-name",
  `sat ${"ab".repeat(16)} third`,
  `frame ${"ab".repeat(16)} nobody AAAA`,
  `dance ${"ab".repeat(16)} host`,
])("%o is no note of a room", (line) => expect(readRoomNote(line)).toBeUndefined());

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
