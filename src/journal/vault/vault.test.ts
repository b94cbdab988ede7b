import { expect, test } from "vitest";
import { createVault, openVault } from "../index.ts";
import { note, testBrowser, testPassphrase } from "../testing/index.ts";

test("what was kept is there the next day, under the passphrase and under the recovery words", async () => {
  const browser = testBrowser();
  const made = await createVault(browser.tab(), { passphrase: testPassphrase });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  const kept = await made.value.journal.append([note("first"), note("second")]);
  expect(kept.ok).toBe(true);
  for (const proof of [{ passphrase: testPassphrase }, { recoveryWords: made.value.recoveryWords.join(" ") }]) {
    const opened = await openVault(browser.tab(), proof);
    expect(opened.ok && opened.value.entries).toEqual(kept.ok && kept.value);
    expect(opened.ok && opened.value.unreadable).toEqual([]);
  }
});
