import { createHash } from "node:crypto";
import type { Hono } from "hono";
import { fromHex, isLinkId, isSealedText, linkTerms, passcodeSaltBytes, passcodeCost } from "#wire";
import { problem } from "../problem.ts";
import type { LinkOver, WrongPasscode } from "../store/links.ts";
import { addressOf, atMost, isHex, jsonOf, tokenOf, type Asked, type Env, type RelayDeps } from "./asked.ts";
import { inTurn } from "./in-turn.ts";
import { linkLimits } from "./link-limits.ts";
import { verifierOf } from "./passcode.ts";
import { rateLimit } from "./rate.ts";
import { tickets } from "./tickets.ts";

/**
 * Links to one sealed page (SMART Health Links). The relay keeps a file that it cannot read and checks a passcode that does not open it:
 * the key stands behind the # of the link and is never sent. Whoever makes one needs no account.
 */
export const linkRoutes = (app: Hono<Env>, deps: RelayDeps): void => {
  const { store, nowMs, secret } = deps;
  const { give, isGood } = tickets(secret, nowMs);
  const mayMake = rateLimit({ atOnce: linkLimits.madeAtOnce, perSecond: 1 / linkLimits.madeEachSeconds, nowMs });
  const mayAllMake = rateLimit({ atOnce: linkLimits.madeByAllAtOnce, perSecond: 1 / linkLimits.madeByAllEachSeconds, nowMs });
  const turn = inTurn();

  app.use("/links/:link/*", async (c, next) => {
    if (!isLinkId(c.req.param("link"))) return problem(404, {}, { type: "urn:walnut:link-unknown" });
    await next();
    // Readers of others run in browsers too.
    c.res.headers.set("Access-Control-Allow-Origin", "*");
    return undefined;
  });
  app.options("/links/:link", (c) => {
    const allowed = {
      "Access-Control-Allow-Methods": "POST",
      "Access-Control-Allow-Headers": "Content-Type",
      "Access-Control-Max-Age": "600",
    };
    return c.body(null, 204, allowed);
  });
  app.put("/links/:link", atMost(linkLimits.makeBytesMax), async (c) => {
    if (!mayMake(addressOf(c)) || !mayAllMake("all")) return problem(429, { "Retry-After": String(linkLimits.madeEachSeconds) });
    return make(deps, c);
  });
  app.post("/links/:link", atMost(linkLimits.openBytesMax), (c) => turn(idIn(c), () => open(deps, c, give)));
  app.get("/links/:link", async (c) => {
    const standing = await store.links.standing(idIn(c), ownerIn(c));
    return standing === undefined ? problem(404) : c.json(standing);
  });
  app.delete("/links/:link", async (c) => ((await store.links.takeBack(idIn(c), ownerIn(c))) ? c.body(null, 204) : problem(404)));
  app.get("/links/:link/file", async (c) => {
    const file = isGood(idIn(c), c.req.query("ticket") ?? "") ? await store.links.file(idIn(c), nowMs()) : undefined;
    return file === undefined ? problem(404) : c.body(file.slice(), 200, { "Content-Type": "application/jose" });
  });
};

const idIn = (c: Asked): string => c.req.param("link") ?? "";

/** The maker shows a secret; the store holds only what it hashes to. */
const ownerIn = (c: Asked): Uint8Array => new Uint8Array(createHash("sha256").update(tokenOf(c)).digest());

const make = async ({ store, nowMs, counts }: RelayDeps, c: Asked): Promise<Response> => {
  const { minutes, opens, owner, salt, verifier, file } = await jsonOf(c);
  if (!isWithin(minutes, linkTerms.minutesMax) || !isWithin(opens, linkTerms.opensMax)) return problem(400);
  if (!isHex(owner, 32) || !isHex(salt, passcodeSaltBytes) || !isHex(verifier, passcodeCost.bytes)) return problem(400);
  if (typeof file !== "string" || !isSealedText(file)) return problem(400);
  if (file.length > linkTerms.fileLettersMax) return problem(413);
  const untilMs = nowMs() + minutes * 60_000;
  const made = await store.links.make({
    id: idIn(c),
    owner: fromHex(owner),
    salt: fromHex(salt),
    verifier: fromHex(verifier),
    file: new TextEncoder().encode(file),
    untilMs,
    tries: linkTerms.wrongPasscodesMax,
    opens,
  });
  if (!made.ok) return problem(409, {}, { type: "urn:walnut:taken" });
  counts.add("links");
  return c.json({ untilMs }, 201);
};

/** The manifest request of the specification. */
const open = async ({ store, nowMs, counts }: RelayDeps, c: Asked, ticketFor: (id: string) => string): Promise<Response> => {
  const id = idIn(c);
  const { recipient, passcode, embeddedLengthMax } = await jsonOf(c);
  if (typeof recipient !== "string" || recipient === "" || !isLengthOrAbsent(embeddedLengthMax)) return problem(400);
  const lock = await store.links.lockOf(id, nowMs());
  if (!lock.ok) return refused(lock.error);
  // No passcode is no guess, and costs none.
  if (typeof passcode !== "string" || passcode === "") return refused({ type: "WrongPasscode", triesLeft: lock.value.tries });
  const verifier = await verifierOf(passcode, lock.value.salt);
  // A name in the open is not kept: only our own viewer seals it.
  const isSealed = recipient.length <= linkTerms.recipientLettersMax && isSealedText(recipient);
  const opened = await store.links.open(id, { verifier, nowMs: nowMs(), ...(isSealed && { recipient }) });
  if (!opened.ok) return refused(opened.error);
  counts.add("link_openings");
  const embedded = new TextDecoder().decode(opened.value);
  const contentType = "application/fhir+json";
  const isShort = embeddedLengthMax === undefined || embedded.length <= embeddedLengthMax;
  const place = isShort ? { embedded } : { location: `${originOf(c)}/v1/links/${id}/file?ticket=${ticketFor(id)}` };
  return c.json({ files: [{ contentType, ...place }] });
};

const refused = (error: LinkOver | WrongPasscode): Response =>
  error.type === "WrongPasscode"
    ? problem(401, {}, { type: "urn:walnut:wrong-passcode", title: "The passcode is not right", remainingAttempts: error.triesLeft })
    : problem(404, {}, { type: `urn:walnut:link-${error.why}` });

const isWithin = (value: unknown, max: number): value is number =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 1 && value <= max;

const isLengthOrAbsent = (value: unknown): value is number | undefined =>
  value === undefined || (typeof value === "number" && Number.isSafeInteger(value) && value >= 0);

/** As the asker sees us. A proxy that speaks https says so; a lie about it reaches only whoever told it. */
const originOf = (c: Asked): string => {
  const { protocol, host } = new URL(c.req.url);
  return `${c.req.header("x-forwarded-proto") === "https" ? "https:" : protocol}//${host}`;
};
