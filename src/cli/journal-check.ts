import { ok } from "#base";
import { statsOf, type UnreadableLine } from "#record";
import type { Command, World } from "./command.ts";
import { countLines, readJournal } from "./journal.ts";

/** Says what an exported journal holds, and what of it cannot be read. */
export const journalCheckCommand: Command = {
  usage: "usage.journal-check",
  names: 1,
  options: {},
  run: async ({ file }, world) => {
    const read = await readJournal(world, file);
    if (!read.ok) return read;
    const { header, entries, unreadable } = read.value;
    const stats = statsOf(entries);
    const { words } = world;
    const counted = { entries: entries.length, unreadable: unreadable.length };
    const text = [
      unreadable.length === 0 ? words["journal.check.whole"](counted) : words["journal.check.some"](counted),
      ...countLines(stats, world),
      ...unreadableLines(unreadable, world),
    ].join("\n");
    return ok({ json: { exportedAt: header?.exportedAt ?? null, version: header?.version ?? null, ...stats, unreadable }, text });
  },
};

const linesShownMax = 20;

function unreadableLines(unreadable: readonly UnreadableLine[], { words }: World): readonly string[] {
  const shown = unreadable.slice(0, linesShownMax).map(({ line, path, what }) => {
    const place = { line: String(line), path, what: words[`bad-${what}`] };
    return path === "" ? words["journal.check.line"](place) : words["journal.check.line.at"](place);
  });
  const more = unreadable.length - shown.length;
  return more > 0 ? [...shown, words["journal.check.more"]({ count: more })] : shown;
}
