import { err, ok, type Result } from "#base";
import { derive, keyBytes } from "../crypto/derive.ts";
import type { Journal } from "../journal.ts";
import { firstHead } from "../log/head.ts";
import { openJournal } from "../log/open-journal.ts";
import { headerKey } from "../peek.ts";
import { areas, type Change, type Conflict, type StorageGone, type StoreFailed, type VaultDeps } from "../ports.ts";
import { strengthOf, type PassphraseRefused } from "../strength.ts";
import type { Damaged, NoKeyDerivation, NoVault, Proof, VaultExists, WordsUnreadable, WrongSecret } from "./failures.ts";
import { fits, headerOf, isNewer } from "./header.ts";
import { keyringOf } from "./keyring.ts";
import { defaultCost, secretOfPassphrase } from "./passphrase.ts";
import { readSlot, saltBytes, unwrapRoot, wrapRoot } from "./slot.ts";
import { passkeyPrefix, slotKey, type SlotKind } from "./slot-layout.ts";
import { putWordsNote } from "./words-notes.ts";

export { suggestPassphrase } from "./passphrase.ts";

export type CreateFailed = PassphraseRefused | VaultExists | NoKeyDerivation | StoreFailed;
export type OpenFailed = WrongSecret | WordsUnreadable | Damaged | NoVault | NoKeyDerivation | StoreFailed;

/** Makes a vault for a new person. The recovery words are handed over here and kept nowhere. */
export const createVault = async (
  deps: VaultDeps,
  { passphrase }: { readonly passphrase: string },
): Promise<Result<NewVault, CreateFailed>> => {
  const refused = refusedFor(passphrase);
  if (refused !== undefined) return err(refused);
  const root = deps.random.bytes(keyBytes);
  const slot = await passphraseSlot(deps, passphrase, root);
  if (!slot.ok) return slot;
  const recovery = await recoverySlot(deps, root);
  const leftovers = await leftBehind(deps);
  if (!leftovers.ok) return leftovers;
  const keys = keyringOf(root);
  const header = headerOf(root);
  const written = await deps.store.write([
    ...leftovers.value,
    { type: "add", area: "keys", key: headerKey, bytes: header },
    { type: "add", area: "keys", key: slotKey("passphrase"), bytes: slot.value },
    { type: "add", area: "keys", key: slotKey("recovery"), bytes: recovery.bytes },
    firstHead(deps, keys),
    putWordsNote(deps, keys.storage, "copy", recovery.recipient),
    putWordsNote(deps, keys.storage, "paper", recovery.paper),
  ]);
  root.fill(0);
  if (!written.ok) return err(written.error.type === "Conflict" ? { type: "VaultExists" } : written.error);
  const journal = await openJournal(deps, keys, header);
  return journal.ok ? ok({ journal: journal.value, recoveryWords: recovery.words }) : journal;
};
export interface NewVault {
  readonly journal: Journal;
  readonly recoveryWords: readonly string[];
}

export const openVault = async (deps: VaultDeps, proof: Proof): Promise<Result<Journal, OpenFailed>> => {
  const root = await rootFor(deps, proof);
  if (!root.ok) return root;
  const header = headerOf(root.value);
  const keys = keyringOf(root.value);
  const mended = await mendHeader(deps, root.value, header);
  root.value.fill(0);
  return mended.ok ? openJournal(deps, keys, header) : mended;
};

/** Asks again, while the vault is open, for what opens it: whoever picked up an unlocked device does not have it. */
export const proveOwner = async (deps: VaultDeps, proof: Proof): Promise<Result<void, OpenFailed>> => {
  const root = await rootFor(deps, proof);
  if (!root.ok) return root;
  root.value.fill(0);
  return ok(undefined);
};

/** Wraps the root anew under another passphrase; not one entry is rewritten, and the recovery words stay good. */
export const changePassphrase = async (
  deps: VaultDeps,
  proof: Proof,
  passphrase: string,
): Promise<Result<void, OpenFailed | PassphraseRefused>> => {
  const refused = refusedFor(passphrase);
  if (refused !== undefined) return err(refused);
  const root = await rootFor(deps, proof);
  if (!root.ok) return root;
  const slot = await passphraseSlot(deps, passphrase, root.value);
  if (!slot.ok) return slot;
  return replaceSlot(deps, slotKey("passphrase"), slot.value, root.value);
};

/** New recovery words; the old ones open nothing from here on. */
export const newRecoveryWords = async (deps: VaultDeps, proof: Proof): Promise<Result<readonly string[], OpenFailed>> => {
  const root = await rootFor(deps, proof);
  if (!root.ok) return root;
  const recovery = await recoverySlot(deps, root.value);
  const storage = derive(root.value, "storage");
  const beside = [putWordsNote(deps, storage, "copy", recovery.recipient), putWordsNote(deps, storage, "paper", recovery.paper)];
  storage.fill(0);
  const replaced = await replaceSlot(deps, slotKey("recovery"), recovery.bytes, root.value, beside);
  return replaced.ok ? ok(recovery.words) : replaced;
};

/** Removes keys, journal and drafts, and tells the other tabs to lock. The tab that calls it locks its own journal first. */
export const wipeVault = async ({ store, channel }: VaultDeps): Promise<Result<void, StoreFailed>> => {
  const wiped = await store.wipe();
  if (wiped.ok) channel.tell("wiped");
  return wiped;
};

/** Fetches what the first derivation would otherwise wait for. */
export const warmUp = async (): Promise<void> => {
  await import("../crypto/argon2.ts");
};

