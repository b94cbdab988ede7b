import { expect, test } from "vitest";
import { testClock, testRandom } from "#base/testing";
import { clearAnswers, modes } from "#screen";
import { memoryKeep } from "../keep/memory-keep.ts";
import { deskOf } from "./desk.ts";
import { stillOpenAt } from "./still-open.ts";

const open = async () => {
  const clock = testClock(Date.UTC(2026, 10, 22, 20));
  const keep = memoryKeep({ ...clock, ...testRandom() });
  await keep.start();
  return deskOf({ ...clock, keep });
};

test("before the questions were begun there is nothing to go on with", async () => expect(stillOpenAt(await open())).toBeNull());

test.each(modes)("%s: the first page is open at first, and none once all is answered", async (mode) => {
  const desk = await open();
  desk.begin(mode);
  expect(stillOpenAt(desk)).toBe(1);
  desk.give(clearAnswers);
  expect(stillOpenAt(desk)).toBeNull();
});

test("one question that is left open is the one to go on with", async () => {
  const desk = await open();
  desk.begin("external-self");
  const { "q-fever": _, ...others } = clearAnswers;
  desk.give(others);
  const at = stillOpenAt(desk);
  expect(desk.pages.value[at! - 1]?.questions).toContain("q-fever");
});

test("a sign that cannot wait is answered at once, whatever is still open", async () => {
  const desk = await open();
  desk.begin("external-self");
  desk.give({ "q-leg-chest": ["chest-pain"] });
  expect(desk.judge()?.verdict.level).toBe(6);
  expect(stillOpenAt(desk)).toBeNull();
});
