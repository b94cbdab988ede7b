import { expect, test } from "vitest";
import { parseInstant } from "#base";
import { project, type Bodies } from "#record";
import { TestJournal } from "#record/testing";
import { linkNote, liveLinks, takenBackNote } from "./own-links.ts";

const read = parseInstant("2026-03-10T12:00:00Z");
if (!read.ok) throw new Error("a fixed instant");
const at = read.value;
const nowMs = Date.UTC(2026, 2, 10, 12);
const letters = (one: string) => one.repeat(43);
const linkOf = (one: string, untilMs = nowMs + 1) => ({ id: letters(one), key: letters("k"), secret: letters("s"), untilMs, opens: 3 });
const origin = "https://walnut.example";

const live = (...bodies: readonly object[]): readonly string[] => {
  const journal = new TestJournal();
  for (const [n, body] of bodies.entries()) journal.write("shared", `2026-03-0${n + 1} 18:00`, body as Bodies["shared"]);
  return liveLinks(project(journal.entries, at), nowMs).map(({ id }) => id[0]!);
};
const made = (one: string, untilMs?: number) => ({ how: "link", ...linkNote(linkOf(one, untilMs), origin) });

test.each([
  ["nothing was shared", [], []],
  ["a file was", [{ how: "pdf" }], []],
  ["two links, the newest first", [made("a"), made("b")], ["b", "a"]],
  ["one has ended", [made("a", nowMs), made("b")], ["b"]],
  ["one was taken back", [made("a"), made("b"), takenBackNote(letters("b"))], ["a"]],
  ["an entry that holds no whole link", [{ how: "link", link: { id: "../x" } }, { how: "link" }, made("a")], ["a"]],
] as const)("links that still work when %s", (_what, bodies, ids) => {
  expect(live(...bodies)).toEqual(ids);
});

test("a link is known with the server that keeps it", () => {
  const journal = new TestJournal();
  journal.write("shared", "2026-03-01 18:00", made("a"));
  expect(liveLinks(project(journal.entries, at), nowMs)[0]).toMatchObject({ ...linkOf("a"), origin });
});
