import { expect, test } from "vitest";
import { testClock, testRandom } from "#base/testing";
import { memoryKeep } from "../keep/memory-keep.ts";
import { firstChosen } from "./chosen.ts";
import { shareDeskOf } from "./share-desk.ts";
import type { FreshLink } from "./use-link.ts";

const started = async () => {
  const keep = memoryKeep({ ...testClock(0), ...testRandom(1) });
  await keep.start();
  return keep;
};
const asked = { ...firstChosen, choices: { ...firstChosen.choices, question: "Is it the saddle?", selfHarm: true } };
const link = { passcode: "12345678" } as FreshLink;

test("a question half typed and a passcode that is nowhere else outlive a look at another page; the tick for one page only does not", async () => {
  const keep = await started();
  const desk = shareDeskOf(keep);
  desk.chosen.value = asked;
  desk.fresh.value = link;
  desk.leave();
  const again = shareDeskOf(keep);
  expect(again.chosen.value.choices).toEqual({ ...asked.choices, selfHarm: false });
  expect(again.fresh.value).toBe(link);
});

test("nothing of it outlives a lock, or goes from the sample into one's own page or back", async () => {
  const keep = await started();
  const desk = shareDeskOf(keep);
  const isBare = () => desk.chosen.value === firstChosen && desk.fresh.value === undefined;
  const put = () => {
    desk.chosen.value = asked;
    desk.fresh.value = link;
  };
  put();
  keep.showSample([]);
  expect(isBare()).toBe(true);
  put();
  keep.leaveSample();
  expect(isBare()).toBe(true);
  await keep.create("tin lantern over slow water");
  put();
  keep.lock();
  expect(isBare()).toBe(true);
});
