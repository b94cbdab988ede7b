import { Hono, type MiddlewareHandler } from "hono";
import { accountOf, fromHex, mayFollow, readStatement, toHex, type AccountId, type FeedId, type Statement } from "#wire";
import { problem } from "../problem.ts";
import type { KeptStatement, RelayStore } from "../store/store.ts";
import { admission, type Device } from "./admission.ts";
import {
  accountIn,
  addressOf,
  bytesOf,
  isHex,
  isId,
  jsonOf,
  numberIn,
  pushSized,
  refusal,
  small,
  statementSized,
  tokenOf,
  type Asked,
  type Env,
  type RelayDeps,
} from "./asked.ts";
import { verify } from "./ed25519.ts";
import { Lately } from "./lately.ts";
import { limits } from "./limits.ts";
import { linkRoutes } from "./links.ts";
import { meetingRoutes } from "./meetings.ts";
import { openApi } from "./openapi.ts";
import { paperRoutes } from "./papers.ts";
import { page, push } from "./pushes.ts";
import { liveRooms, type LiveRooms } from "./live-rooms.ts";
import { rateLimit } from "./rate.ts";
import { roomRoutes } from "./rooms.ts";

/** The relay's answers, as functions of the request. It checks who may write where, and can read nothing of what is written. */
export const relayApp = (
  deps: RelayDeps,
): { readonly app: Hono<Env>; readonly deviceOf: (token: string) => Promise<Device | undefined>; readonly liveRooms: LiveRooms } => {
  const app = new Hono<Env>();
  const live = liveRooms(deps.store.neighbours);
  const gate = admission(deps.secret, deps.random, deps.nowMs);
  const mayAsk = rateLimit({ atOnce: limits.requestsAtOnce, perSecond: limits.requestsPerSecond, nowMs: deps.nowMs });
  const deviceOf = async (token: string): Promise<Device | undefined> => {
    const device = gate.deviceOf(token);
    return device && (await deps.store.keyOf(device.account, device.feed)) !== undefined ? device : undefined;
  };

  app.use(async (c, next) => {
    await next();
    c.res.headers.set("Cache-Control", "no-store");
    deps.counts.add("requests");
    if (c.res.status >= 500) deps.counts.add("faults");
    else if (c.res.status >= 400) deps.counts.add("refusals");
  });
  app.use(async (c, next) => {
    const shown = gate.deviceOf(tokenOf(c));
    c.set("shown", shown);
    return mayAsk(shown?.account ?? addressOf(c)) ? next() : problem(429, { "Retry-After": "1" });
  });
  // Whoever pushes is held against the members where it is written, so the key to check with may come from memory.
  app.post("/accounts/:account/log", asMember(rememberedKeys(deps.store)), pushSized, (c) => push(deps, c));
  app.use(
    "/accounts/:account/*",
    asMember((account, feed) => deps.store.keyOf(account, feed)),
  );

  app.get("/openapi.json", (c) => c.json(openApi));
  app.get("/challenge", (c) => c.json({ challenge: gate.challenge() }));
  app.post("/token", small, async (c) => {
    const { account, feed, challenge, signature } = await jsonOf(c);
    if (!isId(account) || !isId(feed) || typeof challenge !== "string" || !isHex(signature, 64)) return problem(400);
    const device = { account: account as AccountId, feed: feed as FeedId };
    const key = await deps.store.keyOf(device.account, device.feed);
    if (key === undefined) return refusal(403, "not-a-member");
    const token = gate.admit(device, key, challenge, fromHex(signature));
    return token === undefined ? problem(401, { "WWW-Authenticate": "Bearer" }) : c.json({ token, minutes: limits.tokenMinutes });
  });
  app.post("/accounts", statementSized, (c) => createAccount(deps, c));
  app.get("/accounts/:account/state", async (c) => {
    const state = await deps.store.state(accountIn(c));
    if (state === undefined) return problem(404);
    return c.json({ position: state.position, roster: state.rosterVersion, heads: state.heads.map(toHex) });
  });
  app.get("/accounts/:account/roster", async (c) => {
    const after = numberIn(c, "after");
    if (after === undefined) return problem(400);
    return c.json({ statements: (await deps.store.statements(accountIn(c), after)).map(toHex) });
  });
  app.post("/accounts/:account/roster", statementSized, (c) => changeRoster(deps, c));
  app.get("/accounts/:account/log", (c) => page(deps, c));
  app.delete("/accounts/:account/all", async (c) => {
    await deps.store.erase(accountIn(c));
    return c.body(null, 204);
  });
  meetingRoutes(app, deps);
  paperRoutes(app, deps);
  linkRoutes(app, deps);
  roomRoutes(app, deps, live);
  app.all("*", () => problem(404));
  return { app, deviceOf, liveRooms: live };
};

const asMember =
  (keyOf: RelayStore["keyOf"]): MiddlewareHandler<Env> =>
  async (c, next) => {
    const device = c.get("shown");
    if (device === undefined || device.account !== c.req.param("account")) return problem(401, { "WWW-Authenticate": "Bearer" });
    const key = await keyOf(device.account, device.feed);
    if (key === undefined) return refusal(403, "not-a-member");
    c.set("device", { ...device, key });
    return next();
  };

/** A device keeps its key for as long as it belongs (`mayFollow`), and a feed that left never comes back. */
const rememberedKeys = (store: RelayStore): RelayStore["keyOf"] => {
  const keys = new Lately<string>(5000);
  return async (account, feed) => {
    const name = `${account} ${feed}`;
    const key = keys.get(name) ?? (await store.keyOf(account, feed));
    if (key !== undefined) keys.set(name, key);
    return key;
  };
};

const keptOf = ({ roster, bytes }: Statement): KeptStatement => ({
  version: roster.version,
  bytes,
  devices: roster.devices.map(({ feed, sign }) => ({ feed, key: sign })),
});

/** An account is whatever its first statement says it is; nobody is asked for a name. */
const createAccount = async ({ store, counts }: RelayDeps, c: Asked): Promise<Response> => {
  const first = readStatement(await bytesOf(c));
  if (!first.ok || !mayFollow(undefined, first.value, verify).ok) return problem(400);
  const account = accountOf(first.value);
  const made = await store.create(account, keptOf(first.value));
  if (made.ok) counts.add("accounts");
  return c.json({ account }, 201);
};

const changeRoster = async ({ store, changes }: RelayDeps, c: Asked): Promise<Response> => {
  const account = accountIn(c);
  const next = readStatement(await bytesOf(c));
  if (!next.ok) return problem(400);
  const [lastBytes] = await store.statements(account, next.value.roster.version - 2);
  const last = lastBytes && readStatement(lastBytes);
  if (!last?.ok) return refusal(409, "out-of-turn");
  const allowed = mayFollow(last.value, next.value, verify);
  if (!allowed.ok) return allowed.error.why === "out-of-order" ? refusal(409, "out-of-turn") : problem(400);
  const changed = await store.changeRoster(account, keptOf(next.value));
  if (!changed.ok) return refusal(409, "out-of-turn");
  changes.tell(account);
  return c.body(null, 204);
};
