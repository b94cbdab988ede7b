import type * as LinkModule from "./link/link.ts";
import type * as SealedTextModule from "./link/sealed-text.ts";
import type * as OpenCopyModule from "./copy/open-copy.ts";
import type * as SealCopyModule from "./copy/seal-copy.ts";
import type * as RoomModule from "./room/room-code.ts";
import type * as PasskeyModule from "./vault/passkey.ts";
import type * as RecoverModule from "./sync/recover.ts";
import type * as SyncModule from "./sync/begin.ts";
import type * as VaultModule from "./vault/vault.ts";

const vault = (): Promise<typeof VaultModule> => import("./vault/vault.ts");

/** Fetches what opens a vault (ciphers, key derivation) while the passphrase is being typed. */
export const preloadVault = async (): Promise<void> => (await vault()).warmUp();

export const createVault: typeof VaultModule.createVault = async (...given) => (await vault()).createVault(...given);
export const openVault: typeof VaultModule.openVault = async (...given) => (await vault()).openVault(...given);
export const changePassphrase: typeof VaultModule.changePassphrase = async (...given) => (await vault()).changePassphrase(...given);
export const newRecoveryWords: typeof VaultModule.newRecoveryWords = async (...given) => (await vault()).newRecoveryWords(...given);
export const proveOwner: typeof VaultModule.proveOwner = async (...given) => (await vault()).proveOwner(...given);
export const wipeVault: typeof VaultModule.wipeVault = async (...given) => (await vault()).wipeVault(...given);
export const suggestPassphrase: typeof VaultModule.suggestPassphrase = async (...given) => (await vault()).suggestPassphrase(...given);

/** Copies need more than half as much code again as the rest of the journal, and are rare: loaded by the first one. */
export const sealCopy: typeof SealCopyModule.sealCopy = async (...given) => (await import("./copy/seal-copy.ts")).sealCopy(...given);
export const openCopy: typeof OpenCopyModule.openCopy = async (...given) => (await import("./copy/open-copy.ts")).openCopy(...given);

export const addPasskey: typeof PasskeyModule.addPasskey = async (...given) => (await import("./vault/passkey.ts")).addPasskey(...given);
export const removePasskey: typeof PasskeyModule.removePasskey = async (...given) =>
  (await import("./vault/passkey.ts")).removePasskey(...given);
/** Sync is for those who turned it on. */
const sync = (): Promise<typeof SyncModule> => import("./sync/begin.ts");
export const openSync: typeof SyncModule.openSync = async (...given) => (await sync()).openSync(...given);
export const turnOnSync: typeof SyncModule.turnOnSync = async (...given) => (await sync()).turnOnSync(...given);
export const joinSync: typeof SyncModule.joinSync = async (...given) => (await sync()).joinSync(...given);
export const recoverSync: typeof RecoverModule.recoverSync = async (...given) => (await import("./sync/recover.ts")).recoverSync(...given);
/** Links are made rarely, and opened by those who have no record. */
const link = (): Promise<typeof LinkModule> => import("./link/link.ts");
export const makeLink: typeof LinkModule.makeLink = async (...given) => (await link()).makeLink(...given);
export const openLink: typeof LinkModule.openLink = async (...given) => (await link()).openLink(...given);
export const lookAfterLink: typeof LinkModule.lookAfterLink = async (...given) => (await link()).lookAfterLink(...given);
export const takeBackLink: typeof LinkModule.takeBackLink = async (...given) => (await link()).takeBackLink(...given);
/** The same sealing for a link of any server, as the specification has it. */
const sealedText = (): Promise<typeof SealedTextModule> => import("./link/sealed-text.ts");
export const openSealedText: typeof SealedTextModule.openSealedText = async (...given) => (await sealedText()).openSealedText(...given);
export const sealText: typeof SealedTextModule.sealText = async (...given) => (await sealedText()).sealText(...given);

/** A room is for sessions of two on two phones; it needs no journal. */
const room = (): Promise<typeof RoomModule> => import("./room/room-code.ts");
export const newRoomCode: typeof RoomModule.newRoomCode = async (...given) => (await room()).newRoomCode(...given);
export const openRoomCode: typeof RoomModule.openRoomCode = async (...given) => (await room()).openRoomCode(...given);
