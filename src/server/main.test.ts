import { randomFillSync, X509Certificate } from "node:crypto";
import { connect } from "node:net";
import { connect as connectTls } from "node:tls";
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { newAuthority, newCertificate, type Pair } from "./lan/issue.ts";
import { startServer, type RunningServer } from "./main.ts";
import { memoryRelay } from "./store/memory.ts";
import { accountNamed, firstRoster, pushOf, signedToken, stated, testDevice } from "./testing/device.ts";
import { builtApp, page } from "./testing/built-app.ts";

const running = async (): Promise<RunningServer> => {
  const server = await startServer({ assets: await builtApp(), host: "127.0.0.1", port: 0 });
  if (!server.ok) throw new Error(server.error.code);
  onTestFinished(server.value.stop);
  return server.value;
};

/** Sends bytes as they are, which no well-behaved client would do, and gives back everything until the server hangs up. */
const sendRaw = ({ port }: RunningServer, bytes: string | Uint8Array): Promise<string> =>
  new Promise((answer) => {
    let heard = "";
    const socket = connect(port, "127.0.0.1", () => socket.end(bytes));
    socket.setEncoding("latin1").on("data", (chunk: string) => (heard += chunk));
    socket.on("error", () => answer(heard)).on("close", () => answer(heard));
  });

test("the app is served on a real socket", async () => {
  const server = await running();
  expect(server.url).toBe(`http://localhost:${server.port}`);
  const answer = await fetch(`http://127.0.0.1:${server.port}/`);
  expect([answer.status, await answer.text()]).toEqual([200, page]);
  expect(await (await fetch(`http://127.0.0.1:${server.port}/healthz`)).json()).toEqual({ status: "ok" });
});

test("a port that is taken is a value, not a crash", async () => {
  const first = await running();
  const second = await startServer({ assets: await builtApp(), host: "127.0.0.1", port: first.port });
  expect(second).toEqual({ ok: false, error: { type: "CannotListen", reason: "busy", code: "EADDRINUSE" } });
});

test("certificate and key that are none are a value, not a crash", async () => {
  const tls = { cert: "not a certificate", key: "not a key" };
  const server = await startServer({ assets: await builtApp(), host: "127.0.0.1", port: 0, tls });
  expect(server).toMatchObject({ ok: false, error: { reason: "bad-certificate" } });
});

test("another certificate is shown from the next connection on, and the server goes on", async () => {
  const deps = { random: { bytes: (count: number) => randomFillSync(new Uint8Array(count)) }, nowMs: Date.now };
  const authority = newAuthority(deps, "Walnut");
  const [first, second] = [1, 2].map((n) => newCertificate(deps, authority, { addresses: ["127.0.0.1"], hosts: [`n${n}.local`] })) as [
    Pair,
    Pair,
  ];
  const server = await startServer({ assets: await builtApp(), host: "127.0.0.1", port: 0, tls: first, localOnly: true });
  if (!server.ok) throw new Error(server.error.code);
  onTestFinished(server.value.stop);
  const shown = () =>
    new Promise<string>((answer, fail) => {
      const socket = connectTls({ host: "127.0.0.1", port: server.value.port, ca: authority.cert }, () => {
        answer(new X509Certificate(socket.getPeerCertificate().raw).toString());
        socket.end();
      }).on("error", fail);
    });
  expect(await shown()).toBe(first.cert);
  server.value.showCertificate(second);
  expect(await shown()).toBe(second.cert);
});

test("it stops within two seconds, although somebody holds a connection open", async () => {
  const server = await startServer({ assets: await builtApp(), host: "127.0.0.1", port: 0 });
  if (!server.ok) throw new Error(server.error.code);
  const socket = connect(server.value.port, "127.0.0.1");
  await new Promise((open) => socket.once("connect", open));
  socket.on("error", () => {});
  socket.write("GET / HTTP/1.1\r\nHost: localhost\r\n");
  const began = performance.now();
  await server.value.stop();
  expect(performance.now() - began).toBeLessThan(2000);
});

test.each([
  ["TRACE / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", /^HTTP\/1\.1 405 /],
  ["GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", /^HTTP\/1\.1 404 /],
  ["GET /../../secret.txt HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", /^HTTP\/1\.1 404 /],
  ["GET http://elsewhere.example/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", /^HTTP\/1\.1 [24]/],
  ["GET / HTTP/1.1\r\nHost: b@d host/\r\nConnection: close\r\n\r\n", /^HTTP\/1\.1 400 /],
  ["GET / HTTP/1.1\r\nConnection: close\r\n\r\n", /^HTTP\/1\.1 400 /],
  ["GET * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", /^HTTP\/1\.1 4/],
  [`GET /${"a".repeat(20_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`, /^HTTP\/1\.1 431 /],
  ["HELLO\r\n\r\n", /^HTTP\/1\.1 400 /],
])("%j is answered, not stumbled over", async (bytes, answer) => {
  const server = await running();
  const heard = await sendRaw(server, bytes);
  expect(heard).toMatch(answer);
  expect(heard).not.toContain("SECRET");
});

