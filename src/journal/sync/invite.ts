import { err, ok, type RandomDep, type Result } from "#base";
import { fromHex, nonceBytes, signedAs, toHex, type AccountId, type ChainValue, type FeedId } from "#wire";
import { seal, unseal } from "../crypto/seal.ts";
import { sign, verify } from "../crypto/sign.ts";
import type { Rendezvous } from "./code.ts";
import type { NewDevice } from "./membership.ts";
import { plainName } from "./paper.ts";
import { fieldsIn, isHexText, send, type AskRelay } from "./relay-client.ts";
import type { SyncTrouble } from "./trouble.ts";

/** What the inviting device leaves at the meeting: which account, and how far its roster goes. */
export interface Offer {
  readonly account: AccountId;
  readonly version: number;
  readonly chain: ChainValue;
}

/** What the new device answers: its public half, signed with the key it names. */
export interface Answer {
  readonly feed: FeedId;
  readonly sign: string;
  readonly box: string;
  readonly name: string;
}

export const nameLengthMax = 40;

export const sealOffer = (deps: RandomDep, { key }: Pick<Rendezvous, "key">, offer: Offer): Uint8Array<ArrayBuffer> =>
  sealPart(deps, key, "offer", JSON.stringify(offer));

export const readOffer = ({ key }: Pick<Rendezvous, "key">, bytes: Uint8Array): Offer | undefined => {
  const { account, version, chain } = fields(openPart(key, "offer", bytes));
  if (!isHexOf(account, 16) || !isHexOf(chain, 32) || typeof version !== "number") return undefined;
  return { account: account as AccountId, version, chain: chain as ChainValue };
};

export const sealAnswer = (deps: RandomDep, { key }: Rendezvous, device: NewDevice, name: string): Uint8Array<ArrayBuffer> => {
  const answer: Answer = { feed: device.feed, sign: device.sign, box: device.box, name };
  const proof = toHex(sign(device.signSecret, joinToSign(answer)));
  return sealPart(deps, key, "answer", JSON.stringify({ ...answer, proof }));
};

export const readAnswer = ({ key }: Rendezvous, bytes: Uint8Array): Answer | undefined => {
  const { feed, sign: signKey, box, name, proof } = fields(openPart(key, "answer", bytes));
  if (!isHexOf(feed, 16) || !isHexOf(signKey, 32) || !isHexOf(box, 32) || typeof name !== "string" || !isHexOf(proof, 64)) return undefined;
  const answer = { feed: feed as FeedId, sign: signKey, box, name: plainName(name).slice(0, nameLengthMax) };
  return verify(fromHex(signKey), joinToSign({ ...answer, name }), fromHex(proof)) ? answer : undefined;
};

const joinToSign = ({ feed, sign: signKey, box }: Answer) => signedAs("join", new TextEncoder().encode(`${feed}\n${signKey}\n${box}`));

/** What lies at a meeting; `undefined` when there is none, or no more. */
export const lookAtMeeting = async (
  ask: AskRelay,
  id: string,
): Promise<Result<{ readonly offer: Uint8Array; readonly answer?: Uint8Array } | undefined, SyncTrouble>> => {
  const found = await send(ask, `/v1/meetings/${id}`, undefined, [404]);
  if (!found.ok) return found;
  // A server that has no relay answers 404 too, but with a page and not with a problem; both mean that nobody waits here.
  if (found.value.status === 404) return ok(undefined);
  const read = await fieldsIn(found.value);
  if (!read.ok) return read;
  const { offer, answer } = read.value;
  if (!isHexText(offer) || (answer !== undefined && !isHexText(answer))) return err({ type: "RelayLies", why: "altered" });
  return ok({ offer: fromHex(offer), ...(answer !== undefined && { answer: fromHex(answer) }) });
};

/** `false` when another device answered first, or the meeting is over. */
export const answerMeeting = async (ask: AskRelay, id: string, answer: Uint8Array<ArrayBuffer>): Promise<Result<boolean, SyncTrouble>> => {
  const sent = await send(ask, `/v1/meetings/${id}/answer`, { method: "PUT", body: answer }, [404, 409]);
  return sent.ok ? ok(sent.value.ok) : sent;
};

const partName = (part: "offer" | "answer") => new TextEncoder().encode(`walnut/1/meeting/${part}`);

const sealPart = ({ random }: RandomDep, key: Uint8Array, part: "offer" | "answer", text: string): Uint8Array<ArrayBuffer> => {
  const nonce = random.bytes(nonceBytes);
  const box = seal(key, nonce, partName(part), new TextEncoder().encode(text));
  const bytes = new Uint8Array(nonceBytes + box.length);
  bytes.set(nonce, 0);
  bytes.set(box, nonceBytes);
  return bytes;
};

const openPart = (key: Uint8Array, part: "offer" | "answer", bytes: Uint8Array): Uint8Array | undefined =>
  unseal(key, bytes.subarray(0, nonceBytes), partName(part), bytes.subarray(nonceBytes));

const fields = (plain: Uint8Array | undefined): { readonly [field: string]: unknown } =>
  plain === undefined ? {} : (JSON.parse(new TextDecoder().decode(plain)) as { readonly [field: string]: unknown });

const isHexOf = (value: unknown, bytes: number): value is string => isHexText(value) && value.length === 2 * bytes;
