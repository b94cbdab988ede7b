import { err, ok, type RandomDep, type Result } from "#base";
import { openSealedText, sealText, type NotTheKey, type UnpacksTooLarge } from "#journal";
import type { LinkPayload } from "#share";
import { isLinkId, whysOver, type WhyOver } from "#wire";
import type { Network } from "../command.ts";
import { ask, type Answered, type AskFailed } from "./ask.ts";

type Asker = RandomDep & { readonly network: Pick<Network, "ask"> };

export interface Visitor {
  readonly passcode?: string;
  /** Who opens it, as the maker will read it. */
  readonly name: string;
}

/** Opens a link of any server as SMART Health Links (HL7 1.0.0) have it, and answers the texts it leads to. */
export const openAnyLink = async (world: Asker, link: LinkPayload, visitor: Visitor): Promise<Result<readonly string[], LinkFailed>> => {
  const sealed = isOneFile(link) ? await theFile(world, link, visitor) : await theFiles(world, link, visitor);
  if (!sealed.ok) return sealed;
  if (sealed.value.length === 0) return err({ type: "nothing" });
  const texts: string[] = [];
  let bytesLeft = unpackedBytesMax;
  for (const one of sealed.value) {
    const text = await openSealedText(keyOf(link), one, bytesLeft);
    if (!text.ok) return text;
    texts.push(text.value);
    bytesLeft -= text.value.length;
  }
  return ok(texts);
};

export type LinkFailed =
  | AskFailed
  | NotTheKey
  | UnpacksTooLarge
  | { readonly type: "busy" | "no-links" | "nothing" | "too-many" }
  | { readonly type: "over"; readonly why: WhyOver }
  | { readonly type: "wrong-passcode"; readonly triesLeft?: number };

const filesMax = 20;
/** All files together. */
const unpackedBytesMax = 64_000_000;

const isOneFile = ({ flag = "" }: LinkPayload): boolean => flag.includes("U");
export const needsPasscode = ({ flag = "" }: LinkPayload): boolean => flag.includes("P");
const keyOf = ({ key }: LinkPayload): Uint8Array => Buffer.from(key, "base64url");

/** Flag U: the address is the file's own. */
const theFile = async (world: Asker, { url }: LinkPayload, { name }: Visitor): Promise<Result<readonly string[], LinkFailed>> => {
  const place = URL.canParse(url) ? new URL(url) : undefined;
  place?.searchParams.set("recipient", name);
  const answer = good(await ask(world, place?.href ?? "", { method: "GET" }));
  return answer.ok ? ok([answer.value]) : answer;
};

/** The manifest is asked for with the passcode; it holds its files, or says where each lies for a while. */
const theFiles = async (world: Asker, link: LinkPayload, visitor: Visitor): Promise<Result<readonly string[], LinkFailed>> => {
  const { passcode } = visitor;
  const body = JSON.stringify({ recipient: await nameFor(world, link, visitor), ...(passcode !== undefined && { passcode }) });
  const manifest = good(await ask(world, link.url, { method: "POST", headers: { "Content-Type": "application/json" }, body }));
  if (!manifest.ok) return manifest;
  const { files } = fieldsOf(manifest.value);
  if (!Array.isArray(files)) return err({ type: "no-links" });
  if (files.length > filesMax) return err({ type: "too-many" });
  const sealed: string[] = [];
  for (const one of files as readonly unknown[]) {
    const { embedded, location } = fieldsIn(one);
    if (typeof embedded === "string") sealed.push(embedded);
    else if (typeof location !== "string") return err({ type: "no-links" });
    else {
      const file = good(await ask(world, location, { method: "GET" }));
      if (!file.ok) return file;
      sealed.push(file.value.trim());
    }
  }
  return ok(sealed);
};

/** A relay of Walnut keeps no name that it could read, and hands a sealed one to the maker; other servers want it in the open. */
const nameFor = async (world: Asker, link: LinkPayload, { name }: Visitor): Promise<string> => {
  const [, id = ""] = /\/v1\/links\/([^/]+)$/.exec(link.url) ?? [];
  return isLinkId(id) ? sealText(world, { key: keyOf(link), text: name, type: "text/plain" }) : name;
};

const good = (answered: Result<Answered, AskFailed>): Result<string, LinkFailed> => {
  if (!answered.ok) return answered;
  const { status, text } = answered.value;
  if (status === 200) return ok(text);
  if (status === 429 || status >= 500) return err({ type: "busy" });
  const { remainingAttempts: left, type } = fieldsOf(text);
  if (status === 401) return err({ type: "wrong-passcode", ...(typeof left === "number" && { triesLeft: Math.max(0, Math.trunc(left)) }) });
  const why = whysOver.find((one) => type === `urn:walnut:link-${one}`);
  // Other servers say only that it is not there (any more).
  if (why !== undefined || status === 404 || status === 410) return err({ type: "over", why: why ?? "unknown" });
  return err({ type: "no-links" });
};

interface Fields {
  readonly [field: string]: unknown;
}

const fieldsIn = (value: unknown): Fields => (typeof value === "object" && value !== null ? (value as Fields) : {});

const fieldsOf = (text: string): Fields => {
  try {
    return fieldsIn(JSON.parse(text));
  } catch {
    return {};
  }
};
