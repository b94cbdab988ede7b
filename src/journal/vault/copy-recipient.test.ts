import { expect, test } from "vitest";
import { err } from "#base";
import { recipientOf } from "../copy/recovery-key.ts";
import { testBrowser, testPassphrase } from "../testing/index.ts";
import { must, newVault, reopen } from "../testing/open.ts";
import { readWords } from "./recovery.ts";
import { newRecoveryWords } from "./vault.ts";

const recipientFrom = (words: string) => recipientOf(must(readWords(words)));

test("a vault knows what copies for its recovery words are sealed to, without knowing the words", async () => {
  const { journal, browser, recoveryWords } = await newVault();
  expect(must(await journal.copyRecipient())).toEqual(recipientFrom(recoveryWords));
  expect(must(await (await reopen(browser.tab())).copyRecipient())).toEqual(recipientFrom(recoveryWords));
});

test("new recovery words and what copies are sealed to change together, or not at all", async () => {
  const { browser, recoveryWords } = await newVault();
  const write = browser.store.write.bind(browser.store);
  browser.store.write = async () => err({ type: "StorageFull" });
  expect(await newRecoveryWords(browser.tab(), { passphrase: testPassphrase })).toEqual(err({ type: "StorageFull" }));
  browser.store.write = write;
  expect(must(await (await reopen(browser.tab())).copyRecipient())).toEqual(recipientFrom(recoveryWords));
  const fresh = must(await newRecoveryWords(browser.tab(), { passphrase: testPassphrase })).join(" ");
  expect(must(await (await reopen(browser.tab())).copyRecipient())).toEqual(recipientFrom(fresh));
});

test("a vault without it, or with a damaged one, says that it has none", async () => {
  for (const bytes of [undefined, Uint8Array.of(1, 2, 3)]) {
    const { browser, journal } = await newVault(testBrowser());
    await browser.store.write([
      bytes ? { type: "put", area: "state", key: "copy", bytes } : { type: "remove", area: "state", key: "copy" },
    ]);
    expect(must(await journal.copyRecipient())).toBeUndefined();
  }
});
