import { describe, expect, test } from "vitest";
import { loadWords } from "#words";
import { callsFirst, sayUrgent } from "./call-first.ts";

const words = await loadWords("en", "emergency");
const rules = (await loadWords("en", "rules")) as unknown as Readonly<Record<string, string | undefined>>;

const doAt6 = (rule: string) => rules[`${rule}@6.do`] ?? rules[`${rule}.do`] ?? "";
const all = [...new Set(Object.keys(rules).flatMap((id) => /^([a-z]+-[a-z0-9-]+)(?:@\d)?\.do$/.exec(id)?.[1] ?? []))];

describe("every reason whose own words are to call leads its page with calling, and no other does", () => {
  test.each(all.filter((rule) => / emergency number( or a crisis line)? now\./.test(` ${doAt6(rule)}`)))("%s: call", (rule) =>
    expect(callsFirst([{ rule, level: 6 }])?.rule).toBe(rule),
  );
  test.each(all.filter((rule) => doAt6(rule).includes("emergency department now, or call")))("%s: go, or call", (rule) =>
    expect(callsFirst([{ rule, level: 6 }])).toBeUndefined(),
  );
});

test.each`
  reasons                                       | heading
  ${[["rf-dvt", 6]]}                            | ${"Call the emergency number now."}
  ${[["rf-torsion", 6]]}                        | ${"Go to an emergency department now, or call."}
  ${[["rf-torsion", 6], ["rf-anaphylaxis", 6]]} | ${"Call the emergency number now."}
  ${[["rf-suicide", 6]]}                        | ${"Call the emergency number or a crisis line now."}
  ${[["rf-suicide", 6], ["rf-sepsis", 6]]}      | ${"Call the emergency number now."}
  ${[["rf-dvt", 5]]}                            | ${"Get medical help today."}
  ${[["rf-retention", 6], ["rf-dvt", 5]]}       | ${"Go to an emergency department now, or call."}
`("$reasons: $heading", ({ reasons, heading }: { reasons: readonly (readonly [string, number])[]; heading: string }) =>
  expect(
    sayUrgent(
      words,
      reasons.map(([rule, level]) => ({ rule, level })),
    ).heading,
  ).toBe(heading),
);
