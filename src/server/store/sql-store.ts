import { assert, err, ok, type Result } from "#base";
import type { AccountId, FeedId } from "#wire";
import { migrate } from "./schema.ts";
import { sqlLinks } from "./sql-links.ts";
import { sqlRooms } from "./rooms.ts";
import { Taken, type Sql, type SqlRow, type SqlValue, type Transaction } from "./sql.ts";
import type { Append, Appended, AppendRefused, KeptStatement, Meeting, NoSuchAccount, OutOfTurn, RelayStore } from "./store.ts";

/** The store over any database that speaks SQL. */
export const sqlStore = async (sql: Sql): Promise<RelayStore> => {
  await migrate(sql);
  return {
    ...accounts(sql),
    ...meetings(sql),
    ...papers(sql),
    links: sqlLinks(sql),
    rooms: sqlRooms(sql),
    append: (push) => append(sql, push),
    read: (account, { after, until, envelopesMax }) =>
      sql.read(async (tx) => {
        const rows = await tx.all(
          `select body from log where account = $1 and position > $2 and position <= $3 order by position limit $4`,
          [account, after, until, envelopesMax],
        );
        return rows.map((row) => bytesOf(row, "body"));
      }),
    secret: async (fresh) => {
      await sql.write((tx) => tx.all(`insert into relay (name, body) values ('secret', $1) on conflict do nothing`, [fresh]));
      const [row] = await sql.ask(`select body from relay where name = 'secret'`);
      assert(row !== undefined, "the secret was written just now");
      return bytesOf(row, "body");
    },
    ...(sql.neighbours && { neighbours: sql.neighbours }),
    ping: async () => void (await sql.ask(`select 1 as one`)),
    close: () => sql.close(),
  };
};

const accounts = (sql: Sql): Pick<RelayStore, "create" | "keyOf" | "state" | "statements" | "changeRoster" | "erase"> => ({
  create: (account, statement) =>
    sql.write(async (tx) => {
      const made = await tx.all(
        `insert into account (id, position, bytes, roster) values ($1, 0, 0, $2) on conflict do nothing returning id`,
        [account, statement.version],
      );
      if (made.length === 0) return err({ type: "AlreadyThere" });
      await keepStatement(tx, account, statement);
      return ok(undefined);
    }),
  keyOf: (account, feed) => keyIn({ all: (statement, values) => sql.ask(statement, values) }, account, feed),
  state: (account) =>
    sql.read(async (tx) => {
      const [row] = await tx.all(`select position, roster from account where id = $1`, [account]);
      if (row === undefined) return undefined;
      const heads = await tx.all(`select head from feed where account = $1 and head is not null order by feed`, [account]);
      return {
        position: Number(row["position"]),
        rosterVersion: Number(row["roster"]),
        heads: heads.map((head) => bytesOf(head, "head")),
      };
    }),
  statements: async (account, after) => {
    const rows = await sql.ask(`select body from roster where account = $1 and version > $2 order by version limit 256`, [account, after]);
    return rows.map((row) => bytesOf(row, "body"));
  },
  changeRoster: (account, statement): Promise<Result<void, NoSuchAccount | OutOfTurn>> =>
    sql.write(async (tx) => {
      const [row] = await tx.all(`update account set roster = roster where id = $1 returning roster`, [account]);
      if (row === undefined) return err({ type: "NoSuchAccount" });
      if (Number(row["roster"]) !== statement.version - 1) return err({ type: "OutOfTurn" });
      await tx.all(`update account set roster = $2 where id = $1`, [account, statement.version]);
      await tx.all(`update feed set sign_key = null where account = $1`, [account]);
      await keepStatement(tx, account, statement);
      return ok(undefined);
    }),
  erase: (account) =>
    sql.write(async (tx) => {
      for (const table of ["log", "feed", "roster", "meeting", "paper"]) await tx.all(`delete from ${table} where account = $1`, [account]);
      await tx.all(`delete from account where id = $1`, [account]);
    }),
});

/** The key a device signs with; `undefined` once it no longer belongs, or never did. */
const keyIn = async ({ all }: Transaction, account: AccountId, feed: FeedId): Promise<string | undefined> => {
  const [row] = await all(`select sign_key from feed where account = $1 and feed = $2`, [account, feed]);
  return typeof row?.["sign_key"] === "string" ? row["sign_key"] : undefined;
};

const keepStatement = async (tx: Transaction, account: AccountId, { version, bytes, devices }: KeptStatement): Promise<void> => {
  await tx.all(`insert into roster (account, version, body) values ($1, $2, $3)`, [account, version, bytes]);
  for (const { feed, key } of devices)
    await tx.all(
      `insert into feed (account, feed, sign_key, seq) values ($1, $2, $3, 0) on conflict (account, feed) do update set sign_key = excluded.sign_key`,
      [account, feed, key],
    );
};

class Refused extends Error {}

/** Three statements when all goes as expected. Only when it does not, a second transaction looks why. */
const append = async (sql: Sql, push: Append): Promise<Result<Appended, AppendRefused>> => {
  try {
    return await sql.write((tx) => appendNext(tx, push));
  } catch (error) {
    if (!(error instanceof Refused) && !(error instanceof Taken)) throw error;
  }
  const known = await sql.read((tx) => alreadyThere(tx, push));
  if (!known.ok) return known;
  if (known.value.rest === 0) return ok({ position: known.value.position, added: 0 });
  const skipped = push.envelopes.length - known.value.rest;
  return append(sql, { ...push, from: push.from + skipped, envelopes: push.envelopes.slice(skipped) });
};

