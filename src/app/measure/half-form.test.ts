import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { instantAt } from "#base";
import { testClock, testRandom } from "#base/testing";
import { isShown, keptFilling, project } from "#record";
import { memoryKeep } from "../keep/memory-keep.ts";
import { differing, HalfForm, type Items } from "./half-form.ts";

type Answers = Items<number>;

/** One browser with one storage; every tab opens the same form. */
const browser = async () => {
  const clock = testClock(Date.UTC(2026, 2, 1, 9));
  const keep = memoryKeep({ ...clock, ...testRandom(1) });
  await keep.start();
  const now = () => instantAt(clock.clock.now(), clock.clock.zone());
  const shown = () => project(keep.entries.value, now()).shown;
  let seed = 1;
  return {
    keep,
    forms: () => shown().flatMap((one) => (isShown(one, "answers") && "items" in one.entry.body ? [one.entry.body.items as Answers] : [])),
    tab: async () => {
      const read = (draft: unknown) => draft as Answers;
      const half = new HalfForm<number>("form-week", { ...testRandom(++seed), keep, shown, read, counted: (items) => items });
      await half.load();
      const write = async () => {
        const body = { instrument: "nih-cpsi", wording: "practice", items: half.items.value ?? {}, filling: half.filling } as const;
        await keep.append({ kind: "answers", at: now(), zone: clock.clock.zone(), body });
        await half.forget();
      };
      /** Keeps it where nothing stands against it, and says how it stood. */
      const keepIt = async () => {
        const standing = await half.standing();
        if (standing.type === "ready") await write();
        return standing;
      };
      return { half, write, keepIt };
    },
  };
};

describe("one half-filled form in two tabs", () => {
  test("kept in one, the other shows what was kept, and keeps nothing more", async () => {
    const { tab, forms } = await browser();
    const first = await tab();
    await first.half.give("1a", 1);
    const second = await tab();
    expect(second.half.items.value).toEqual({ "1a": 1 });
    expect(await first.keepIt()).toEqual({ type: "ready" });
    expect(await second.keepIt()).toEqual({ type: "kept" });
    expect(forms()).toEqual([{ "1a": 1 }]);
  });

  test("both were opened blank: what is answered in the one is not lost by an answer in the other", async () => {
    const { tab, forms } = await browser();
    const [first, second] = [await tab(), await tab()];
    await first.half.give("1a", 1);
    await second.half.give("4", 5);
    expect(await second.keepIt()).toEqual({ type: "more", there: { "1a": 1, "4": 5 } });
    expect(forms()).toEqual([]);
    await second.half.take({ "1a": 1, "4": 5 });
    expect(await second.keepIt()).toEqual({ type: "ready" });
    expect(await first.keepIt()).toEqual({ type: "kept" });
    expect(forms()).toEqual([{ "1a": 1, "4": 5 }]);
  });

  test.each(["first", "second"] as const)(
    "answered otherwise: whichever keeps first, here the %s, nothing is kept unasked",
    async (which) => {
      const { tab, forms } = await browser();
      const tabs = { first: await tab(), second: await tab() };
      await tabs.first.half.give("4", 2);
      await tabs.second.half.give("4", 7);
      const there = { "4": which === "first" ? 7 : 2 };
      expect(await tabs[which].keepIt()).toEqual({ type: "otherwise", there });
      expect(forms()).toEqual([]);
      await tabs[which].half.take(there);
      expect(await tabs[which].keepIt()).toEqual({ type: "ready" });
      expect(forms()).toEqual([there]);
    },
  );

  test("answered otherwise after it was kept: the second Keep says so, and nothing is lost", async () => {
    const { tab, forms } = await browser();
    const first = await tab();
    await first.half.give("4", 2);
    const second = await tab();
    await first.keepIt();
    await second.half.give("4", 7);
    expect(await second.keepIt()).toMatchObject({ type: "kept-otherwise", there: { "4": 2 } });
    expect(forms()).toEqual([{ "4": 2 }]);
    // Closed and opened again, it is still there, and still asked about.
    const third = await tab();
    expect(third.half.items.value).toEqual({ "4": 7 });
    expect(await third.keepIt()).toMatchObject({ type: "kept-otherwise" });
    await third.half.becomeAnother();
    expect(await third.keepIt()).toEqual({ type: "ready" });
    expect(forms()).toEqual([{ "4": 2 }, { "4": 7 }]);
  });
});

