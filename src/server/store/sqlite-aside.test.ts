import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { DatabaseSync } from "node:sqlite";
import { expect, onTestFinished, test } from "vitest";
import type { AccountId } from "#wire";
import { opened } from "../testing/stores.ts";

test("while a write waits for the file everything else goes on, and it is kept once the file is free", async () => {
  const folder = mkdtempSync(join(tmpdir(), "walnut-relay-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const store = await opened({ folder });
  const account = "ab".repeat(16) as AccountId;
  const somebodyElse = new DatabaseSync(join(folder, "relay.db"));
  onTestFinished(() => somebodyElse.close());

  somebodyElse.exec("begin immediate");
  const asked = store.create(account, { version: 1, bytes: Uint8Array.of(1), devices: [] });
  const first = await Promise.race([asked.then(() => "the write"), pause(100, "something else")]);
  somebodyElse.exec("commit");

  expect(first).toBe("something else");
  expect(await asked).toEqual({ ok: true, value: undefined });
  expect(await store.statements(account, 0)).toEqual([Uint8Array.of(1)]);
});