const refusedFor = (passphrase: string): PassphraseRefused | undefined => {
  const { why } = strengthOf(passphrase);
  return why === undefined ? undefined : { type: "PassphraseRefused", why };
};

/** The root secret, for whoever proves to be its owner. The caller clears it. */
export const rootFor = async (deps: VaultDeps, proof: Proof): Promise<Result<Uint8Array, OpenFailed>> => {
  const kind: SlotKind = "passphrase" in proof ? "passphrase" : "passkey" in proof ? "passkey" : "recovery";
  const slotAddress =
    "passkey" in proof ? `${passkeyPrefix}${proof.passkey.id}` : slotKey("passphrase" in proof ? "passphrase" : "recovery");
  const rows = await deps.store.list("keys");
  if (!rows.ok) return rows;
  if (rows.value.length === 0) return err({ type: "NoVault" });
  const bytesByKey = new Map(rows.value.map(({ key, bytes }) => [key, bytes]));
  const header = bytesByKey.get(headerKey);
  if (header !== undefined && isNewer(header)) return err({ type: "NewerVersion" });
  const bytes = bytesByKey.get(slotAddress) ?? new Uint8Array(0);
  const slot = readSlot(bytes, kind);
  if (!slot.ok) return err(slot.error.type === "NewerVersion" ? slot.error : { type: "Damaged", what: kind });
  const secret = await secretFor(proof, slot.value);
  if (!secret.ok) return secret;
  const root = unwrapRoot(bytes, secret.value);
  secret.value.fill(0);
  return root === undefined ? err({ type: "WrongSecret" }) : ok(root);
};

const secretFor = async (
  proof: Proof,
  { salt, cost }: { readonly salt: Uint8Array; readonly cost: Required<VaultDeps>["kdf"] },
): Promise<Result<Uint8Array, WordsUnreadable | NoKeyDerivation>> => {
  if ("passphrase" in proof) return secretOfPassphrase(proof.passphrase, salt, cost);
  if ("passkey" in proof) return ok(proof.passkey.secret.slice());
  const { readWords } = await import("./recovery.ts");
  return readWords(proof.recoveryWords);
};

const passphraseSlot = async (deps: VaultDeps, passphrase: string, root: Uint8Array): Promise<Result<Uint8Array, NoKeyDerivation>> => {
  const slot = { kind: "passphrase", cost: deps.kdf ?? defaultCost, salt: deps.random.bytes(saltBytes) } as const;
  const secret = await secretOfPassphrase(passphrase, slot.salt, slot.cost);
  if (!secret.ok) return secret;
  const bytes = wrapRoot(deps, slot, secret.value, root);
  secret.value.fill(0);
  return ok(bytes);
};

const recoverySlot = async (deps: VaultDeps, root: Uint8Array) => {
  const [{ wordsOf }, { recipientOf }, { paperOf, writePaper }] = await Promise.all([
    import("./recovery.ts"),
    import("../copy/recovery-key.ts"),
    import("../sync/paper.ts"),
  ]);
  const secret = deps.random.bytes(keyBytes);
  const words = wordsOf(secret);
  const bytes = wrapRoot(deps, { kind: "recovery", cost: { memoryKiB: 0, passes: 0 }, salt: deps.random.bytes(saltBytes) }, secret, root);
  const [recipient, whole] = [recipientOf(secret), paperOf(secret)];
  const paper = writePaper(whole);
  for (const part of [secret, whole.signSecret, whole.boxSecret]) part.fill(0);
  return { words, bytes, recipient, paper };
};

/** Writes one way in and clears the root, unless the vault is another one by now. */
export const replaceSlot = async (
  deps: VaultDeps,
  key: string,
  bytes: Uint8Array,
  root: Uint8Array,
  beside: readonly Change[] = [],
): Promise<Result<void, StoreFailed>> => {
  const header = headerOf(root);
  const mended = await mendHeader(deps, root, header);
  root.fill(0);
  if (!mended.ok) return mended;
  const written = await deps.store.write([
    { type: "expect", area: "keys", key: headerKey, bytes: header },
    { type: "put", area: "keys", key, bytes },
    ...beside,
  ]);
  return written.ok ? written : err(orGone(written.error));
};

/** The root is proved by its slot, so a header that was damaged is written again rather than keeping a person out. */
const mendHeader = async ({ store }: VaultDeps, root: Uint8Array, header: Uint8Array): Promise<Result<void, StoreFailed>> => {
  const present = await store.get("keys", headerKey);
  if (!present.ok) return present;
  if (fits(present.value, root)) return ok(undefined);
  const written = await store.write([{ type: "put", area: "keys", key: headerKey, bytes: header }]);
  return written.ok ? written : err(orGone(written.error));
};

/** What a tab may have written while another one wiped: sealed under keys that no longer exist. */
const leftBehind = async ({ store }: VaultDeps): Promise<Result<readonly Change[], StoreFailed>> => {
  const changes: Change[] = [];
  for (const area of areas.filter((name) => name !== "keys")) {
    const rows = await store.list(area);
    if (!rows.ok) return rows;
    changes.push(...rows.value.map(({ key }) => ({ type: "remove", area, key }) as const));
  }
  return ok(changes);
};

/** The vault this tab knew is no longer there. */
export const orGone = (failure: StoreFailed | Conflict): StoreFailed =>
  failure.type === "Conflict" ? ({ type: "StorageGone", reason: "wiped" } satisfies StorageGone) : failure;
