import { Hono } from "hono";
import type { Asset, Assets } from "./assets.ts";
import { assetHeaders, safetyHeaders } from "./headers.ts";
import { isUnchanged, pickEncoding } from "./negotiate.ts";
import { problem } from "./problem.ts";
import type { Env } from "./relay/asked.ts";

export interface AppOptions {
  readonly assets: Assets;
  /** True when people reach this server by https, its own or that of a proxy in front. */
  readonly tls?: boolean;
  /** Carries sealed envelopes between devices, under /v1. */
  readonly relay?: { readonly app: Hono<Env>; readonly isUp?: () => Promise<void> };
  /** Told when something of ours broke; never given anything of the request. */
  readonly onFault?: (error: Error) => void;
}

/** Everything the server answers, as a function of the request: no socket, no disk. */
export const createApp = ({ assets, tls = false, relay, onFault = () => {} }: AppOptions): Hono<Env> => {
  const page = assets.get("/index.html");
  const [always, byHttps] = [safetyHeaders(assets.styleHashes, false), safetyHeaders(assets.styleHashes, tls)];
  const app = new Hono<Env>({ strict: true });

  app.use(async (c, next) => {
    await next();
    for (const [name, value] of isThisMachine(c.req.header("host")) ? always : byHttps) c.res.headers.set(name, value);
  });
  if (relay) app.route("/v1", relay.app);
  app.use(async (c, next) => {
    if (c.req.method !== "GET" && c.req.method !== "HEAD") return problem(405, { Allow: "GET, HEAD" });
    return next();
  });
  app.get("/healthz", async (c) => {
    try {
      await relay?.isUp?.();
    } catch {
      return problem(503);
    }
    return c.json({ status: "ok" }, 200, { "Cache-Control": "no-store" });
  });
  app.get("*", (c) => {
    const path = new URL(c.req.url).pathname;
    const found = path === "/" ? page : assets.get(path);
    if (found) return send(found, c.req.raw.headers);
    if (page && isNavigation(c.req.raw.headers)) return send(page, c.req.raw.headers, isPage(path) ? 200 : 404);
    return problem(404);
  });
  app.notFound(() => problem(404));
  app.onError((error) => {
    if (hungUp(error)) return problem(400);
    onFault(error);
    return problem(500);
  });
  return app;
};

function send(asset: Asset, asked: Headers, status: 200 | 404 = 200): Response {
  const encoding = pickEncoding(asked.get("accept-encoding"), asset.encodings);
  const headers = new Headers(assetHeaders(asset, encoding));
  if (status === 200 && isUnchanged(asked.get("if-none-match"), headers.get("etag") ?? "")) {
    headers.delete("content-length");
    return new Response(null, { status: 304, headers });
  }
  const body = encoding === "identity" ? asset.body : (asset.encodings[encoding] ?? asset.body);
  headers.set("content-length", String(body.byteLength));
  return new Response(body, { status, headers });
}

/** Who asked was gone before the request was all here: no fault of ours, and nobody reads the answer. */
const hungUp = (error: Error): boolean => error.message === "aborted" && "code" in error && error.code === "ECONNRESET";

/** A person opening an address, not a script or a style asking for a file. */
const isNavigation = (asked: Headers): boolean =>
  asked.get("sec-fetch-mode") === "navigate" || (!asked.has("sec-fetch-mode") && (asked.get("accept") ?? "").includes("text/html"));

/** The app's own pages: a lower-case name, and up to four names, numbers or ids below it, none with an ending. Whether there is such a page it says itself. */
const isPage = (path: string): boolean => /^\/[a-z][a-z0-9-]{0,40}(?:\/[A-Za-z0-9-]{1,60}){0,4}$/.test(path);

/** A browser that learned "https only" for localhost would refuse every other program served there. */
const isThisMachine = (host = ""): boolean => /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i.test(host);