test("no bytes from the wire make it a fault of ours, and it goes on serving", async () => {
  const server = await running();
  const line = fc.tuple(
    fc.constantFrom("GET", "HEAD", "POST", "TRACE", "OPTIONS", "CONNECT", "get", ""),
    fc.string({ unit: "binary-ascii" }),
    fc.string({ unit: "binary-ascii" }),
  );
  await fc.assert(
    fc.asyncProperty(line, async ([method, path, header]) => {
      const heard = await sendRaw(server, `${method} /${path} HTTP/1.1\r\nHost: localhost\r\nX: ${header}\r\nConnection: close\r\n\r\n`);
      expect(heard).not.toMatch(/^HTTP\/1\.1 5/);
    }),
  );
  expect((await fetch(`http://127.0.0.1:${server.port}/`)).status).toBe(200);
});

test("who hangs up in the middle of a request is no fault of ours", async () => {
  const faults: string[] = [];
  const server = await startServer({
    assets: await builtApp(),
    host: "127.0.0.1",
    port: 0,
    relay: memoryRelay(),
    metricsPort: 0,
    onFault: ({ message }) => void faults.push(message),
  });
  if (!server.ok) throw new Error(server.error.code);
  onTestFinished(server.value.stop);
  const { port, metricsPort } = server.value;
  const socket = connect(port, "127.0.0.1");
  await new Promise((open) => socket.once("connect", open));
  socket.write("POST /v1/accounts HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nten bytes.");
  setTimeout(() => socket.destroy(), 50);
  const counts = async () => (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
  await expect.poll(counts).toContain("walnut_requests_total 1\n");
  expect(faults).toEqual([]);
  expect(await counts()).toContain("walnut_faults_total 0\n");
});

test("counts stand on a port of their own, and a database that is gone is said by /healthz", async () => {
  const store = memoryRelay();
  let isGone = false;
  const relay = { ...store, ping: async () => (isGone ? Promise.reject(new Error("gone")) : store.ping()) };
  const server = await startServer({ assets: await builtApp(), host: "127.0.0.1", port: 0, relay, metricsPort: 0 });
  if (!server.ok) throw new Error(server.error.code);
  onTestFinished(server.value.stop);
  const { port, metricsPort } = server.value;
  expect((await fetch(`http://127.0.0.1:${port}/metrics`)).status).toBe(404);
  await fetch(`http://127.0.0.1:${port}/v1/challenge`);
  expect(await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text()).toContain("walnut_requests_total 1\n");
  expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
  isGone = true;
  expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(503);
});

test("who shows a token hears by socket that something was handed over, and who does not is sent away", async () => {
  const server = await startServer({ assets: await builtApp(), host: "127.0.0.1", port: 0, relay: memoryRelay() });
  if (!server.ok) throw new Error(server.error.code);
  onTestFinished(server.value.stop);
  const url = `127.0.0.1:${server.value.port}/v1`;
  const device = testDevice();
  const first = stated(firstRoster(device), device);
  const account = accountNamed(first);
  await fetch(`http://${url}/accounts`, { method: "POST", body: first.bytes.slice() });
  const { challenge } = (await (await fetch(`http://${url}/challenge`)).json()) as { challenge: string };
  const said = JSON.stringify({ account, feed: device.feed, challenge, signature: signedToken(account, device, challenge) });
  const { token } = (await (await fetch(`http://${url}/token`, { method: "POST", body: said })).json()) as { token: string };

  const listening = new WebSocket(`ws://${url}/changes`);
  const heard = (socket: WebSocket) => new Promise((hear) => socket.addEventListener("message", hear, { once: true }));
  listening.addEventListener("open", () => listening.send(token));
  await heard(listening);
  const told = heard(listening);
  const headers = { Authorization: `Bearer ${token}` };
  await fetch(`http://${url}/accounts/${account}/log`, { method: "POST", body: pushOf(account, device).body, headers });
  await told;
  listening.close();

  const stranger = new WebSocket(`ws://${url}/changes`);
  stranger.addEventListener("open", () => stranger.send("not a token"));
  const code = await new Promise((closed) => stranger.addEventListener("close", (event) => closed(event.code)));
  expect(code).toBe(1008);
  expect(await sendRaw(server.value, "GET /elsewhere HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n")).toMatch(
    /^HTTP\/1\.1 400 /,
  );
});
