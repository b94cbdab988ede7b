import { ok, type Result } from "#base";
import { openPostgres, type Unreachable } from "./postgres.ts";
import { sqlStore } from "./sql-store.ts";
import { openSqliteAside } from "./sqlite-aside.ts";
import type { NotADatabase, NotDurable } from "./sqlite.ts";
import type { RelayStore } from "./store.ts";

export type RelayStoreFailed = NotDurable | NotADatabase | Unreachable;

/** The relay's store: a file in a folder, or a PostgreSQL by its address. */
export const openRelayStore = async (
  place: { readonly folder: string } | { readonly url: string },
  onFault?: (error: Error) => void,
): Promise<Result<RelayStore, RelayStoreFailed>> => {
  if ("folder" in place) return openSqliteAside(place.folder);
  const sql = await openPostgres(place.url, onFault);
  return sql.ok ? ok(await sqlStore(sql.value)) : sql;
};
