/**
 * The sealed journal. This door is light: what can open a vault (ciphers, key derivation) is loaded by the first call that
 * needs it, or ahead of time by `preloadVault`.
 */
export type { CopyFailed } from "./copy/failures.ts";
export type { Done } from "./copy/give-way.ts";
export { lookAtCopy, type Look, type LookFailed } from "./copy/look.ts";
export type { OpenedCopy } from "./copy/open-copy.ts";
export type { CopyLock, SealFailed } from "./copy/seal-copy.ts";
export { sealPage, type SealedPage } from "./copy/seal-page.ts";
export type { AppendFailed, Brought, DraftDamaged, DraftFailed, DraftRefused, Journal, Locked, Unreadable } from "./journal.ts";
export {
  addPasskey,
  changePassphrase,
  createVault,
  joinSync,
  lookAfterLink,
  makeLink,
  newRecoveryWords,
  newRoomCode,
  openCopy,
  openLink,
  openRoomCode,
  openSealedText,
  openSync,
  openVault,
  preloadVault,
  proveOwner,
  recoverSync,
  removePasskey,
  sealCopy,
  sealText,
  suggestPassphrase,
  takeBackLink,
  turnOnSync,
  wipeVault,
} from "./lazy.ts";
export type { LinkDeps, LinkNow, LinkOver, LinkTrouble, OpenLinkFailed, OwnLink } from "./link/link.ts";
export type { UnpacksTooLarge } from "./link/inflate.ts";
export type { NotTheKey } from "./link/sealed-text.ts";
export { passkeysOf, vaultState, type KnownPasskey } from "./peek.ts";
export { stampDrafts } from "./log/stamp-drafts.ts";
export type {
  Area,
  ChannelDep,
  KdfCost,
  LockDep,
  NewerVersion,
  News,
  StorageFull,
  StorageGone,
  StoreFailed,
  VaultDeps,
  VaultStore,
} from "./ports.ts";
export type { RoomSecret } from "./room/room-code.ts";
export type { CodeUnreadable } from "./sync/code.ts";
export { indexedDbStore } from "./store/indexed-db.ts";
export { memoryStore } from "./store/memory.ts";
export { passphraseLengthMin, strengthOf, type PassphraseRefused, type Strength } from "./strength.ts";
export { syncNote } from "./sync/note-name.ts";
export type { AskRelay } from "./sync/relay-client.ts";
export type { JoinFailed, TurnOnFailed } from "./sync/begin.ts";
export type { RecoverFailed } from "./sync/recover.ts";
export type { Invitation, InvitationOver, Sync, SyncDeps, SyncDevice, SyncPaper, SyncStatus } from "./sync/sync.ts";
export type { RelayLies, SyncTrouble } from "./sync/trouble.ts";
export { memoryTabs } from "./tabs/memory-tabs.ts";
export { webTabs } from "./tabs/web-tabs.ts";
export type {
  Damaged,
  NoKeyDerivation,
  NoVault,
  PasskeySecret,
  Proof,
  TypedSecret,
  VaultExists,
  WordsUnreadable,
  WrongSecret,
} from "./vault/failures.ts";
export type { NewPasskey } from "./vault/passkey.ts";
export type { CreateFailed, NewVault, OpenFailed } from "./vault/vault.ts";
