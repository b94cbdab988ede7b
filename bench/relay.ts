/**
 * Durable appends of the relay on SQLite and on PostgreSQL, each beside a bare loop that inserts the same rows with the same durability, all of
 * them in turns in the same run. Budget: with 32 writers and 20 envelopes a push at least 60 % of the loop, over HTTP. The relay is the built
 * one, in a process of its own as it always is; the writers share one process and one machine with it. Run: node bench/relay.ts.
 * PostgreSQL is that of DATABASE_URL, or a cluster of its own from Debian's programs; where there are none, SQLite stands alone.
 */
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { openRelayStore, type RelayStore } from "#server";
import { accountNamed, firstRoster, pushOf, signedToken, stated, testDevice } from "#server/testing";
import { hasPostgres, startPostgres } from "../src/server/testing/postgres.ts";
import type { ChainValue } from "#wire";
import { leanWriter } from "./lean-writer.ts";
import { serveBuilt } from "./serve-built.ts";

const writers = 32;
/** The first is not counted: a relay is asked for months and has long been compiled. */
const runs = 5;
const boxBytes = 272;
const shareMin = 0.6;
const median = ([, ...rates]: readonly number[]) => rates.toSorted((a, b) => a - b)[Math.floor(rates.length / 2)]!;

interface Prepared {
  readonly account: ReturnType<typeof accountNamed>;
  readonly device: ReturnType<typeof testDevice>;
  readonly first: ReturnType<typeof stated>;
  readonly pushes: readonly ReturnType<typeof pushOf>[];
}

const prepare = (pushes: number, count: number): readonly Prepared[] =>
  Array.from({ length: writers }, () => {
    const device = testDevice();
    const first = stated(firstRoster(device), device);
    const account = accountNamed(first);
    let chain: ChainValue | undefined;
    const all = Array.from({ length: pushes }, (_, i) => {
      const made = pushOf(account, device, { from: i * count + 1, count, bytes: boxBytes, ...(chain && { prev: chain }) });
      chain = made.chain;
      return made;
    });
    return { account, device, first, pushes: all };
  });

const perSecond = async (rows: number, work: () => Promise<void>): Promise<number> => {
  const began = performance.now();
  await work();
  return rows / ((performance.now() - began) / 1000);
};

const bareSqlite = (folder: string, prepared: readonly Prepared[], count: number) => async (): Promise<void> => {
  const db = new DatabaseSync(join(folder, `bare-${randomBytes(4).toString("hex")}.db`));
  db.exec("pragma journal_mode = wal; pragma synchronous = full");
  db.exec(
    "create table log (account text, position bigint, feed text, seq bigint, body blob, primary key (account, position), unique (account, feed, seq))",
  );
  const insert = db.prepare("insert into log values (?, ?, ?, ?, ?)");
  for (let i = 0; i < prepared[0]!.pushes.length; i++)
    for (const { account, device, pushes } of prepared) {
      db.exec("begin immediate");
      for (const [k, body] of pushes[i]!.envelopes.entries()) insert.run(account, i * count + k, device.feed, i * count + k, body);
      db.exec("commit");
    }
  db.close();
};

const barePostgres = (url: string, prepared: readonly Prepared[], count: number) => async (): Promise<void> => {
  const { default: pg } = await import("pg");
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  await pool.query("drop table if exists bare");
  await pool.query(
    "create table bare (account text, position bigint, feed text, seq bigint, body bytea, primary key (account, position), unique (account, feed, seq))",
  );
  await Promise.all(
    prepared.map(async ({ account, device, pushes }) => {
      for (const [i, { envelopes }] of pushes.entries()) {
        const client = await pool.connect();
        await client.query("begin");
        for (const [k, body] of envelopes.entries())
          await client.query("insert into bare values ($1, $2, $3, $4, $5)", [
            account,
            i * count + k,
            device.feed,
            i * count + k,
            Buffer.from(body),
          ]);
        await client.query("commit");
        client.release();
      }
    }),
  );
  await pool.query("drop table bare");
  await pool.end();
};

const throughStore = (store: RelayStore, prepared: readonly Prepared[], count: number) => async (): Promise<void> => {
  await Promise.all(
    prepared.map(async ({ account, device, pushes }) => {
      for (const [i, { envelopes }] of pushes.entries()) {
        const kept = await store.append({
          account,
          feed: device.feed,
          from: i * count + 1,
          envelopes,
          head: new Uint8Array(145),
          accountBytesMax: 1e12,
        });
        if (!kept.ok) throw new Error(kept.error.type);
      }
    }),
  );
};

