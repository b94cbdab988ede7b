import { once } from "node:events";
import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import { ok, type Result } from "#base";
import type { NotADatabase, NotDurable } from "./sqlite.ts";
import type { RelayStore } from "./store.ts";

/** What is handed to the thread, many at a time. `name` is that of a function of the store, `links.open` of one in a part of it. */
export interface Call {
  readonly n: number;
  readonly name: string;
  readonly args: readonly unknown[];
}
export type Answer = { readonly n: number; readonly value: unknown } | { readonly n: number; readonly error: unknown };
/** The first word of the thread: the names of what it can be asked. */
export type Opened = Result<readonly string[], NotDurable | NotADatabase>;
export interface Place {
  readonly folder: string;
  readonly pragmas: readonly string[];
}

/**
 * The store on SQLite, on a thread of its own: while a commit waits for the disk, everything else goes on, and whoever comes meanwhile is
 * in the next one.
 */
export const openSqliteAside = async (
  folder: string,
  pragmas: readonly string[] = [],
): Promise<Result<RelayStore, NotDurable | NotADatabase>> => {
  const place: Place = { folder, pragmas };
  // The same module as it lies in the source and in the build.
  const thread = new Worker(new URL(`./sqlite-thread${extname(import.meta.url)}`, import.meta.url), { workerData: place });
  const [opened] = (await once(thread, "message")) as [Opened];
  if (!opened.ok) return opened;
  const ask = asking(thread);
  const close = async () => {
    await ask("close", []);
    await thread.terminate();
  };
  return ok({ ...storeOf(opened.value, ask), close });
};

type Ask = (name: string, args: readonly unknown[]) => Promise<unknown>;

/** Calls of one turn travel in one message. */
const asking = (thread: Worker): Ask => {
  const waiting = new Map<number, { readonly resolve: (value: unknown) => void; readonly reject: (error: unknown) => void }>();
  let calls: Call[] = [];
  let [last, ended]: [number, unknown] = [0, undefined];
  const end = (error: unknown) => {
    ended = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  thread.on("error", end);
  thread.on("exit", () => end(ended ?? new Error("the database is closed")));
  thread.on("message", (answers: readonly Answer[]) => {
    for (const answer of answers) {
      const asked = waiting.get(answer.n);
      waiting.delete(answer.n);
      if ("error" in answer) asked?.reject(answer.error);
      else asked?.resolve(answer.value);
    }
  });
  return (name, args) =>
    new Promise((resolve, reject) => {
      if (ended !== undefined) return reject(ended);
      waiting.set(++last, { resolve, reject });
      if (calls.push({ n: last, name, args }) > 1) return;
      setImmediate(() => {
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A thread has no origin to name.
        thread.postMessage(calls);
        calls = [];
      });
    });
};

const storeOf = (names: readonly string[], ask: Ask): RelayStore => {
  const parts: { [part: string]: { [name: string]: unknown } } = { "": {} };
  for (const name of names) {
    const [own, part = ""] = name.split(".").toReversed() as [string, string?];
    (parts[part] ??= {})[own] = (...args: readonly unknown[]) => ask(name, args);
  }
  const { "": whole, ...rest } = parts;
  return { ...whole, ...rest } as unknown as RelayStore;
};
