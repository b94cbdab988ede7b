import { err, ok, type RandomDep, type Result } from "#base";
import { linkIdBytes, passcodeAsRead, passcodeCost, passcodeSaltBytes, toHex, whysOver, type WhyOver } from "#wire";
import type { AskRelay } from "../sync/relay-client.ts";
import type { UnpacksTooLarge } from "./inflate.ts";
import { base64url, fromBase64url, openSealedText, sealText, type NotTheKey } from "./sealed-text.ts";

export interface LinkDeps extends RandomDep {
  readonly ask: AskRelay;
}

/** What the maker keeps: with it the link can be looked after and taken back, also from his other devices. */
export interface OwnLink {
  readonly id: string;
  /** Opens what the link leads to. It stands behind the # of the link and is never sent. */
  readonly key: string;
  /** Shown to the relay by who looks after the link. */
  readonly secret: string;
  readonly untilMs: number;
  readonly opens: number;
}

/** Seals a text and leaves it at the relay, which is given no passcode, only what it becomes. */
export const makeLink = async (
  deps: LinkDeps,
  {
    text,
    passcode,
    minutes,
    opens,
  }: { readonly text: string; readonly passcode: string; readonly minutes: number; readonly opens: number },
): Promise<Result<OwnLink, LinkTrouble>> => {
  const { random } = deps;
  const key = random.bytes(32);
  const secret = base64url(random.bytes(32));
  const id = base64url(random.bytes(linkIdBytes));
  const salt = random.bytes(passcodeSaltBytes);
  const owner = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(secret)));
  const file = await sealText(deps, { key, text, type: "application/fhir+json" });
  const verifier = await verifierOf(passcode, salt);
  const made = await request(deps, id, "PUT", { minutes, opens, owner: toHex(owner), salt: toHex(salt), verifier, file });
  if (!made.ok) return err(made.error.type === "Over" || made.error.type === "WrongPasscode" ? { type: "NoRelay" } : made.error);
  const { untilMs } = made.value;
  return typeof untilMs === "number" ? ok({ id, key: base64url(key), secret, untilMs, opens }) : err({ type: "NoRelay" });
};

/** Opens a link with its passcode. Who opens it is told to the maker, and to nobody between. */
export const openLink = async (
  deps: LinkDeps,
  { id, key, passcode, recipient }: { readonly id: string; readonly key: string; readonly passcode: string; readonly recipient: string },
): Promise<Result<string, OpenLinkFailed>> => {
  const bytes = fromBase64url(key);
  const name = await sealText(deps, { key: bytes, text: recipient.slice(0, recipientLettersMax), type: "text/plain" });
  const answered = await request(deps, id, "POST", { recipient: name, passcode });
  if (!answered.ok) return answered;
  const { files } = answered.value;
  const [file] = Array.isArray(files) ? (files as readonly unknown[]) : [];
  const embedded = typeof file === "object" && file !== null && "embedded" in file ? file.embedded : undefined;
  if (typeof embedded !== "string") return err({ type: "NoRelay" });
  return openSealedText(bytes, embedded);
};
export const recipientLettersMax = 60;

/** How a link stands, as its relay says. Names are read with the link's own key. */
export const lookAfterLink = async (deps: LinkDeps, { id, key, secret }: OwnLink): Promise<Result<LinkNow, LinkTrouble | LinkOver>> => {
  const answered = await request(deps, id, "GET", undefined, secret);
  if (!answered.ok) return answered.error.type === "WrongPasscode" ? err({ type: "NoRelay" }) : err(answered.error);
  const { tries, opens, openings } = answered.value;
  if (typeof tries !== "number" || typeof opens !== "number" || !Array.isArray(openings)) return err({ type: "NoRelay" });
  const opened = openings.map(async (one: unknown) => {
    const { atMs, recipient } = one as { readonly atMs?: unknown; readonly recipient?: unknown };
    const name = typeof recipient === "string" ? await openSealedText(fromBase64url(key), recipient) : undefined;
    return { atMs: typeof atMs === "number" ? atMs : 0, ...(name?.ok && { name: name.value }) };
  });
  return ok({ triesLeft: tries, opensLeft: opens, openings: await Promise.all(opened) });
};

/** Erases what the link leads to. One that is not there any more is taken back already. */
export const takeBackLink = async (deps: LinkDeps, { id, secret }: OwnLink): Promise<Result<void, LinkTrouble>> => {
  const done = await request(deps, id, "DELETE", undefined, secret);
  if (done.ok || done.error.type === "Over") return ok(undefined);
  return err(done.error.type === "WrongPasscode" ? { type: "NoRelay" } : done.error);
};

export interface LinkNow {
  readonly triesLeft: number;
  readonly opensLeft: number;
  readonly openings: readonly { readonly atMs: number; readonly name?: string }[];
}

/** `NoRelay`: what answers here takes no links. */
export type LinkTrouble = { readonly type: "Offline" | "NoRelay" | "RelayBusy" | "RelayFull" };
export interface LinkOver {
  readonly type: "Over";
  readonly why: WhyOver;
}
/** `NotTheKey`: the relay answered, and what it gave does not open: the link was cut, or the file was changed. */
export type OpenLinkFailed =
  | LinkTrouble
  | LinkOver
  | { readonly type: "WrongPasscode"; readonly triesLeft: number }
  | NotTheKey
  | UnpacksTooLarge;

const verifierOf = async (passcode: string, salt: Uint8Array): Promise<string> => {
  const { scrypt } = await import("../crypto/scrypt.ts");
  const { bytes: hashLength, ...cost } = passcodeCost;
  return scrypt({ password: passcodeAsRead(passcode), salt, ...cost, hashLength, outputType: "hex" });
};

interface Fields {
  readonly [field: string]: unknown;
}

const request = async (
  { ask }: LinkDeps,
  id: string,
  method: "PUT" | "POST" | "GET" | "DELETE",
  body?: Fields,
  secret?: string,
): Promise<Result<Fields, Exclude<OpenLinkFailed, NotTheKey | UnpacksTooLarge>>> => {
  let answer: Response;
  try {
    answer = await ask(`/v1/links/${id}`, {
      method,
      headers: { ...(body && { "Content-Type": "application/json" }), ...(secret !== undefined && { Authorization: `Bearer ${secret}` }) },
      ...(body && { body: JSON.stringify(body) }),
    });
  } catch {
    return err({ type: "Offline" });
  }
  const fields = await answer.json().then(
    (value: unknown): Fields => (typeof value === "object" && value !== null ? (value as Fields) : {}),
    (): Fields => ({}),
  );
  if (answer.ok) return ok(fields);
  if (answer.status === 413) return err({ type: "RelayFull" });
  if (answer.status === 429 || answer.status >= 500) return err({ type: "RelayBusy" });
  const { remainingAttempts: triesLeft, type } = fields;
  if (answer.status === 401 && typeof triesLeft === "number") return err({ type: "WrongPasscode", triesLeft });
  const why = whysOver.find((one) => type === `urn:walnut:link-${one}`);
  return err(why === undefined ? { type: "NoRelay" } : { type: "Over", why });
};
