import { err, ok } from "#base";
import { openNote, sealNote } from "../crypto/note.ts";
import type { Notes } from "../journal.ts";
import { headerKey } from "../peek.ts";
import type { Change } from "../ports.ts";
import type { Log } from "./log.ts";

const prefix = "sync/";

/** Notes in the vault's `state`, each under a name it opens under and no other. */
export const notesOf = (log: Log): Notes => {
  /** What each note's sealed bytes were when this journal last saw them. */
  const seen = new Map<string, Uint8Array | undefined>();
  return {
    load: async (name) => {
      if (log.locked) return err({ type: "Locked" });
      const stored = await log.deps.store.get("state", prefix + name);
      if (!stored.ok) return stored;
      if (log.locked) return err({ type: "Locked" });
      seen.set(name, stored.value);
      if (stored.value === undefined) return ok(undefined);
      const note = openNote(log.keys.storage, prefix + name, stored.value);
      return note === undefined ? err({ type: "DraftDamaged" }) : ok(note.lines);
    },
    save: async (notes, guard) => {
      if (log.locked) return err({ type: "Locked" });
      const guarded = seen.get(guard);
      const sealed = new Map<string, Uint8Array | undefined>();
      const changes: Change[] = [{ type: "expect", area: "keys", key: headerKey, bytes: log.header }];
      if (guarded !== undefined) changes.push({ type: "expect", area: "state", key: prefix + guard, bytes: guarded });
      for (const [name, lines] of notes) {
        const key = prefix + name;
        const bytes = lines && sealNote(log.deps, log.keys.storage, key, { heads: [], lines });
        sealed.set(name, bytes);
        if (bytes === undefined) changes.push({ type: "remove", area: "state", key });
        else changes.push({ type: name === guard && guarded === undefined ? "add" : "put", area: "state", key, bytes });
      }
      const written = await log.deps.store.write(changes);
      if (!written.ok) return written;
      for (const [name, bytes] of sealed) seen.set(name, bytes);
      return ok(undefined);
    },
  };
};
