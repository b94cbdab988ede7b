import type { Pool, PoolClient } from "pg";
import { err, ok, type Result } from "#base";
import { neighboursOn, type Neighbours } from "./neighbours.ts";
import { Taken, type Sql, type SqlRow, type SqlValue, type Transaction } from "./sql.ts";
import type { NotDurable } from "./sqlite.ts";

/** PostgreSQL by its address, or a Citus coordinator. The library is loaded only here. */
export const openPostgres = async (
  url: string,
  onFault: (error: Error) => void = () => {},
): Promise<Result<Sql, NotDurable | Unreachable>> => {
  const { default: pg } = await import("pg");
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 5000 });
  // A server that dies says so on every connection, also those in use; unheard, it would end the process.
  pool.on("error", onFault);
  pool.on("connect", (client) => void client.on("error", onFault));
  try {
    const unsafe = await firstUnsafe(pool);
    if (unsafe === undefined) return ok(sqlOf(pool, neighboursOn(pool, onFault)));
    await pool.end();
    return err(unsafe);
  } catch (error) {
    await pool.end();
    // The library puts the address, password and all, into no message of its own; the code says enough.
    return err({ type: "Unreachable", code: error instanceof Error && "code" in error ? String(error.code) : "unknown" });
  }
};

export interface Unreachable {
  readonly type: "Unreachable";
  readonly code: string;
}

const mustBeOn = ["fsync", "synchronous_commit", "full_page_writes"] as const;
const safeValues: ReadonlySet<unknown> = new Set(["on", "local", "remote_write", "remote_apply"]);

const firstUnsafe = async (pool: Pool): Promise<NotDurable | undefined> => {
  for (const setting of mustBeOn) {
    const { rows } = await pool.query<{ readonly value: string }>(`select current_setting($1) as value`, [setting]);
    const value = rows[0]?.value ?? "";
    if (!safeValues.has(value)) return { type: "NotDurable", setting, value, want: "on" };
  }
  return undefined;
};

const sqlOf = (pool: Pool, neighbours: Neighbours): Sql => ({
  write: (work) => again(() => within(pool, "begin", work)),
  ask: (statement, values = []) => ask(pool, statement, values),
  read: (work) => within(pool, "begin transaction isolation level repeatable read read only", work),
  neighbours,
  close: () => {
    neighbours.close();
    return pool.end();
  },
});

const within = async <T>(pool: Pool, begin: string, work: (tx: Transaction) => Promise<T>): Promise<T> => {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(begin);
    const value = await work({ all: (statement, values = []) => ask(client, statement, values) });
    await client.query("commit");
    return value;
  } catch (error) {
    await client.query("rollback").catch((failed: Error) => (broken = failed));
    throw codeOf(error) === "23505" ? new Taken() : error;
  } finally {
    client.release(broken);
  }
};

const ask = async (client: Pool | PoolClient, statement: string, values: readonly SqlValue[]): Promise<readonly SqlRow[]> => {
  const bound = values.map((value) =>
    value instanceof Uint8Array ? Buffer.from(value.buffer, value.byteOffset, value.byteLength) : value,
  );
  return (await client.query<SqlRow>(statement, bound)).rows;
};

/** Two transactions in each other's way: the database ends one of them, and it is simply asked again. */
const again = async <T>(work: () => Promise<T>): Promise<T> => {
  for (let tries = 1; ; tries++)
    try {
      return await work();
    } catch (error) {
      if (tries >= triesMax || !["40001", "40P01"].includes(codeOf(error))) throw error;
    }
};
const triesMax = 5;

const codeOf = (error: unknown): string => (error instanceof Error && "code" in error ? String(error.code) : "");
