import { getRequestListener } from "@hono/node-server";
import { createServer as createHttp, type Server } from "node:http";
import { randomFillSync } from "node:crypto";
import { createServer as createHttps, Server as HttpsServer } from "node:https";
import { err, ok, type Result } from "#base";
import { createApp } from "./app.ts";
import type { Assets } from "./assets.ts";
import { onlyLocally } from "./lan/addresses.ts";
import { Counts, serveMetrics } from "./metrics.ts";
import { problem } from "./problem.ts";
import { linkLimits } from "./relay/link-limits.ts";
import { changesAmong, changesHere } from "./relay/changes.ts";
import { relayApp } from "./relay/relay.ts";
import { roomsBySocket } from "./relay/room-sockets.ts";
import { changesBySocket } from "./relay/sockets.ts";
import type { RelayStore } from "./store/store.ts";

export interface ServerOptions {
  readonly assets: Assets;
  readonly host: string;
  /** 0 lets the system choose a free one. */
  readonly port: number;
  /** Certificate and key in PEM; with them the server speaks https only. */
  readonly tls?: { readonly cert: string; readonly key: string };
  /**
   * For the local network alone: who comes by an address that the internet reaches is hung up on, and browsers are not asked to stay with
   * https, for only some devices trust the certificate and a `.local` name is used by other programs too.
   */
  readonly localOnly?: boolean;
  /** True when a proxy in front speaks https to people. */
  readonly behindTls?: boolean;
  /** Where the relay keeps what devices hand it; without it there is no relay. */
  readonly relay?: RelayStore;
  /** Counts for monitoring, on a port that only this machine reaches. */
  readonly metricsPort?: number;
  readonly onFault?: (error: Error) => void;
}

export interface RunningServer {
  readonly port: number;
  readonly url: string;
  readonly metricsPort?: number;
  /** From the next connection on, this is the certificate. */
  readonly showCertificate: (tls: NonNullable<ServerOptions["tls"]>) => void;
  /** Takes no new requests, gives open ones a moment, then hangs up. */
  readonly stop: () => Promise<void>;
}

export interface CannotListen {
  readonly type: "CannotListen";
  readonly reason: "busy" | "not-allowed" | "no-such-address" | "bad-certificate" | "other";
  readonly code: string;
}

/** The real server on a real socket. It keeps no log of who asked for what. */
export const startServer = async (options: ServerOptions): Promise<Result<RunningServer, CannotListen>> => {
  const { assets, host, port, tls, localOnly = false, behindTls = false, metricsPort, onFault } = options;
  const counts = new Counts();
  const relay = options.relay && (await startRelay(options.relay, counts));
  const sweeping = options.relay && sweepLinks(options.relay, onFault);
  const app = createApp({
    assets,
    tls: (tls !== undefined && !localOnly) || behindTls,
    ...(relay && { relay }),
    ...(onFault && { onFault }),
  });
  const listener = getRequestListener((request, env) => app.fetch(request, env), { errorHandler: () => problem(400) });
  let server: Server;
  try {
    server = tls ? createHttps({ ...limits, cert: tls.cert, key: tls.key }) : createHttp(limits);
  } catch (error) {
    return err({ type: "CannotListen", reason: "bad-certificate", code: codeOf(error) });
  }
  if (localOnly) onlyLocally(server);
  server.on("request", (request, response) => void listener(request, response));
  const failure = await new Promise<unknown>((answer) => {
    server.once("error", answer);
    server.listen(port, host, () => answer(undefined));
  });
  if (failure !== undefined) return err({ type: "CannotListen", reason: reasonOf(codeOf(failure)), code: codeOf(failure) });
  const address = server.address();
  const listeningOn = typeof address === "object" && address !== null ? address.port : port;
  const metrics = metricsPort === undefined ? undefined : await serveMetrics(counts, metricsPort).catch(() => undefined);
  if (metricsPort !== undefined && metrics === undefined) {
    await stop(server);
    return err({ type: "CannotListen", reason: "busy", code: "EADDRINUSE" });
  }
  const sockets = relay && changesBySocket(server, relay, relay.roomSockets);
  const end = async () => {
    clearInterval(sweeping);
    sockets?.close();
    metrics?.stop();
    await stop(server);
    await options.relay?.close();
  };
  return ok({
    port: listeningOn,
    url: `${tls ? "https" : "http"}://${nameOf(host)}:${listeningOn}`,
    ...(metrics && { metricsPort: metrics.port }),
    showCertificate: ({ cert, key }) => server instanceof HttpsServer && server.setSecureContext({ cert, key }),
    stop: end,
  });
};

const startRelay = async (store: RelayStore, counts: Counts) => {
  const changes = store.neighbours ? changesAmong(store.neighbours) : changesHere();
  const random = (count: number) => randomFillSync(new Uint8Array(count));
  const relay = relayApp({ store, changes, counts, random, nowMs: Date.now, secret: await store.secret(random(32)) });
  return { changes, isUp: () => store.ping(), roomSockets: roomsBySocket(relay.liveRooms, store.rooms, Date.now), ...relay };
};

/** What is over is answered to nobody; here it is emptied too. */
const sweepLinks = (store: RelayStore, onFault: (error: Error) => void = () => {}) =>
  setInterval(() => void store.links.sweep(Date.now()).catch(onFault), linkLimits.sweepMinutes * 60_000).unref();

/** Slow or huge requests are hung up on. */
const limits = { requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 5000, maxHeaderSize: 16_384 };
const patienceMs = 1000;

async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((done) => {
    server.close(() => done());
  });
  server.closeIdleConnections();
  const hangUp = setTimeout(() => server.closeAllConnections(), patienceMs);
  await closed;
  clearTimeout(hangUp);
}

const codeOf = (error: unknown): string => (error instanceof Error && "code" in error ? String(error.code) : "unknown");

const reasonOf = (code: string): CannotListen["reason"] =>
  ({ EADDRINUSE: "busy", EACCES: "not-allowed", EADDRNOTAVAIL: "no-such-address", ENOTFOUND: "no-such-address" } as const)[code] ?? "other";

const nameOf = (host: string): string => {
  if (host === "127.0.0.1" || host === "::1" || host === "0.0.0.0" || host === "::") return "localhost";
  return host.includes(":") ? `[${host}]` : host;
};
