import type { Result } from "#base";
import type { StoredEntry } from "#record";
import type { Journal } from "../journal.ts";
import type { VaultDeps } from "../ports.ts";
import { createVault, openVault } from "../vault/vault.ts";
import { testBrowser, testPassphrase } from "./index.ts";

/** What a test expects to go well. */
export const must = <T, E>(result: Result<T, E>): T => {
  if (!result.ok) throw new Error(`This should have worked: ${JSON.stringify(result.error)}`);
  return result.value;
};

/** A vault made under the test's passphrase, and the tab that made it. */
export const newVault = async (browser = testBrowser()) => {
  const { journal, recoveryWords } = must(await createVault(browser.tab(), { passphrase: testPassphrase }));
  return { browser, journal, recoveryWords: recoveryWords.join(" ") };
};

export const reopen = async (deps: VaultDeps): Promise<Journal> => must(await openVault(deps, { passphrase: testPassphrase }));

export const textsOf = (journal: { readonly entries: readonly StoredEntry[] }): unknown[] =>
  journal.entries.map(({ body }) => (body as { readonly text?: unknown }).text);
