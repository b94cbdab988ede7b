import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Avoid, Limits, SeekCare } from "./case.ts";
import { parseCase } from "./parse-case.ts";
import clear from "./reference/clear.json" with { type: "json" };
import { rules } from "./rules/all.ts";
import { screen } from "./screen.ts";

/** One story: answers on top of those of a person for whom nothing fires, and what must come out. Written from safety.md by hand, never from the rules. */
interface Scenario {
  readonly name: string;
  readonly why: string;
  readonly case: { readonly mode: string; readonly at?: string; readonly answers: object };
  readonly expect: {
    readonly level: number;
    /** Rules that must fire, each at its level. */
    readonly fires?: { readonly [rule: string]: number };
    readonly silent?: readonly string[];
    readonly seekCare?: SeekCare;
    readonly mayStart?: boolean;
    readonly until?: string | null;
    readonly unanswered?: readonly string[];
    readonly cleared?: readonly string[];
    readonly limits?: Partial<Limits>;
    readonly avoid?: readonly Avoid[];
    /** From which day on a rule has ended by itself, and what stays of it. */
    readonly ends?: { readonly [rule: string]: { readonly until: string; readonly stays?: number } };
  };
}

const folder = new URL("../../scenarios/", import.meta.url);
const scenariosOf = (rule: string): readonly Scenario[] => JSON.parse(readFileSync(new URL(`screen-${rule}.json`, folder), "utf8"));
const files = readdirSync(folder).filter((file) => file.startsWith("screen-"));

/** A Sunday morning; a scenario that needs another moment names it. */
const at = "2026-11-22T09:00:00Z";

test("every rule has its scenarios, and every scenario its rule", () => {
  expect(files.toSorted()).toEqual(rules.map(({ id }) => `screen-${id}.json`).toSorted());
});

describe.each(rules.map(({ id }) => id))("%s", (rule) => {
  const scenarios = scenariosOf(rule);

  test("has one where it speaks and one where it stays silent", () => {
    expect(scenarios.some(({ expect: { fires = {} } }) => rule in fires)).toBe(true);
    expect(scenarios.some(({ expect: { silent = [] } }) => silent.includes(rule))).toBe(true);
  });

  test.each(scenarios)("$name", ({ case: given, expect: expected }) => {
    const read = parseCase({ at, ...given, answers: { ...clear, ...given.answers } });
    if (!read.ok) throw new Error(`${read.error.path}: ${read.error.what}`);
    const verdict = screen(read.value);
    const fired = Object.fromEntries(verdict.fired.map((one) => [one.rule, one.level]));
    expect({ level: verdict.level, fired }).toMatchObject({ level: expected.level, fired: expected.fires ?? {} });
    for (const silent of expected.silent ?? []) expect(Object.keys(fired)).not.toContain(silent);
    const { seekCare, mayStart, until, unanswered, limits } = expected;
    const rest = { seekCare, mayStart, until, unanswered, limits };
    expect(verdict).toMatchObject(Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)));
    expect(verdict.limits.avoid).toEqual(expect.arrayContaining([...(expected.avoid ?? [])]));
    for (const [id, ends] of Object.entries(expected.ends ?? {})) {
      const { until: day, stays } = verdict.fired.find((one) => one.rule === id) ?? {};
      expect({ until: day, stays }).toEqual({ stays: undefined, ...ends });
    }
    if (expected.cleared) expect(verdict.fired.filter((one) => one.cleared).map((one) => one.rule)).toEqual(expected.cleared);
  });
});
