import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { assert, err, ok, type Result } from "#base";
import { toHex } from "#wire";
import { openNote, sealNote } from "../crypto/note.ts";
import type { DraftDamaged, DraftFailed } from "../journal.ts";
import { headerKey } from "../peek.ts";
import type { Change } from "../ports.ts";
import type { Log } from "./log.ts";

/** Unfinished sessions and forms: one sealed note a name. The name itself is hidden too, since it tells what a person was doing. */
export const saveDraft = async (log: Log, name: string, value: unknown): Promise<Result<void, DraftFailed>> => {
  if (log.locked) return err({ type: "Locked" });
  const text = JSON.stringify(value) as string | undefined;
  assert(text !== undefined, "a draft is something JSON can hold");
  const key = keyOf(log, name);
  const bytes = sealNote(log.deps, log.keys.storage, noteName(key), { heads: [], lines: new TextEncoder().encode(text) });
  return write(log, { type: "put", area: "drafts", key, bytes });
};

export const loadDraft = async (log: Log, name: string): Promise<Result<unknown, DraftFailed | DraftDamaged>> => {
  if (log.locked) return err({ type: "Locked" });
  const key = keyOf(log, name);
  const stored = await log.deps.store.get("drafts", key);
  if (!stored.ok) return stored;
  if (log.locked) return err({ type: "Locked" });
  if (stored.value === undefined) return ok(undefined);
  const note = openNote(log.keys.storage, noteName(key), stored.value);
  return note === undefined ? err({ type: "DraftDamaged" }) : ok(JSON.parse(new TextDecoder().decode(note.lines)) as unknown);
};

export const dropDraft = async (log: Log, name: string): Promise<Result<void, DraftFailed>> => {
  if (log.locked) return err({ type: "Locked" });
  return write(log, { type: "remove", area: "drafts", key: keyOf(log, name) });
};

const keyOf = ({ keys }: Log, name: string) => toHex(hmac(sha256, keys.names, new TextEncoder().encode(name)));
const noteName = (key: string) => `draft/${key}`;

const write = async ({ deps, header }: Log, change: Change): Promise<Result<void, DraftFailed>> => {
  const written = await deps.store.write([{ type: "expect", area: "keys", key: headerKey, bytes: header }, change]);
  if (written.ok) return written;
  return err(written.error.type === "Conflict" ? { type: "StorageGone", reason: "wiped" } : written.error);
};
