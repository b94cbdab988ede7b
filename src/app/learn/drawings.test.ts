import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { topicIds } from "#evidence";
import { below } from "./anatomy/below.ts";
import { side } from "./anatomy/side.ts";
import { ellipse } from "./anatomy/view.ts";
import { figures } from "./figures/figures.tsx";
import { shelves, startHere } from "./home.tsx";

const wordsOf = (area: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../words/en/${area}.json`), "utf8")) as Record<string, string>;

describe.each([side, below])("the drawing from $id", (view) => {
  const words = wordsOf("learn-anatomy");

  test.each(view.parts)("$id has a name and one or two sentences that say what it is for", ({ id }) => {
    expect(words[`${view.id}.${id}`]).toMatch(/^[A-Z][\w -]+$/);
    expect(words[`${view.id}.${id}.for`]).toMatch(/^(?:[^.]+\.){1,3}$/);
  });

  test("every part with words is drawn", () => {
    const named = Object.keys(words)
      .filter((id) => id.startsWith(`${view.id}.`) && id.endsWith(".for"))
      .map((id) => id.split(".")[1]!);
    expect(view.parts.map(({ id }) => id).toSorted()).toEqual(named.toSorted());
  });

  test("numbers and names stand inside it, and no two numbers touch", () => {
    for (const { id, mark, names } of view.parts)
      for (const [x, y] of [mark, ...names]) {
        expect(x, id).toBeGreaterThan(20);
        expect(x, id).toBeLessThan(view.width - 20);
        expect(y, id).toBeGreaterThan(10);
        expect(y, id).toBeLessThan(view.height);
      }
    const marks = view.parts.map(({ mark }) => mark);
    for (const [i, [x, y]] of marks.entries())
      for (const [u, v] of marks.slice(i + 1)) expect(Math.hypot(x - u, y - v), `${x},${y} and ${u},${v}`).toBeGreaterThanOrEqual(21);
  });
});

test("hands may go where the session says, and the drawing says never for the middle line", () => {
  const words = wordsOf("learn-anatomy");
  expect(words["below.soft.for"]).toContain("Only here");
  expect(words["side.bulb.for"]).toContain("Never press here");
  expect(words["below.bulb.for"]).toContain("Never press here");
  expect(words["below.body.for"]).toContain("No pressure");
});

test("an ellipse that is not turned begins at its left end", () =>
  expect(ellipse(10, 20, 4, 2)).toBe("M6 20A4 2 0 1 0 14 20A4 2 0 1 0 6 20Z"));

test("every caption has its drawing, and every drawing its caption", () => {
  const captions = [...topicIds, "method"].flatMap((id) =>
    Object.keys(wordsOf(`learn-${id}`))
      .filter((key) => /\.fig\d*$/.test(key))
      .map((key) => `${id}/${key}`),
  );
  expect(Object.keys(figures).toSorted()).toEqual(captions.toSorted());
});

test("the first page of Learn leads to every topic, to each once", () => {
  const linked: readonly string[] = [...startHere, ...Object.values(shelves).flat()];
  expect(linked.filter((id) => id !== "method").toSorted()).toEqual([...topicIds].toSorted());
});
