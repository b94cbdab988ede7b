import { expect, test } from "vitest";
import { instantAt, type Zone } from "#base";
import { testClock, testRandom } from "#base/testing";
import { project } from "#record";
import { memoryKeep } from "../keep/memory-keep.ts";
import { noteWords, wordsNoted, type WordsNoted } from "./words-noted.ts";

const clock = testClock(Date.UTC(2026, 10, 22, 20));

test.each`
  happened                                          | noted                            | found
  ${"nothing is known of them"}                     | ${[]}                            | ${undefined}
  ${"the page closed while they were shown"}        | ${["shown"]}                     | ${"shown"}
  ${"he typed one of them back"}                    | ${["shown", "written"]}          | ${"written"}
  ${"he went on without them"}                      | ${["shown", "skipped"]}          | ${"skipped"}
  ${"new ones were made, and the page closed then"} | ${["shown", "written", "shown"]} | ${"shown"}
`("recovery words, $happened: the record says $found", async ({ noted, found }) => {
  const keep = memoryKeep({ ...clock, ...testRandom() });
  await keep.start();
  for (const how of noted as readonly WordsNoted[]) await noteWords({ ...clock, keep }, how);
  expect(wordsNoted(project(keep.entries.value, instantAt(clock.clock.now(), "UTC" as Zone)))).toBe(found);
});
