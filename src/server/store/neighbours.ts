import { randomUUID } from "node:crypto";
import type { Pool, PoolClient } from "pg";
import type { AccountId } from "#wire";

/** Other processes on the same database. Between them passes the number of an account that has grown, and nothing of what it holds. */
export interface Neighbours {
  readonly tell: (account: AccountId) => void;
  /** Hears what others told, never what was told here. */
  readonly listen: (hear: (account: AccountId) => void) => void;
  readonly close: () => void;
}

const channel = "walnut_changes";
const againMs = 1000;

/**
 * By LISTEN and NOTIFY, on a connection that is kept. When it breaks it is opened again; what was told meanwhile is not heard, and devices
 * find it when they next look. A pooler in between that hands out connections by transaction lets nothing through.
 */
export const neighboursOn = (pool: Pool, onFault: (error: Error) => void): Neighbours => {
  const self = randomUUID();
  let ear: PoolClient | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  let isClosed = false;
  const listen = async (hear: (account: AccountId) => void): Promise<void> => {
    const later = () => {
      if (!isClosed) again = setTimeout(() => void listen(hear), againMs);
    };
    try {
      const client = await pool.connect();
      ear = client;
      client.on("notification", ({ payload = "" }) => {
        const [from, account] = payload.split(" ");
        if (from !== self && account !== undefined) hear(account as AccountId);
      });
      client.once("error", (error: Error) => {
        ear = undefined;
        client.release(error);
        later();
      });
      if (isClosed) close();
      else await client.query(`listen ${channel}`);
    } catch (error) {
      if (error instanceof Error && !isClosed) onFault(error);
      later();
    }
  };
  const close = (): void => {
    isClosed = true;
    clearTimeout(again);
    ear?.release(true);
    ear = undefined;
  };
  return {
    // It is about entries that are on disk already: a word that gets lost costs time, not data.
    tell: (account) => void pool.query("select pg_notify($1, $2)", [channel, `${self} ${account}`]).catch(onFault),
    listen: (hear) => void listen(hear),
    close,
  };
};
