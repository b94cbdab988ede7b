import fc from "fast-check";
import { expect, test } from "vitest";
import { calibrate, follow, isLoud, leastDb, type Heard } from "./loud.ts";

const room = (db: number): Heard => ({ db, own: false });
const cue = (db: number): Heard => ({ db, own: true });
const quiet = calibrate([...Array.from({ length: 90 }, () => room(-70)), cue(-30)]);

test.each`
  what                           | heard        | loud
  ${"a quiet room"}              | ${room(-70)} | ${false}
  ${"a chair that creaks"}       | ${room(-50)} | ${false}
  ${"a word"}                    | ${room(-35)} | ${true}
  ${"a clap"}                    | ${room(-10)} | ${true}
  ${"a cue of ours"}             | ${cue(-30)}  | ${false}
  ${"a louder cue of ours"}      | ${cue(-22)}  | ${false}
  ${"a clap while a cue sounds"} | ${cue(-10)}  | ${true}
`("$what: loud is $loud", ({ heard, loud }) => {
  expect(isLoud(quiet, heard)).toBe(loud);
});

test("before a cue of ours was ever heard, none of them counts as loud", () => {
  const fresh = calibrate([room(-70)]);
  expect(isLoud(fresh, cue(-5))).toBe(false);
  expect(isLoud(follow(fresh, cue(-25)), cue(-24))).toBe(false);
});

test("music that plays already is the room, and a word above it is still heard", () => {
  const music = calibrate(Array.from({ length: 90 }, () => room(-40)));
  expect(isLoud(music, room(-38))).toBe(false);
  expect(isLoud(music, room(-18))).toBe(true);
});

test("a room that grows louder slowly never becomes loud, and a sudden sound in it does", () => {
  let hearing = quiet;
  for (let db = -70; db < -45; db += 0.05) {
    expect(isLoud(hearing, room(db))).toBe(false);
    hearing = follow(hearing, room(db));
  }
  expect(isLoud(hearing, room(-15))).toBe(true);
});

test("louder is never judged quieter, and silence never counts", () => {
  const level = fc.double({ min: -100, max: 0, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.record({ db: level, own: fc.boolean() })), level, level, fc.boolean(), (first, a, b, own) => {
      const hearing = calibrate(first);
      if (isLoud(hearing, { db: Math.min(a, b), own })) expect(isLoud(hearing, { db: Math.max(a, b), own })).toBe(true);
      if (isLoud(hearing, { db: a, own })) expect(a).toBeGreaterThan(leastDb);
    }),
  );
});
