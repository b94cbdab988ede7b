import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openSqliteAside } from "./sqlite-aside.ts";
import { openSqlite } from "./sqlite.ts";

test.each([
  ["in this thread", openSqlite],
  ["in a thread of its own", openSqliteAside],
])("a file that is no database is said to be that, and stays as it is: opened %s", async (_where, open) => {
  const folder = mkdtempSync(join(tmpdir(), "walnut-relay-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "relay.db");
  const text = "a letter to somebody\n".repeat(300);
  writeFileSync(file, text);
  expect(await open(folder)).toEqual({ ok: false, error: { type: "NotADatabase", file } });
  expect([readFileSync(file, "utf8"), readdirSync(folder)]).toEqual([text, ["relay.db"]]);
});
