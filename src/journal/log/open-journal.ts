import { assert, err, ok, type Result } from "#base";
import type { Journal, Locked } from "../journal.ts";
import type { News, StoreFailed, VaultDeps } from "../ports.ts";
import type { Keyring } from "../vault/keyring.ts";
import { readWordsNote, type WordsNote } from "../vault/words-notes.ts";
import { append } from "./append.ts";
import { bring, take } from "./bring.ts";
import { dropDraft, loadDraft, saveDraft } from "./drafts.ts";
import { catchUp, newLog, type Log } from "./log.ts";
import { notesOf } from "./notes.ts";

/** Reads the whole log and follows what other tabs add to it, until it is locked. */
export const openJournal = async (deps: VaultDeps, keys: Keyring, header: Uint8Array): Promise<Result<Journal, StoreFailed>> => {
  const log = newLog(deps, keys, header);
  const read = await catchUp(log);
  if (!read.ok) {
    keys.clear();
    assert(read.error.type !== "Locked", "nobody can lock a journal that is not open yet");
    return { ok: false, error: read.error };
  }
  const hear = (news: News) => {
    if (news === "wiped") lock();
    else void catchUp(log);
  };
  const stopListening = deps.channel.listen(hear);
  const lock = () => {
    if (log.locked) return;
    stopListening();
    forget(log);
    for (const listener of log.listeners) listener();
    log.listeners.clear();
  };
  const wordsNote = async (name: WordsNote): Promise<Result<Uint8Array | undefined, StoreFailed | Locked>> => {
    if (log.locked) return err({ type: "Locked" });
    const note = await deps.store.get("state", name);
    if (!note.ok) return note;
    return log.locked ? err({ type: "Locked" }) : ok(readWordsNote(keys.storage, name, note.value));
  };
  return ok({
    get entries() {
      return log.entries;
    },
    get unreadable() {
      return [...log.troubles.values()];
    },
    get locked() {
      return log.locked;
    },
    append: (drafts) => append(log, drafts),
    bring: (entries, progress) => bring(log, entries, progress),
    take: (entries) => take(log, entries),
    copyRecipient: async () => {
      const note = await wordsNote("copy");
      return note.ok && note.value?.length !== recipientBytes ? ok(undefined) : note;
    },
    paper: () => wordsNote("paper"),
    subscribe: (listener) => {
      log.listeners.add(listener);
      return () => log.listeners.delete(listener);
    },
    saveDraft: (name, value) => saveDraft(log, name, value),
    loadDraft: (name) => loadDraft(log, name),
    dropDraft: (name) => dropDraft(log, name),
    notes: notesOf(log),
    lock,
  });
};

const recipientBytes = 32;

/** Keys are overwritten. Texts cannot be, in JavaScript: they are let go, for the collector to take. */
const forget = (log: Log): void => {
  log.locked = true;
  log.keys.clear();
  log.entries = [];
  log.ids.clear();
  log.places.clear();
  log.troubles.clear();
  log.loose = [];
  log.own = undefined;
};
