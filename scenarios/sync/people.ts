import type { AskRelay, Journal, Sync, SyncDeps } from "#journal";
import { cheapKdf, note, testBrowser, testPassphrase } from "#journal/testing";
import { createVault, joinSync, memoryStore, openVault, turnOnSync, type VaultStore } from "#journal";
import type { Result } from "#base";
import { testRandom } from "#base/testing";

export const must = <T, E>(result: Result<T, E>): T => {
  if (!result.ok) throw new Error(`This should have worked: ${JSON.stringify(result.error)}`);
  return result.value;
};

/** One device: a browser with a vault of its own, which reaches the relay through `ask`. */
export const device = async (seed: number, ask: AskRelay, store: VaultStore = memoryStore()) => {
  const browser = testBrowser({ seed, store: () => store });
  const { journal, recoveryWords } = must(await createVault(browser.tab(), { passphrase: testPassphrase }));
  // Reloaded devices draw other numbers than before, as real ones do.
  const deps: SyncDeps = { ...testRandom(seed + 1000), clock: browser.tab().clock, ask, kdf: cheapKdf, lookEveryMs: 1 };
  return {
    browser,
    journal,
    words: recoveryWords.join(" "),
    deps,
    write: async (text: string, to: Journal = journal) => must(await to.append([note(text, browser.tab())])),
    reopen: async () => must(await openVault(browser.tab(), { passphrase: testPassphrase })),
  };
};
export type Device = Awaited<ReturnType<typeof device>>;

export const turnOn = async ({ journal, deps }: Device, name = "phone"): Promise<Sync> => must(await turnOnSync(journal, deps, name));

/** The whole ceremony: words on one screen, typed on another. */
export const letIn = async (inviter: Sync, { journal, deps }: Device, name: string): Promise<Sync> => {
  const invitation = must(await inviter.invite());
  const [, joined] = await Promise.all([invitation.waiting(), joinSync(journal, deps, { code: invitation.code, name })]);
  return must(joined);
};

export const textsOf = ({ journal }: { readonly journal: Journal }): readonly string[] =>
  journal.entries.map(({ body }) => (body as { readonly text: string }).text);

export const bytesOf = ({ journal }: { readonly journal: Journal }): string => journal.entries.map((entry) => JSON.stringify(entry)).join("\n");
