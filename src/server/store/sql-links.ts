import { err, ok } from "#base";
import { fetchedWithinMs, rememberedMs, whyOver, type LinkStore } from "./links.ts";
import type { Sql, SqlRow, Transaction } from "./sql.ts";

/** A link is found by its own random id and belongs to no account: a table that is spread over machines is spread by it. */
export const linkTables: readonly string[] = [
  `create table link (id text primary key, owner bytea not null, salt bytea not null, verifier bytea not null, body bytea,
     until_ms bigint not null, tries bigint not null, opens bigint not null, opened_ms bigint not null, taken_back bigint not null)`,
  `create index link_until on link (until_ms)`,
  `create table link_opening (link text not null, opens bigint not null, at_ms bigint not null, recipient text, primary key (link, opens))`,
];

/** Links over any database that speaks SQL. What is over is answered by no statement, whether it was swept or not. */
export const sqlLinks = (sql: Sql): LinkStore => ({
  make: ({ id, owner, salt, verifier, file, untilMs, tries, opens }) =>
    sql.write(async (tx) => {
      const made = await tx.all(
        `insert into link (id, owner, salt, verifier, body, until_ms, tries, opens, opened_ms, taken_back)
           values ($1, $2, $3, $4, $5, $6, $7, $8, 0, 0) on conflict do nothing returning id`,
        [id, owner, salt, verifier, file, untilMs, tries, opens],
      );
      return made.length === 0 ? err({ type: "AlreadyThere" }) : ok(undefined);
    }),
  lockOf: (id, nowMs) =>
    sql.read(async (tx) => {
      const [row] = await tx.all(
        `select salt, tries from link where id = $1 and until_ms > $2 and taken_back = 0 and tries > 0 and opens > 0 and body is not null`,
        [id, nowMs],
      );
      if (row === undefined) return over(tx, id, nowMs);
      return ok({ salt: bytesIn(row, "salt") ?? new Uint8Array(0), tries: Number(row["tries"]) });
    }),
  open: (id, { verifier, nowMs, recipient }) =>
    sql.write(async (tx) => {
      const [row] = await tx.all(
        `update link set tries = case when verifier = $2 then tries else tries - 1 end,
             opens = case when verifier = $2 then opens - 1 else opens end,
             opened_ms = case when verifier = $2 then $3 else opened_ms end
           where id = $1 and until_ms > $3 and taken_back = 0 and tries > 0 and opens > 0 and body is not null
           returning tries, opens, case when verifier = $2 then body end as body`,
        [id, verifier, nowMs],
      );
      if (row === undefined) return over(tx, id, nowMs);
      const file = bytesIn(row, "body");
      if (file === undefined) return err({ type: "WrongPasscode", triesLeft: Number(row["tries"]) });
      await tx.all(`insert into link_opening (link, opens, at_ms, recipient) values ($1, $2, $3, $4)`, [
        id,
        Number(row["opens"]),
        nowMs,
        recipient ?? null,
      ]);
      return ok(file);
    }),
  file: async (id, nowMs) => {
    const [row] = await sql.ask(`select body from link where id = $1 and until_ms > $2 and taken_back = 0 and body is not null`, [
      id,
      nowMs,
    ]);
    return row && bytesIn(row, "body");
  },
  standing: (id, owner) =>
    sql.read(async (tx) => {
      const [row] = await tx.all(`select until_ms, tries, opens, taken_back from link where id = $1 and owner = $2`, [id, owner]);
      if (row === undefined) return undefined;
      const openings = await tx.all(`select at_ms, recipient from link_opening where link = $1 order by opens desc`, [id]);
      return {
        ...numbersIn(row),
        openings: openings.map(({ at_ms, recipient }) => ({
          atMs: Number(at_ms),
          ...(typeof recipient === "string" && { recipient }),
        })),
      };
    }),
  takeBack: (id, owner) =>
    sql.write(async (tx) => {
      const done = await tx.all(`update link set taken_back = 1, body = null where id = $1 and owner = $2 returning id`, [id, owner]);
      if (done.length > 0) await tx.all(`delete from link_opening where link = $1`, [id]);
      return done.length > 0;
    }),
  sweep: (nowMs) =>
    sql.write(async (tx) => {
      await tx.all(
        `update link set body = null where body is not null and (until_ms <= $1 or tries <= 0 or (opens <= 0 and opened_ms <= $2))`,
        [nowMs, nowMs - fetchedWithinMs],
      );
      const gone = await tx.all(`delete from link where until_ms <= $1 returning id`, [nowMs - rememberedMs]);
      for (const { id } of gone) await tx.all(`delete from link_opening where link = $1`, [String(id)]);
    }),
});

const over = async (tx: Transaction, id: string, nowMs: number) => {
  const [row] = await tx.all(`select until_ms, tries, opens, taken_back, body is null as is_empty from link where id = $1`, [id]);
  return err({ type: "Over", why: whyOver(row && { ...numbersIn(row), isEmpty: Boolean(row["is_empty"]) }, nowMs) ?? "unknown" } as const);
};

const numbersIn = (row: SqlRow) => ({
  untilMs: Number(row["until_ms"]),
  tries: Number(row["tries"]),
  opens: Number(row["opens"]),
  takenBack: Number(row["taken_back"]) === 1,
});

const bytesIn = (row: SqlRow, column: string): Uint8Array | undefined => {
  const value = row[column];
  return value instanceof Uint8Array ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength) : undefined;
};
