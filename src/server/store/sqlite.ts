import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync, type StatementSync } from "node:sqlite";
import { err, ok, type Result } from "#base";
import { Taken, type Sql, type SqlRow, type SqlValue, type Transaction } from "./sql.ts";

/**
 * One file, WAL, `synchronous=FULL`. Writes that wait while the file is busy are committed together: one wait for the disk
 * serves them all. A savepoint for each would copy every page it touches, so they are taken only when one of a group throws: then all of it
 * is undone and run again, each in its own.
 */
export const openSqlite = (folder: string, pragmas: readonly string[] = []): Result<Sql, NotDurable | NotADatabase> => {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "relay.db");
  const opened = connectTo(file, pragmas);
  if (!opened.ok) return opened;
  const writer = opened.value;
  const synchronous = Number(writer.db.prepare("pragma synchronous").get()?.["synchronous"]);
  if (synchronous < 2) {
    writer.db.close();
    return err({ type: "NotDurable", setting: "synchronous", value: String(synchronous), want: "2 (FULL)" });
  }
  const reader = connect(file, pragmas);
  return ok({
    write: groups(writer),
    ...oneAfterAnother(reader),
    close: async () => {
      reader.db.close();
      writer.db.close();
    },
  });
};

/** A commit on this database may be lost when the power fails. The relay does not start on it. */
export interface NotDurable {
  readonly type: "NotDurable";
  readonly setting: string;
  readonly value: string;
  readonly want: string;
}

/** Something else lies where the database should, and is left as it is. */
export interface NotADatabase {
  readonly type: "NotADatabase";
  readonly file: string;
}

const connectTo = (file: string, pragmas: readonly string[]): Result<Connection, NotADatabase> => {
  try {
    return ok(connect(file, pragmas));
  } catch (error) {
    if (isNoDatabase(error)) return err({ type: "NotADatabase", file });
    throw error;
  }
};

/** SQLITE_NOTADB */
const isNoDatabase = (error: unknown): boolean => error instanceof Error && "errcode" in error && error.errcode === 26;

interface Connection extends Transaction {
  readonly db: DatabaseSync;
}

const connect = (file: string, pragmas: readonly string[]): Connection => {
  const db = new DatabaseSync(file);
  try {
    for (const pragma of ["busy_timeout = 5000", "journal_mode = wal", "synchronous = full", ...pragmas]) db.exec(`pragma ${pragma}`);
  } catch (error) {
    db.close();
    throw error;
  }
  const prepared = new Map<string, StatementSync>();
  return {
    db,
    all: async (statement, values = []) => {
      let ready = prepared.get(statement);
      if (ready === undefined) prepared.set(statement, (ready = db.prepare(inSqlite(statement))));
      try {
        return ready.all(...(values as SqlValue[])) as unknown as readonly SqlRow[];
      } catch (error) {
        throw isTaken(error) ? new Taken() : error;
      }
    },
  };
};

const inSqlite = (statement: string): string => statement.replaceAll(/\$(\d+)/g, "?$1").replaceAll("bytea", "blob");

const isTaken = (error: unknown): boolean => error instanceof Error && /UNIQUE constraint/.test(error.message);

interface Waiting {
  readonly work: (tx: Transaction) => Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

const groups = ({ db, all }: Connection): Sql["write"] => {
  let waiting: Waiting[] = [];
  let isRunning = false;
  const inOneTransaction = async (group: readonly Waiting[], runEach: (each: Waiting) => Promise<() => void>) => {
    const tell: (() => void)[] = [];
    db.exec("begin immediate");
    try {
      for (const each of group) tell.push(await runEach(each));
      db.exec("commit");
    } catch (error) {
      if (db.isTransaction) db.exec("rollback");
      throw error;
    }
    for (const one of tell) one();
  };
  const plain = async ({ work, resolve }: Waiting) => {
    const value = await work({ all });
    return () => resolve(value);
  };
  const inSavepoint = async (each: Waiting) => {
    db.exec("savepoint one");
    try {
      return await plain(each);
    } catch (error) {
      db.exec("rollback to one");
      return () => each.reject(error);
    } finally {
      db.exec("release one");
    }
  };
  const run = async () => {
    while (waiting.length > 0) {
      // Whoever came during the last commit is let in first.
      await new Promise(setImmediate);
      const group = waiting;
      waiting = [];
      try {
        await inOneTransaction(group, plain).catch(() => inOneTransaction(group, inSavepoint));
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    isRunning = false;
  };
  return <T>(work: (tx: Transaction) => Promise<T>) =>
    new Promise<T>((resolve, reject) => {
      waiting.push({ work, resolve: resolve as (value: unknown) => void, reject });
      if (isRunning) return;
      isRunning = true;
      void run();
    });
};

/** Each sees a moment of its own; a second one must not begin inside it. */
const oneAfterAnother = ({ db, all }: Connection): Pick<Sql, "ask" | "read"> => {
  let last: Promise<unknown> = Promise.resolve();
  const next = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
  return {
    ask: (statement, values) => next(() => all(statement, values)),
    read: (work) =>
      next(async () => {
        db.exec("begin");
        try {
          return await work({ all });
        } finally {
          db.exec("commit");
        }
      }),
  };
};
