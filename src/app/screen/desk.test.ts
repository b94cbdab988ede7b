import { expect, test } from "vitest";
import { testClock, testRandom } from "#base/testing";
import { clearAnswers } from "#screen";
import { memoryKeep } from "../keep/memory-keep.ts";
import { deskOf } from "./desk.ts";

const evening = Date.UTC(2026, 10, 22, 20);
const hour = 3_600_000;

const open = async () => {
  const clock = testClock(evening);
  const keep = memoryKeep({ ...clock, ...testRandom() });
  await keep.start();
  return { clock, keep, desk: deskOf({ ...clock, ...testRandom(), keep }) };
};

const screenings = (keep: Awaited<ReturnType<typeof open>>["keep"]) => keep.entries.value.filter(({ kind }) => kind === "screening");

test("the first page holds what cannot wait, and every page has something to answer", async () => {
  const { desk } = await open();
  desk.begin("external-self");
  expect(desk.pages.value[0]?.id).toBe("chest-legs");
  expect(desk.pages.value.every(({ questions }) => questions.length > 0)).toBe(true);
});

test("an answer brings its follow-up onto the same page", async () => {
  const { desk } = await open();
  desk.begin("external-self");
  const fever = () => desk.pages.value.find(({ id }) => id === "fever")?.questions;
  expect(fever()).not.toContain("q-fever-duration");
  desk.give({ "q-fever": "unsure" });
  expect(fever()).toContain("q-fever-duration");
});

test("a sitting is written once, and its private answer only as whether a session could start", async () => {
  const { desk, keep } = await open();
  desk.begin("external-partner");
  desk.give({ ...clearAnswers, "q-free": "no" });
  expect(await desk.keepIt()).toBe(true);
  expect(await desk.keepIt()).toBe(true);
  expect(screenings(keep)).toHaveLength(1);
  expect(screenings(keep)[0]?.body).toMatchObject({ level: 3, answers: { "q-free": "not-started" } });
});

test("an answer changed after it was written makes a new entry", async () => {
  const { desk, keep } = await open();
  desk.begin("external-self");
  desk.give(clearAnswers);
  await desk.keepIt();
  desk.give({ "q-tool": "yes" });
  await desk.keepIt();
  expect(screenings(keep).map(({ body }) => (body as { level: number }).level)).toEqual([0, 3]);
});

test("a clinician's answer recorded on the verdict page is in the entry that opens the way", async () => {
  const { desk, keep, clock } = await open();
  desk.begin("external-self");
  desk.give({ ...clearAnswers, "q-pudendal": "yes" });
  await desk.keepIt();
  const body = { rule: "hx-pudendal", mode: "external-self", by: "Dr A", on: "2026-11-20" } as never;
  await keep.append({ kind: "clearance", at: desk.now(), zone: clock.clock.zone(), body });
  await desk.keepIt();
  expect(screenings(keep).map(({ body: b }) => (b as { level: number }).level)).toEqual([2, 1]);
});

test("an unfinished sitting is taken up again within 12 hours, and not later", async () => {
  const { clock, keep } = await open();
  const draft = {
    mode: "external-self",
    startedAt: "2026-11-22T20:00:00+00:00",
    answers: { "q-fever": "no" },
    answeredAt: {},
    due: { ask: [], confirm: [] },
  };
  await keep.saveDraft("screening", draft);
  const desk = deskOf({ ...clock, ...testRandom(), keep });
  clock.move(13 * hour);
  expect(await desk.takeUp()).toBe(false);
  clock.move(-2 * hour);
  expect(await desk.takeUp()).toBe(true);
  expect(desk.sitting.value?.answers["q-fever"]).toBe("no");
});

test.each([
  [{ mode: "external-self", startedAt: "soon", answers: {} }],
  ["text"],
  [{ mode: "other", startedAt: "2026-11-22T20:00:00Z", answers: {}, due: { ask: [], confirm: [] } }],
])("a draft that cannot be right begins the questions anew: %j", async (draft) => {
  const { desk, keep } = await open();
  await keep.saveDraft("screening", draft);
  expect(await desk.takeUp()).toBe(false);
  expect(desk.sitting.value).toBeNull();
});

test("history younger than 30 days is not asked again; older history is only confirmed", async () => {
  const { desk, clock } = await open();
  desk.begin("external-self");
  desk.give({ ...clearAnswers, "q-age": 45 });
  await desk.keepIt();
  clock.move(20 * 24 * hour);
  desk.begin("external-self");
  expect(desk.pages.value.some(({ block }) => block === "history")).toBe(false);
  expect(desk.sitting.value?.answers["q-age"]).toBe(45);
  clock.move(20 * 24 * hour);
  desk.begin("external-self");
  expect(desk.pages.value.filter(({ block }) => block === "history").map(({ layout }) => layout)).toEqual(["confirm"]);
});

test("looking around in a sample takes no answer of one's own with it, and leaves none behind", async () => {
  const { desk, keep } = await open();
  desk.begin("external-self");
  keep.showSample([]);
  expect(desk.sitting.value).toBeNull();
  desk.begin("external-self");
  keep.leaveSample();
  expect(desk.sitting.value).toBeNull();
});

test.each`
  cleared         | clock           | level | what
  ${"2026-11-20"} | ${"2026-11-22"} | ${1}  | ${"a letter of two days ago counts"}
  ${"2026-08-20"} | ${"2026-11-22"} | ${2}  | ${"a letter of 94 days ago has run out"}
  ${"2026-08-20"} | ${"2026-09-01"} | ${2}  | ${"and a clock set back does not bring it to life again"}
  ${"2026-11-20"} | ${"2026-11-01"} | ${2}  | ${"a letter that is still to come counts for nothing yet"}
`("$what", async ({ cleared, clock: day, level }: { cleared: string; clock: string; level: number }) => {
  const { desk, keep, clock } = await open();
  await keep.append({
    kind: "clearance",
    at: desk.now(),
    zone: clock.clock.zone(),
    body: { rule: "hx-pudendal", mode: "external-self", by: "Dr A", on: cleared } as never,
  });
  clock.set(Date.parse(`${day}T20:00:00Z`));
  desk.begin("external-self");
  desk.give({ ...clearAnswers, "q-pudendal": "yes" });
  const judged = desk.judge();
  expect(judged?.verdict.level).toBe(level);
  // Then the page says that the clock stands behind the last entry, so that the letter is not looked for.
  expect(judged?.lastEntryAt?.slice(0, 10)).toBe(day < "2026-11-22" ? "2026-11-22" : undefined);
});
