import { linkTables } from "./sql-links.ts";
import { Taken, type Sql } from "./sql.ts";

/**
 * The tables, each step once. Every table begins with the account, so accounts can be spread over machines. A meeting is found by its
 * own random id, because who looks for it does not know the account yet; so are printed words, and a room, which has none. Steps only ever add: an older process goes on beside a newer one.
 */
const steps: readonly (readonly string[])[] = [
  [
    `create table account (id text primary key, position bigint not null, bytes bigint not null, roster bigint not null)`,
    `create table feed (account text not null, feed text not null, sign_key text, seq bigint not null, head bytea, primary key (account, feed))`,
    `create table log (account text not null, position bigint not null, feed text not null, seq bigint not null, body bytea not null,
       primary key (account, position), unique (account, feed, seq))`,
    `create table roster (account text not null, version bigint not null, body bytea not null, primary key (account, version))`,
    `create table meeting (id text primary key, account text not null, offer bytea not null, answer bytea, until_ms bigint not null)`,
    `create table relay (name text primary key, body bytea not null)`,
  ],
  linkTables,
  [`create table room (id text primary key, host text not null, guest text, until_ms bigint not null)`],
  [`create table paper (feed text primary key, account text not null, offer bytea not null)`],
];

/** Runs what is not there yet. Two processes that start at once take turns: the second finds the step done. */
export const migrate = async (sql: Sql): Promise<void> => {
  await sql
    .write((tx) => tx.all(`create table if not exists step (n bigint primary key)`))
    .catch((error: unknown) => {
      // Another process made it at the same moment.
      if (!(error instanceof Taken)) throw error;
    });
  for (const [n, statements] of steps.entries())
    await sql.write(async (tx) => {
      const claimed = await tx.all(`insert into step (n) values ($1) on conflict do nothing returning n`, [n]);
      if (claimed.length > 0) for (const statement of statements) await tx.all(statement);
    });
};
