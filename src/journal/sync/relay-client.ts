import { err, ok, type Result } from "#base";
import { decodePage, encodePush, fromHex, toHex, tokenToSign, type AccountId, type FeedId, type Page, type Push } from "#wire";
import { sign } from "../crypto/sign.ts";
import type { SyncTrouble } from "./trouble.ts";

/** Asks the relay: a path below its address, for example "/v1/challenge". */
export type AskRelay = (path: string, init?: RequestInit) => Promise<Response>;

export interface RelayState {
  readonly position: number;
  readonly roster: number;
  readonly heads: readonly Uint8Array[];
}

interface Identity {
  readonly account: AccountId;
  readonly feed: FeedId;
  readonly signSecret: Uint8Array;
}

/** The device may become another one meanwhile. */
const copyOf = ({ account, feed, signSecret }: Identity): Identity => ({ account, feed, signSecret });

/** The relay as one device talks to it. Nothing it answers is believed here; that is the business of those who asked. */
export class RelayClient {
  readonly #ask: AskRelay;
  #token = "";
  #identity: Identity;

  constructor(ask: AskRelay, identity: Identity) {
    this.#ask = ask;
    this.#identity = copyOf(identity);
  }

  become(identity: Identity): void {
    if (identity.feed !== this.#identity.feed) this.#token = "";
    this.#identity = copyOf(identity);
  }

  /** A token for the socket, and a sign that the relay knows this device. */
  async token(): Promise<Result<string, SyncTrouble>> {
    const { account, feed, signSecret } = this.#identity;
    const asked = await send(this.#ask, "/v1/challenge");
    if (!asked.ok) return asked;
    const asking = await fieldsIn(asked.value);
    if (!asking.ok) return asking;
    const { challenge } = asking.value;
    if (typeof challenge !== "string" || challenge.length > 1000) return err({ type: "NoRelay" });
    const signature = toHex(sign(signSecret, tokenToSign(account, feed, challenge)));
    const given = await send(this.#ask, "/v1/token", { method: "POST", body: JSON.stringify({ account, feed, challenge, signature }) });
    if (!given.ok) return given;
    const giving = await fieldsIn(given.value);
    if (!giving.ok) return giving;
    const { token } = giving.value;
    if (typeof token !== "string" || token.length > 1000) return err({ type: "NoRelay" });
    this.#token = token;
    return ok(token);
  }

  async state(): Promise<Result<RelayState, SyncTrouble>> {
    const answer = await this.#request("/state");
    if (!answer.ok) return answer;
    const read = await fieldsIn(answer.value);
    if (!read.ok) return read;
    const { position, roster, heads } = read.value;
    if (!isWhole(position) || !isWhole(roster) || !isHexes(heads)) return err({ type: "RelayLies", why: "altered" });
    return ok({ position, roster, heads: heads.map(fromHex) });
  }

  async statements(after: number): Promise<Result<readonly Uint8Array[], SyncTrouble>> {
    const answer = await this.#request(`/roster?after=${after}`);
    if (!answer.ok) return answer;
    const read = await fieldsIn(answer.value);
    if (!read.ok) return read;
    const { statements } = read.value;
    return isHexes(statements) ? ok(statements.map(fromHex)) : err({ type: "RelayLies", why: "altered" });
  }

  /** `OutOfTurn`: another device was faster. */
  async changeRoster(bytes: Uint8Array<ArrayBuffer>): Promise<Result<void, SyncTrouble | OutOfTurn>> {
    const answer = await this.#request("/roster", { method: "POST", body: bytes }, [409]);
    if (!answer.ok) return answer;
    return answer.value.status === 409 ? err({ type: "OutOfTurn" }) : ok(undefined);
  }

  async page(after: number, until: number): Promise<Result<Page, SyncTrouble>> {
    const answer = await this.#request(`/log?after=${after}&until=${until}`);
    if (!answer.ok) return answer;
    const bytes = await bytesOf(answer.value);
    if (!bytes.ok) return bytes;
    const page = decodePage(bytes.value);
    return page.ok ? page : err({ type: "RelayLies", why: "altered" });
  }

  /** `Refused` when something else is in this place, or something before it is missing. */
  async push(push: Push): Promise<Result<Pushed, SyncTrouble | Refused>> {
    const answer = await this.#request("/log", { method: "POST", body: encodePush(push) }, [409]);
    if (!answer.ok) return answer;
    if (answer.value.status === 409) return err({ type: "Refused" });
    const read = await fieldsIn(answer.value);
    if (!read.ok) return read;
    const { position, added } = read.value;
    return isWhole(position) && isWhole(added) ? ok({ position, added }) : err({ type: "RelayLies", why: "altered" });
  }

  async erase(): Promise<Result<void, SyncTrouble>> {
    const answer = await this.#request("/all", { method: "DELETE" });
    return answer.ok ? ok(undefined) : answer;
  }

  async openMeeting(id: string, offer: Uint8Array<ArrayBuffer>): Promise<Result<void, SyncTrouble>> {
    const answer = await this.#request(`/meetings/${id}`, { method: "PUT", body: offer });
    return answer.ok ? ok(undefined) : answer;
  }

  /** What printed words find the account by. `false` from a relay that is too old for it, or that knows better. */
  async putPaper(feed: FeedId, offer: Uint8Array<ArrayBuffer>): Promise<Result<boolean, SyncTrouble>> {
    const answer = await this.#request(`/papers/${feed}`, { method: "PUT", body: offer }, [404, 409]);
    return answer.ok ? ok(answer.value.ok) : answer;
  }

  async closeMeeting(id: string): Promise<void> {
    await this.#request(`/meetings/${id}`, { method: "DELETE" });
  }

  async #request(path: string, init: RequestInit = {}, also: readonly number[] = []): Promise<Result<Response, SyncTrouble>> {
    for (let tries = 0; ; tries++) {
      if (this.#token === "") {
        const got = await this.token();
        if (!got.ok) return got;
      }
      const headers = { Authorization: `Bearer ${this.#token}` };
      const answer = await send(this.#ask, `/v1/accounts/${this.#identity.account}${path}`, { ...init, headers }, [401, ...also]);
      if (!answer.ok || answer.value.status !== 401) return answer;
      this.#token = "";
      if (tries > 0) return err({ type: "RelayBusy" });
    }
  }
}

export interface Pushed {
  /** The account's position after it. */
  readonly position: number;
  readonly added: number;
}
export interface OutOfTurn {
  readonly type: "OutOfTurn";
}
export interface Refused {
  readonly type: "Refused";
}

/** Whatever is not an answer becomes a trouble; statuses in `also` are left to the caller. */
export const send = async (
  ask: AskRelay,
  path: string,
  init?: RequestInit,
  also: readonly number[] = [],
): Promise<Result<Response, SyncTrouble>> => {
  let answer: Response;
  try {
    answer = await ask(path, init);
  } catch {
    return err({ type: "Offline" });
  }
  if (answer.ok || also.includes(answer.status)) return ok(answer);
  if (answer.status === 403) return err({ type: "Removed" });
  if (answer.status === 413) return err({ type: "RelayFull" });
  if (answer.status === 429 || answer.status >= 500) return err({ type: "RelayBusy" });
  return err({ type: "NoRelay" });
};

/** An answer that breaks off is a broken line, not a wrong answer. */
export const bytesOf = async (answer: Response): Promise<Result<Uint8Array, SyncTrouble>> =>
  answer.arrayBuffer().then(
    (buffer) => ok(new Uint8Array(buffer)),
    () => err({ type: "Offline" } as const),
  );

/** The fields of a JSON answer; none when it is something else. */
export const fieldsIn = async (answer: Response): Promise<Result<Fields, SyncTrouble>> => {
  const bytes = await bytesOf(answer);
  return bytes.ok ? ok(fieldsOf(bytes.value)) : bytes;
};
interface Fields {
  readonly [field: string]: unknown;
}

const fieldsOf = (bytes: Uint8Array): Fields => {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === "object" && value !== null ? (value as Fields) : {};
  } catch {
    return {};
  }
};
const isWhole = (value: unknown): value is number => typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
export const isHexText = (value: unknown): value is string => typeof value === "string" && /^([0-9a-f]{2})*$/.test(value);
const isHexes = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isHexText);
