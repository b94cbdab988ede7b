import { expect, test } from "vitest";
import type { AccountId } from "#wire";
import { changesAmong } from "../relay/changes.ts";
import { pair } from "../testing/pair.ts";
import { isWide, opened, postgresUrl } from "../testing/stores.ts";

const [mine, another] = ["a1".repeat(16), "b2".repeat(16)] as [AccountId, AccountId];

test("a device hears once of its own account, through whichever process it was handed over, and never of another", () => {
  const [left, right] = pair();
  const [a, b] = [changesAmong(left), changesAmong(right)];
  let heard = 0;
  const stop = a.listen(mine, () => heard++);
  a.tell(mine);
  expect(heard).toBe(1);
  b.tell(mine);
  expect(heard).toBe(2);
  b.tell(another);
  expect(heard).toBe(2);
  stop();
  b.tell(mine);
  expect([heard, a.listening(mine)]).toEqual([2, 0]);
});

if (isWide) {
  const url = postgresUrl();

  test("two processes on one PostgreSQL hear each other, also after the connection was cut", async () => {
    const [a, b] = [await opened({ url: url() }), await opened({ url: url() })];
    const heard: AccountId[] = [];
    a.neighbours!.listen((account) => heard.push(account));
    // Until the ear is there, what is said is not heard; it is said again as a device would look again.
    const until = async (account: AccountId) => {
      while (!heard.includes(account)) {
        b.neighbours!.tell(account);
        await new Promise((wait) => setTimeout(wait, 50));
      }
    };
    await until(mine);
    await cut();
    await until(another);
    a.neighbours!.tell("c3".repeat(16) as AccountId);
    await b.ping();
    await new Promise((wait) => setTimeout(wait, 200));
    expect(new Set(heard)).toEqual(new Set([mine, another]));
  });

  const cut = async () => {
    const { default: pg } = await import("pg");
    const client = new pg.Client({ connectionString: url() });
    await client.connect();
    await client.query("select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen %' and pid <> pg_backend_pid()");
    await client.end();
  };
}
