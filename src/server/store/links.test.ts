import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { everyStore, inFolder } from "../testing/stores.ts";
import { fetchedWithinMs, rememberedMs, type LinkStore, type NewLink } from "./links.ts";
import { memoryRelay } from "./memory.ts";

let counted = Date.now();
const bytes = (...values: number[]) => Uint8Array.from(values);
const [maker, stranger, right, wrong, file] = [bytes(1), bytes(2), bytes(3), bytes(4), bytes(5, 6, 7)];
const linkOf = (more: Partial<NewLink> = {}): NewLink => ({
  id: `link-${counted++}`,
  owner: maker,
  salt: bytes(9),
  verifier: right,
  file,
  untilMs: 2000,
  tries: 3,
  opens: 2,
  ...more,
});
const over = (why: string) => ({ ok: false, error: { type: "Over", why } });

describe.each(everyStore())("links, %s", (_name, open) => {
  const begin = async (more: Partial<NewLink> = {}) => {
    const { links } = await open();
    const link = linkOf(more);
    expect(await links.make(link)).toEqual({ ok: true, value: undefined });
    const ask = (verifier: Uint8Array, nowMs = 1000, recipient?: string) =>
      links.open(link.id, { verifier, nowMs, ...(recipient !== undefined && { recipient }) });
    return { links, link, ask };
  };

  test("opens with its passcode as often as was said, and then no more", async () => {
    const { links, link, ask } = await begin();
    expect(await links.lockOf(link.id, 1000)).toEqual({ ok: true, value: { salt: bytes(9), tries: 3 } });
    for (let i = 0; i < 2; i++) expect(await ask(right)).toEqual({ ok: true, value: file });
    expect(await ask(right)).toEqual(over("used-up"));
    expect(await links.lockOf(link.id, 1000)).toEqual(over("used-up"));
    // Who was just shown the way to the file may still fetch it.
    expect(await links.file(link.id, 1000)).toEqual(file);
  });

  test("counts wrong passcodes for its whole life, and is locked for the right one too", async () => {
    const { links, link, ask } = await begin();
    expect(await ask(wrong)).toEqual({ ok: false, error: { type: "WrongPasscode", triesLeft: 2 } });
    expect(await ask(right)).toEqual({ ok: true, value: file });
    expect(await ask(wrong)).toEqual({ ok: false, error: { type: "WrongPasscode", triesLeft: 1 } });
    expect(await ask(wrong)).toEqual({ ok: false, error: { type: "WrongPasscode", triesLeft: 0 } });
    expect(await ask(right)).toEqual(over("locked"));
    expect(await links.lockOf(link.id, 1000)).toEqual(over("locked"));
  });

  test("50 wrong passcodes at once: no more are looked at than there are tries", async () => {
    const { ask } = await begin({ tries: 10 });
    const answers = await Promise.all(Array.from({ length: 50 }, () => ask(wrong)));
    const left = answers.flatMap((one) => (!one.ok && one.error.type === "WrongPasscode" ? [one.error.triesLeft] : []));
    expect(left.sort((a, b) => b - a)).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
    expect(answers.filter((one) => !one.ok && one.error.type === "Over")).toHaveLength(40);
    expect(await ask(right)).toEqual(over("locked"));
  });

  test("50 right ones at once: no more open than was said", async () => {
    const { links, link, ask } = await begin({ opens: 4 });
    const answers = await Promise.all(Array.from({ length: 50 }, (_, i) => ask(right, 1000, `sealed ${i}`)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(4);
    expect((await links.standing(link.id, maker))?.openings).toHaveLength(4);
  });

  test("what is over is answered to nobody, swept or not", async () => {
    const { links, link, ask } = await begin();
    for (const nowMs of [2000, 2001, 9999]) {
      expect(await ask(right, nowMs)).toEqual(over("expired"));
      expect(await links.lockOf(link.id, nowMs)).toEqual(over("expired"));
      expect(await links.file(link.id, nowMs)).toBeUndefined();
    }
    // Nothing was counted, and nothing is lost for a clock that stood wrong.
    expect(await ask(right, 1999)).toEqual({ ok: true, value: file });
  });

  test("is taken back by its maker and nobody else, at once and for good", async () => {
    const { links, link, ask } = await begin();
    await ask(right, 1000, "sealed name");
    expect(await links.takeBack(link.id, stranger)).toBe(false);
    expect(await links.standing(link.id, stranger)).toBeUndefined();
    expect(await links.takeBack(link.id, maker)).toBe(true);
    expect(await ask(right)).toEqual(over("taken-back"));
    expect(await links.file(link.id, 1000)).toBeUndefined();
    expect(await links.takeBack(link.id, maker)).toBe(true);
    expect(await links.takeBack("link-nobody-made", maker)).toBe(false);
    expect(await links.make(link)).toEqual({ ok: false, error: { type: "AlreadyThere" } });
  });

  test("its maker sees what is left, and who opened it when, in what only he can read", async () => {
    const { links, link, ask } = await begin();
    await ask(wrong);
    await ask(right, 1100, "sealed name");
    await ask(right, 1200);
    expect(await links.standing(link.id, maker)).toEqual({
      untilMs: 2000,
      tries: 2,
      opens: 0,
      takenBack: false,
      openings: [{ atMs: 1100, recipient: "sealed name" }, { atMs: 1200 }],
    });
  });

  test("the sweep empties what is over, says why for a while, and then forgets it", async () => {
    const { links, link, ask } = await begin();
    const usedUp = linkOf({ opens: 1, untilMs: 9e9 });
    const open2 = linkOf({ untilMs: 9e9 });
    for (const one of [usedUp, open2]) await links.make(one);
    await links.open(usedUp.id, { verifier: right, nowMs: 1000 });
    await links.sweep(1000 + fetchedWithinMs - 1);
    expect(await links.file(usedUp.id, 3000)).toEqual(file);
    await links.sweep(1000 + fetchedWithinMs);
    expect([await links.file(usedUp.id, 3000), await links.file(link.id, 1000), await links.file(open2.id, 3000)]).toEqual([
      undefined,
      undefined,
      file,
    ]);
    expect(await ask(right, 3000)).toEqual(over("expired"));
    await links.sweep(2000 + rememberedMs);
    expect(await ask(right, 3000)).toEqual(over("unknown"));
    expect(await links.standing(link.id, maker)).toBeUndefined();
  });
});

test("SQLite does whatever its plain twin in memory does", async () => {
  const { links: sqlite } = await inFolder();
  const step = fc.oneof(
    fc.record({ type: fc.constant("open" as const), verifier: fc.constantFrom(right, wrong), nowMs: fc.integer({ min: 1990, max: 2005 }) }),
    fc.record({ type: fc.constant("takeBack" as const), owner: fc.constantFrom(maker, stranger, stranger) }),
    fc.record({ type: fc.constant("sweep" as const), nowMs: fc.constantFrom(1000, 2000, 1000 + fetchedWithinMs * 2, rememberedMs + 2000) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), fc.integer({ min: 1, max: 3 }), async (story, opens) => {
      const link = linkOf({ opens });
      const play = async (links: LinkStore) => {
        const seen: unknown[] = [await links.make(link)];
        for (const each of story) {
          if (each.type === "open") seen.push(await links.open(link.id, each));
          else if (each.type === "takeBack") seen.push(await links.takeBack(link.id, each.owner));
          else await links.sweep(each.nowMs);
          seen.push(await links.lockOf(link.id, 1995), await links.file(link.id, 1995), await links.standing(link.id, maker));
        }
        return seen;
      };
      expect(await play(sqlite)).toEqual(await play(memoryRelay().links));
    }),
    { numRuns: 40 },
  );
});