test("kept, and closed before the half-filled one was put away: it begins blank", async () => {
  const { tab, forms, keep } = await browser();
  const first = await tab();
  await first.half.give("4", 2);
  const draft = await keep.loadDraft("form-week");
  await first.keepIt();
  await keep.saveDraft("form-week", draft.ok ? draft.value : undefined);
  const next = await tab();
  expect(next.half.items.value).toEqual({});
  await next.half.give("4", 3);
  await next.keepIt();
  expect(forms()).toEqual([{ "4": 2 }, { "4": 3 }]);
  expect(await keep.loadDraft("form-week")).toEqual({ ok: true, value: undefined });
});

test("a form begun anew elsewhere is another form: neither takes the other's place", async () => {
  const { tab, forms, keep } = await browser();
  const stale = await tab();
  await stale.half.give("4", 2);
  await (await tab()).keepIt();
  const anew = await tab();
  await anew.half.give("4", 8);
  await stale.half.give("1a", 1);
  expect(await stale.keepIt()).toMatchObject({ type: "kept-otherwise", there: { "4": 2 } });
  await stale.half.forget();
  expect(await keep.loadDraft("form-week")).toMatchObject({ value: { items: { "4": 8 } } });
  await anew.keepIt();
  expect(forms()).toEqual([{ "4": 2 }, { "4": 8 }]);
});

test("answers that an earlier version left half-filled are taken up", async () => {
  const { tab, forms, keep } = await browser();
  await keep.saveDraft("form-week", { "4": 2 });
  const one = await tab();
  expect(one.half.items.value).toEqual({ "4": 2 });
  await one.half.give("1a", 1);
  await one.keepIt();
  expect(forms()).toEqual([{ "1a": 1, "4": 2 }]);
});

test("taken away in the history, the same answers can be kept again", async () => {
  const { tab, forms, keep } = await browser();
  const one = await tab();
  await one.half.give("4", 2);
  await one.keepIt();
  const [entry] = keep.entries.value;
  await keep.append({ kind: "removal", at: entry!.at, zone: entry!.zone, body: { of: entry!.id } });
  expect(await one.keepIt()).toEqual({ type: "ready" });
  expect(forms()).toEqual([{ "4": 2 }]);
});

/** What hands can do in two tabs, one after the other. */
const acts = fc.array(
  fc.record({
    tab: fc.nat(1),
    act: fc.constantFrom("give", "give", "give", "leave-out", "keep"),
    item: fc.constantFrom("1a", "1b"),
    to: fc.nat(1),
  }),
  { maxLength: 14 },
);

test("whatever is done in two tabs, one filling is one entry, and no answer of the other tab is passed over unasked", () =>
  fc.assert(
    fc.asyncProperty(acts, async (story) => {
      const { tab, keep } = await browser();
      const tabs = [await tab(), await tab()];
      for (const { tab: nth, act, item, to } of story) {
        const { half, keepIt } = tabs[nth]!;
        if (act === "give") await half.give(item, to);
        else if (act === "leave-out") await half.give(item, undefined);
        else if (Object.keys(half.items.value ?? {}).length > 0) {
          const here = half.items.value!;
          const draft = await keep.loadDraft("form-week");
          const standing = await keepIt();
          const { items, filling } = (draft.ok ? (draft.value ?? {}) : {}) as { items?: Answers; filling?: string };
          if (standing.type === "ready" && items !== undefined && filling === half.filling) expect(differing(here, items)).toEqual([]);
        }
      }
      const fillings = keep.entries.value.map(({ body }) => (body as { filling: string }).filling);
      expect(new Set(fillings).size).toBe(fillings.length);
    }),
    { numRuns: 300 },
  ));

test("the questions that differ, also where one is answered on one side only", () =>
  expect(differing({ a: 1, b: 2, c: ["x"] }, { b: 3, c: ["x"], d: 4 })).toEqual(["a", "b", "d"]));

test("what is known of a filling is its entry, as it counts now", async () => {
  const { tab, keep } = await browser();
  const one = await tab();
  await one.half.give("4", 2);
  await one.keepIt();
  const at = "2026-03-01T10:00:00Z" as Parameters<typeof project>[1];
  expect(keptFilling(project(keep.entries.value, at).shown, one.half.filling)?.id).toBe(keep.entries.value[0]!.id);
  expect(keptFilling(project(keep.entries.value, at).shown, "another")).toBeUndefined();
});
