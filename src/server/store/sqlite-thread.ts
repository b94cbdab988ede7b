import { parentPort, workerData } from "node:worker_threads";
import { ok } from "#base";
import { sqlStore } from "./sql-store.ts";
import { openSqlite } from "./sqlite.ts";
import type { Answer, Call, Opened, Place } from "./sqlite-aside.ts";

type Works = (...args: readonly unknown[]) => Promise<unknown>;

const port = parentPort!;
const { folder, pragmas } = workerData as Place;

const begin = async (): Promise<void> => {
  const sql = openSqlite(folder, pragmas);
  if (!sql.ok) return say(sql);
  const can = namesIn(await sqlStore(sql.value));
  say(ok([...can.keys()]));
  port.on("message", (calls: readonly Call[]) => {
    for (const call of calls) void work(can.get(call.name)!, call).then(answer);
  });
};

const say = (opened: Opened): void => port.postMessage(opened);

const work = async (works: Works, { n, args }: Call): Promise<Answer> => {
  try {
    return { n, value: await works(...args) };
  } catch (error) {
    return { n, error };
  }
};

/** What is done in one turn, all that one commit wrote, is answered in one message. */
let answers: Answer[] = [];
const answer = (one: Answer): void => {
  if (answers.push(one) > 1) return;
  setImmediate(() => {
    port.postMessage(answers);
    answers = [];
  });
};

/** Every function of the store by its name, those in a part of it too. */
const namesIn = (store: object, before = ""): ReadonlyMap<string, Works> =>
  new Map(
    Object.entries(store).flatMap(([name, value]: [string, unknown]): (readonly [string, Works])[] => {
      if (typeof value === "function") return [[before + name, value as Works]];
      return typeof value === "object" && value !== null ? [...namesIn(value, `${name}.`)] : [];
    }),
  );

await begin();
