import type { Neighbours } from "./neighbours.ts";

export type SqlValue = string | number | Uint8Array | null;
export interface SqlRow {
  readonly [column: string]: SqlValue | undefined;
}

/** One transaction. A bigint may arrive as text: read it with Number, for positions are far below 2^53. Statements are written once, with $1, $2 …, in what SQLite, PostgreSQL and Citus have in common. */
export interface Transaction {
  readonly all: (statement: string, values?: readonly SqlValue[]) => Promise<readonly SqlRow[]>;
}

/** A database that is on disk when a write resolves. */
export interface Sql {
  /** All or nothing. Throwing undoes it. The work waits for nothing but the transaction, and may be run again. */
  write<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** One question alone, which needs no transaction to see one moment. */
  ask(statement: string, values?: readonly SqlValue[]): Promise<readonly SqlRow[]>;
  /** Sees one moment of the database. */
  read<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Where several processes may share the database. */
  readonly neighbours?: Neighbours;
  close(): Promise<void>;
}

/** A row with this key is there already, or another transaction was faster. */
export class Taken extends Error {}