const appendNext = async (
  tx: Transaction,
  { account, feed, from, envelopes, head, accountBytesMax }: Append,
): Promise<Result<Appended, AppendRefused>> => {
  const count = envelopes.length;
  const size = envelopes.reduce((sum, envelope) => sum + envelope.length, 0);
  // The account's row first: it gives the positions, and whoever holds it is alone in this account.
  const [row] = await tx.all(
    `update account set position = position + $2, bytes = bytes + $3 where id = $1 and bytes + $3 <= $4 returning position`,
    [account, count, size, accountBytesMax],
  );
  if (row === undefined) throw new Refused();
  const moved = await tx.all(
    `update feed set seq = $4, head = $5 where account = $1 and feed = $2 and seq = $3 and sign_key is not null returning seq`,
    [account, feed, from - 1, from - 1 + count, head],
  );
  if (moved.length === 0) throw new Refused();
  const position = Number(row["position"]);
  if (count > 0) {
    const values: SqlValue[] = [account, feed];
    const places = envelopes.map((envelope, i) => {
      values.push(position - count + i + 1, from + i, envelope);
      return `($1, $${values.length - 2}, $2, $${values.length - 1}, $${values.length})`;
    });
    await tx.all(`insert into log (account, position, feed, seq, body) values ${places.join(", ")}`, values);
  }
  return ok({ position, added: count });
};

/** How many of the envelopes are still to be written, when the ones before them are there with the same bytes. */
const alreadyThere = async (
  tx: Transaction,
  { account, feed, from, envelopes }: Append,
): Promise<Result<{ readonly position: number; readonly rest: number }, AppendRefused>> => {
  const [owner] = await tx.all(`select position from account where id = $1`, [account]);
  const [row] = await tx.all(`select seq, sign_key from feed where account = $1 and feed = $2`, [account, feed]);
  if (owner === undefined || row === undefined || row["sign_key"] === null) return err({ type: "NotAMember" });
  const next = Number(row["seq"]) + 1;
  if (from > next) return err({ type: "Gap", next });
  if (from === next) return err({ type: "Full" });
  const kept = await tx.all(`select body from log where account = $1 and feed = $2 and seq >= $3 and seq < $4 order by seq`, [
    account,
    feed,
    from,
    from + envelopes.length,
  ]);
  const isSame = kept.every((each, i) => Buffer.compare(bytesOf(each, "body"), envelopes[i] ?? new Uint8Array(0)) === 0);
  return isSame ? ok({ position: Number(owner["position"]), rest: envelopes.length - kept.length }) : err({ type: "Differs" });
};

const meetings = (sql: Sql): Pick<RelayStore, "openMeeting" | "meeting" | "answerMeeting" | "closeMeeting"> => ({
  openMeeting: ({ id, account, offer, untilMs }, nowMs) =>
    sql.write(async (tx) => {
      await tx.all(`delete from meeting where until_ms <= $1`, [nowMs]);
      const made = await tx.all(
        `insert into meeting (id, account, offer, until_ms) values ($1, $2, $3, $4) on conflict do nothing returning id`,
        [id, account, offer, untilMs],
      );
      return made.length === 0 ? err({ type: "AlreadyThere" }) : ok(undefined);
    }),
  meeting: async (id, nowMs) => {
    const [row] = await sql.ask(`select account, offer, answer, until_ms from meeting where id = $1 and until_ms > $2`, [id, nowMs]);
    return row && meetingOf(id, row);
  },
  answerMeeting: (id, answer, nowMs) =>
    sql.write(async (tx) => {
      const done = await tx.all(`update meeting set answer = $2 where id = $1 and until_ms > $3 and answer is null returning id`, [
        id,
        answer,
        nowMs,
      ]);
      if (done.length > 0) return ok(undefined);
      const [row] = await tx.all(`select id from meeting where id = $1 and until_ms > $2`, [id, nowMs]);
      return err({ type: row === undefined ? "NoSuchMeeting" : "AlreadyThere" } as const);
    }),
  closeMeeting: (id, account) =>
    sql.write(async (tx) => void (await tx.all(`delete from meeting where id = $1 and account = $2`, [id, account]))),
});

const papers = (sql: Sql): Pick<RelayStore, "putPaper" | "paper"> => ({
  putPaper: (account, feed, offer) =>
    sql.write(async (tx) => {
      if ((await keyIn(tx, account, feed)) === undefined) return err({ type: "NotAMember" });
      const written = await tx.all(
        `insert into paper (feed, account, offer) values ($1, $2, $3) on conflict (feed) do update set offer = excluded.offer where paper.account = excluded.account returning feed`,
        [feed, account, offer],
      );
      return written.length === 0 ? err({ type: "NotAMember" }) : ok(undefined);
    }),
  paper: (feed) =>
    sql.read(async (tx) => {
      const [row] = await tx.all(`select account, offer from paper where feed = $1`, [feed]);
      if (row === undefined) return undefined;
      const isMember = (await keyIn(tx, String(row["account"]) as AccountId, feed)) !== undefined;
      return isMember ? bytesOf(row, "offer") : undefined;
    }),
});

const meetingOf = (id: string, row: SqlRow): Meeting => ({
  id,
  account: String(row["account"]) as AccountId,
  offer: bytesOf(row, "offer"),
  ...(row["answer"] instanceof Uint8Array && { answer: bytesOf(row, "answer") }),
  untilMs: Number(row["until_ms"]),
});

const bytesOf = (row: SqlRow, column: string): Uint8Array => {
  const value = row[column];
  assert(value instanceof Uint8Array, "the column holds bytes");
  return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
};
