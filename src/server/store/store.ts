import type { Result } from "#base";
import type { AccountId, FeedId } from "#wire";
import type { LinkStore } from "./links.ts";
import type { RoomStore } from "./rooms.ts";
import type { Neighbours } from "./neighbours.ts";

/** What the relay keeps. It knows numbers, sizes and sealed bytes; every call but those on meetings is about one account. */
export interface RelayStore {
  /** The account's first statement. `AlreadyThere` when there is one: the same statement sent twice is no harm. */
  create(account: AccountId, statement: KeptStatement): Promise<Result<void, AlreadyThere>>;
  /** The key a device signs with, while it belongs to the account. */
  keyOf(account: AccountId, feed: FeedId): Promise<string | undefined>;
  /** How far everything is, as of one moment. */
  state(account: AccountId): Promise<AccountState | undefined>;
  /** Statements after a version, oldest first. */
  statements(account: AccountId, after: number): Promise<readonly Uint8Array[]>;
  /** Takes a statement only as the next one. The caller has checked who signed it. */
  changeRoster(account: AccountId, statement: KeptStatement): Promise<Result<void, NoSuchAccount | OutOfTurn>>;
  /** Resolves after a durable commit. What was there already with the same bytes is not written again. */
  append(push: Append): Promise<Result<Appended, AppendRefused>>;
  read(account: AccountId, span: Span): Promise<readonly Uint8Array[]>;
  /** Everything of the account. */
  erase(account: AccountId): Promise<void>;
  /** Where two devices meet that know the same secret: nobody can list them, and the database ends them. */
  openMeeting(meeting: Meeting, nowMs: number): Promise<Result<void, AlreadyThere>>;
  meeting(id: string, nowMs: number): Promise<Meeting | undefined>;
  /** The first answer stands. */
  answerMeeting(id: string, answer: Uint8Array, nowMs: number): Promise<Result<void, NoSuchMeeting | AlreadyThere>>;
  closeMeeting(id: string, account: AccountId): Promise<void>;
  /** What printed words find the account by: a sealed note, in the place of their feed. Replaces the one before; `NotAMember` unless the feed belongs to the account. */
  putPaper(account: AccountId, feed: FeedId, offer: Uint8Array): Promise<Result<void, NotAMember>>;
  /** The note, while the feed belongs to its account. */
  paper(feed: FeedId): Promise<Uint8Array | undefined>;
  /** Links to a page, in tables of their own. */
  readonly links: LinkStore;
  /** Live rooms of two. */
  readonly rooms: RoomStore;
  /** The relay's own secret, made once and the same for every process on this database. */
  secret(fresh: Uint8Array): Promise<Uint8Array>;
  /** Where several processes may share the database. */
  readonly neighbours?: Neighbours;
  /** Whether the database answers. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export interface KeptStatement {
  readonly version: number;
  readonly bytes: Uint8Array;
  readonly devices: readonly { readonly feed: FeedId; readonly key: string }[];
}

export interface AccountState {
  /** Positions are 1, 2, 3 … without a gap. */
  readonly position: number;
  readonly rosterVersion: number;
  /** The signed heads as they were pushed. */
  readonly heads: readonly Uint8Array[];
}

export interface Append {
  readonly account: AccountId;
  readonly feed: FeedId;
  /** Place of the first envelope in its feed. */
  readonly from: number;
  readonly envelopes: readonly Uint8Array[];
  readonly head: Uint8Array;
  readonly accountBytesMax: number;
}

export interface Appended {
  /** The account's position after it. */
  readonly position: number;
  /** How many were new. */
  readonly added: number;
}

export interface Span {
  readonly after: number;
  readonly until: number;
  readonly envelopesMax: number;
}

export interface Meeting {
  readonly id: string;
  readonly account: AccountId;
  readonly offer: Uint8Array;
  readonly answer?: Uint8Array;
  readonly untilMs: number;
}

/** `Gap`: envelopes before these are missing. `Differs`: another envelope has this place. `Full`: the account's room is used up. */
export type AppendRefused =
  | NotAMember
  | { readonly type: "Gap"; readonly next: number }
  | { readonly type: "Differs" }
  | { readonly type: "Full" };
export interface NotAMember {
  readonly type: "NotAMember";
}
export interface AlreadyThere {
  readonly type: "AlreadyThere";
}
export interface NoSuchAccount {
  readonly type: "NoSuchAccount";
}
export interface NoSuchMeeting {
  readonly type: "NoSuchMeeting";
}
export interface OutOfTurn {
  readonly type: "OutOfTurn";
}
