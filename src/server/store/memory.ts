import { err, ok } from "#base";
import type { AccountId, FeedId } from "#wire";
import { memoryLinks } from "./memory-links.ts";
import { memoryRooms } from "./rooms.ts";
import type { KeptStatement, Meeting, RelayStore } from "./store.ts";

interface Account {
  readonly log: { readonly feed: FeedId; readonly seq: number; readonly bytes: Uint8Array }[];
  readonly statements: KeptStatement[];
  readonly heads: Map<FeedId, Uint8Array>;
}

/** The store's plain twin: what the tables mean, without a table. For tests; nothing of it outlives the process. */
export const memoryRelay = (): RelayStore => {
  const accounts = new Map<AccountId, Account>();
  const meetings = new Map<string, Meeting>();
  const papers = new Map<FeedId, { readonly account: AccountId; readonly offer: Uint8Array }>();
  let secret: Uint8Array | undefined;
  const members = (account: AccountId) => accounts.get(account)?.statements.at(-1)?.devices ?? [];
  const running = (id: string, nowMs: number) => [meetings.get(id)].find((meeting) => meeting && meeting.untilMs > nowMs);
  return {
    create: async (account, statement) => {
      if (accounts.has(account)) return err({ type: "AlreadyThere" });
      accounts.set(account, { log: [], statements: [statement], heads: new Map() });
      return ok(undefined);
    },
    keyOf: async (account, feed) => members(account).find((device) => device.feed === feed)?.key,
    state: async (id) => {
      const account = accounts.get(id);
      if (account === undefined) return undefined;
      const heads = [...account.heads].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, head]) => head);
      return { position: account.log.length, rosterVersion: account.statements.length, heads };
    },
    statements: async (account, after) =>
      accounts
        .get(account)
        ?.statements.slice(after)
        .map(({ bytes }) => bytes) ?? [],
    changeRoster: async (id, statement) => {
      const account = accounts.get(id);
      if (account === undefined) return err({ type: "NoSuchAccount" });
      if (statement.version !== account.statements.length + 1) return err({ type: "OutOfTurn" });
      account.statements.push(statement);
      return ok(undefined);
    },
    append: async ({ account: id, feed, from, envelopes, head, accountBytesMax }) => {
      const account = accounts.get(id);
      if (account === undefined || members(id).every((device) => device.feed !== feed)) return err({ type: "NotAMember" });
      const own = account.log.filter((row) => row.feed === feed);
      if (from > own.length + 1) return err({ type: "Gap", next: own.length + 1 });
      const kept = own.slice(from - 1, from - 1 + envelopes.length);
      if (kept.some(({ bytes }, i) => Buffer.compare(bytes, envelopes[i]!) !== 0)) return err({ type: "Differs" });
      const fresh = envelopes.slice(kept.length);
      const size = [...account.log.map(({ bytes }) => bytes), ...fresh].reduce((sum, bytes) => sum + bytes.length, 0);
      if (size > accountBytesMax) return err({ type: "Full" });
      for (const [i, bytes] of fresh.entries()) account.log.push({ feed, seq: from + kept.length + i, bytes: bytes.slice() });
      if (fresh.length > 0 || from === own.length + 1) account.heads.set(feed, head.slice());
      return ok({ position: account.log.length, added: fresh.length });
    },
    read: async (id, { after, until, envelopesMax }) =>
      (accounts.get(id)?.log ?? []).slice(after, Math.min(until, after + envelopesMax)).map(({ bytes }) => bytes.slice()),
    erase: async (id) => {
      accounts.delete(id);
      for (const meeting of meetings.values()) if (meeting.account === id) meetings.delete(meeting.id);
      for (const [feed, { account }] of papers) if (account === id) papers.delete(feed);
    },
    openMeeting: async (meeting) => {
      if (meetings.has(meeting.id)) return err({ type: "AlreadyThere" });
      meetings.set(meeting.id, meeting);
      return ok(undefined);
    },
    meeting: async (id, nowMs) => running(id, nowMs),
    answerMeeting: async (id, answer, nowMs) => {
      const meeting = running(id, nowMs);
      if (meeting === undefined) return err({ type: "NoSuchMeeting" });
      if (meeting.answer !== undefined) return err({ type: "AlreadyThere" });
      meetings.set(id, { ...meeting, answer });
      return ok(undefined);
    },
    closeMeeting: async (id, account) => {
      if (meetings.get(id)?.account === account) meetings.delete(id);
    },
    putPaper: async (account, feed, offer) => {
      const isTaken = (papers.get(feed)?.account ?? account) !== account;
      if (isTaken || members(account).every((device) => device.feed !== feed)) return err({ type: "NotAMember" });
      papers.set(feed, { account, offer: offer.slice() });
      return ok(undefined);
    },
    paper: async (feed) => {
      const kept = papers.get(feed);
      return kept && members(kept.account).some((device) => device.feed === feed) ? kept.offer.slice() : undefined;
    },
    links: memoryLinks(),
    rooms: memoryRooms(),
    secret: async (fresh) => (secret ??= fresh),
    ping: async () => undefined,
    close: async () => undefined,
  };
};
