import { describe, expect, test } from "vitest";
import { fileWith, walnut } from "./testing/walnut.ts";

describe("the demo", () => {
  test("is the same bytes for the same call, and others for another", async () => {
    const call = ["demo", "--years", "1", "--seed", "7"];
    const [first, second, other, earlier] = await Promise.all([
      walnut(call),
      walnut(call),
      walnut(["demo", "--years", "1", "--seed", "8"]),
      walnut([...call, "--until", "2025-05-01"]),
    ]);
    expect(first.exit).toBe(0);
    expect(first.out.length).toBeGreaterThan(50_000);
    expect(second.out).toBe(first.out);
    expect(other.out).not.toBe(first.out);
    expect(earlier.out).not.toBe(first.out);
  });

  test("is a journal without a flaw, of the length that was asked for", async () => {
    const { out } = await walnut(["demo", "--years", "2", "--seed", "1", "--until", "2026-03-01"]);
    const checked: unknown = JSON.parse((await walnut(["journal", "check", "--json"], out)).out);
    expect(checked).toMatchObject({ unreadable: [], newer: 0, firstDay: "2024-02-29", lastDay: "2026-02-28" });
  });

  test.each([
    [["--years", "1"], "--seed"],
    [["--seed", "1"], "--years"],
    [["--years", "0", "--seed", "1"], "--years"],
    [["--years", "1.5", "--seed", "1"], "--years"],
    [["--years", "99", "--seed", "1"], "--years"],
    [["--years", "1", "--seed", "-1"], "--seed"],
    [["--years", "1", "--seed", "4294967296"], "--seed"],
    [["--years", "1", "--seed", "1", "--until", "2026-02-30"], "--until"],
    [["--years", "1", "--seed", "1", "--until", "9999-01-01"], "--until"],
  ])("refuses %j and names %s", async (args, option) => {
    const { exit, out, err } = await walnut(["demo", ...args]);
    expect([exit, out]).toEqual([2, ""]);
    expect(err).toMatch(/^walnut: [^\n]+\n$/);
    expect(err).toContain(option);
  });
});

test.each([
  ["journal", "--help"],
  ["journal", "-h"],
  ["link", "--help"],
  ["journal", "check", "--help"],
])("help is given where it is asked for: %s %s", async (...args) => {
  const { exit, out } = await walnut(args);
  expect([exit, out]).toEqual([0, expect.stringContaining("journal check FILE")]);
});

test("the demo is JSON as it is: with --json it is the same lines", async () => {
  const [lines, json] = await Promise.all([[], ["--json"]].map((more) => walnut(["demo", "--years", "1", "--seed", "7", ...more])));
  expect(json).toEqual(lines);
});

describe("journal check", () => {
  const journal = async () => (await walnut(["demo", "--years", "1", "--seed", "3"])).out.split("\n").slice(0, 12);

  test("counts by kind and names every line it cannot read, and reads the others", async () => {
    const lines = await journal();
    const damaged = [...lines.slice(0, 3), lines[3]?.slice(0, 30) ?? "", ...lines.slice(4), '{"id":"x"}'];
    const { exit, out } = await walnut(["journal", "check", await fileWith(damaged.join("\n"), "damaged.jsonl"), "--json"]);
    expect(exit).toBe(0);
    const found = JSON.parse(out) as { entries: number; byKind: Record<string, number>; unreadable: { line: number }[] };
    expect(found.entries).toBe(10);
    expect(Object.values(found.byKind).reduce((a, b) => a + b)).toBe(10);
    expect(found.unreadable).toEqual([
      { line: 4, path: "", what: "not-json" },
      { line: 13, path: expect.any(String), what: expect.any(String) },
    ]);
  });

  test("tells a person the same", async () => {
    const lines = await journal();
    const { out } = await walnut(["journal", "check"], [...lines, "{"].join("\n"));
    expect(out).toContain("11 entries readable, 1 line not.");
    expect(out).toContain("Line 13: this is not JSON; the line may be cut off");
  });

  test.each([
    ["nothing", "", "empty"],
    ["another kind of file", "name,age\nA,4\n", "not-a-journal"],
    ["bytes of a picture", new Uint8Array(5000).fill(0xff), "not-a-journal"],
  ])("refuses %s", async (_name, content, type) => {
    const { exit, out } = await walnut(["journal", "check", "--json", await fileWith(content)]);
    expect([exit, JSON.parse(out)]).toMatchObject([2, { error: { type } }]);
  });

  test("gives up on a line without an end, instead of filling the memory", async () => {
    const line = "x".repeat(20_000_000);
    const { exit, err } = await walnut(["journal", "check"], line);
    expect(exit).toBe(2);
    expect(err).toContain("larger than");
  });
});

test("journal stats gives days and months, and no word of what was written", async () => {
  const file = await fileWith((await walnut(["demo", "--years", "1", "--seed", "3", "--until", "2026-01-01"])).out, "demo.jsonl");
  const stats = JSON.parse((await walnut(["journal", "stats", file, "--json"])).out) as {
    entries: number;
    byMonth: Record<string, number>;
  };
  expect(Object.keys(stats.byMonth)).toHaveLength(12);
  expect(Object.values(stats.byMonth).reduce((a, b) => a + b)).toBe(stats.entries);
  expect((await walnut(["journal", "stats", file])).out).toContain("By month:\n  2025-01: ");
});