const throughHttp = (address: string, prepared: readonly Prepared[], tokens: readonly string[]) => async (): Promise<void> => {
  await Promise.all(
    prepared.map(async ({ account, pushes }, n) => {
      const writer = leanWriter(`${address}/v1/accounts/${account}/log`, tokens[n]!);
      for (const { body } of pushes) await writer.post(body);
      writer.end();
    }),
  );
};

const tokensFor = (address: string, prepared: readonly Prepared[]) =>
  Promise.all(
    prepared.map(async ({ account, device }) => {
      const { challenge } = (await (await fetch(`${address}/v1/challenge`)).json()) as { challenge: string };
      const body = JSON.stringify({ account, feed: device.feed, challenge, signature: signedToken(account, device, challenge) });
      return ((await (await fetch(`${address}/v1/token`, { method: "POST", body })).json()) as { token: string }).token;
    }),
  );

const create = async (store: RelayStore, prepared: readonly Prepared[]) => {
  for (const { account, device, first } of prepared)
    await store.create(account, { version: 1, bytes: first.bytes, devices: [{ feed: device.feed, key: device.inRoster.sign }] });
};

interface Contender {
  readonly name: string;
  readonly store: RelayStore;
  readonly address: string;
  readonly bare: (prepared: readonly Prepared[], count: number) => () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const contender = async (name: string, place: Parameters<typeof openRelayStore>[0], bare: Contender["bare"]): Promise<Contender> => {
  const served = await serveBuilt("url" in place ? ["--database-url", place.url] : ["--data", place.folder]);
  const opened = await openRelayStore(place);
  if (!opened.ok) throw new Error(opened.error.type);
  const stop = async () => {
    await opened.value.close();
    served.end();
  };
  return { name, store: opened.value, address: served.address, bare, stop };
};

const folder = mkdtempSync(join(tmpdir(), "walnut-bench-"));
const given = process.env["DATABASE_URL"];
const cluster = given === undefined && hasPostgres() ? await startPostgres() : undefined;
const url = given ?? cluster?.url;
const contenders = [
  await contender("SQLite", { folder }, (prepared, count) => bareSqlite(folder, prepared, count)),
  ...(url === undefined ? [] : [await contender("PostgreSQL", { url }, (prepared, count) => barePostgres(url, prepared, count))]),
];
if (url === undefined) console.log("PostgreSQL is not here: apt-get install postgresql, or give DATABASE_URL");

try {
  for (const count of [1, 20]) await compare(count);
} finally {
  for (const { stop } of contenders) await stop();
  await cluster?.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function compare(count: number): Promise<void> {
  const pushes = count === 1 ? 100 : 30;
  const rows = writers * pushes * count;
  const rates = contenders.map(() => ({ bare: [] as number[], direct: [] as number[], http: [] as number[] }));
  for (let run = 0; run < runs; run++)
    for (const [i, { store, address, bare }] of contenders.entries()) {
      rates[i]!.bare.push(await perSecond(rows, bare(prepare(pushes, count), count)));
      const second = prepare(pushes, count);
      await create(store, second);
      rates[i]!.direct.push(await perSecond(rows, throughStore(store, second, count)));
      const third = prepare(pushes, count);
      await create(store, third);
      rates[i]!.http.push(await perSecond(rows, throughHttp(address, third, await tokensFor(address, third))));
    }
  for (const [i, { name }] of contenders.entries()) {
    const [b, d, h] = [median(rates[i]!.bare), median(rates[i]!.direct), median(rates[i]!.http)];
    const percent = (rate: number) => `${((100 * rate) / b).toFixed(0)} %`;
    const isMissed = count > 1 && h < shareMin * b;
    if (isMissed) process.exitCode = 1;
    console.log(
      `${name}, ${writers} writers x ${count}: bare loop ${b.toFixed(0)}/s, store ${d.toFixed(0)}/s (${percent(d)}), over HTTP ${h.toFixed(0)}/s (${percent(h)})${count > 1 ? `, limit 60 %${isMissed ? "  MISSED" : ""}` : ""}`,
    );
  }
}
