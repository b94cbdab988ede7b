import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { claimIds, claims, isClaimId, sectionOf, sources, type SourceId } from "#evidence";
import { claimsDoc } from "./docs-claims.ts";

const home = new URL("../", import.meta.url);

test("docs/claims.md says what the cards say: run `npm run docs` when it does not", () => {
  expect(readFileSync(new URL("docs/claims.md", home), "utf8")).toBe(claimsDoc());
});

// Every number a card quotes, and where it was read. What is only remembered is never quoted; a number of our own says "own".
const quoted: readonly (readonly [card: string, numbers: string, from: SourceId | "own" | "date"])[] = [
  ["dx-prostatitis-is-inflammation.found", "10 100", "CUA-2011"],
  ["ben-relieves-prostatitis.found", "195", "MISHRA-2008"],
  ["ben-relieves-prostatitis.found", "22 26 46 100", "NICKEL-1999"],
  ["ben-relieves-prostatitis.against", "36 100 6", "PONTARI-2010"],
  ["ben-cures.against", "73 40 100", "SHOSKES-1999"],
  ["ben-adjunct.found", "2", "MISHRA-2008"],
  ["ben-some-men-relief.found", "35.8 100 6 6", "PONTARI-2010"],
  ["ben-urinary.found", "26", "NICKEL-1999"],
  ["ben-pelvic-tension.found", "47 48 23", "FITZGERALD-2009"],
  ["ben-pelvic-tension.found", "138 72 100", "ANDERSON-2005"],
  ["ben-pelvic-tension.found", "20", "HON-2024"],
  ["ben-sexual-performance.found", "26", "NICKEL-1999"],
  ["ben-deep-breaths.found", "138", "ANDERSON-2005"],
  ["ben-2006-study.said", "2006", "date"],
  ["ben-2006-study.found", "2006", "date"],
  ["safe-if-gentle.found", "115 8.6 100", "CAPODICE-2009"],
  ["safe-consult-first.against", "90", "own"],
  ["safe-stop-discomfort.found", "3 10", "own"],
  ["safe-stop-discomfort.unknown", "3", "own"],
  ["safe-tool.found", "115 8.6 100 13.9 100", "CAPODICE-2009"],
  ["safe-never-exceed-weekly.found", "3", "SUN-2013"],
  ["safe-never-exceed-weekly.unknown", "48", "own"],
  ["safe-duration-missing.found", "3 5", "SUN-2013"],
  ["safe-duration-missing.found", "5 10", "own"],
  ["safe-psa.found", "51 30", "MASSAGE-PSA-2005"],
  ["safe-psa.found", "41 100 8 100", "TCHETGEN-1996"],
  ["safe-psa.against", "1 17", "YUAN-1992"],
  ["safe-psa.unknown", "7 48", "own"],
  ["tech-circular-updown.found", "138", "ANDERSON-2005"],
  ["src-s2-age.said", "2017", "date"],
  ["src-s2-age.short", "2018 2025", "date"],
];

const said = new Map(
  [...new Set(claimIds.map(sectionOf))].flatMap((section) =>
    Object.entries(JSON.parse(readFileSync(new URL(`src/words/en/claims-${section}.json`, home), "utf8")) as Record<string, string>),
  ),
);

test("no card quotes a number that is not in this table, and none of the table is gone", () => {
  const inCards = [...said]
    .map(([id, text]) => [id, (text.match(/\d+(?:\.\d+)?/g) ?? []).join(" ")] as const)
    .filter(([, found]) => found !== "");
  const inTable = new Map<string, string>();
  for (const [id, numbers] of quoted) inTable.set(id, [inTable.get(id), numbers].filter(Boolean).join(" "));
  expect(Object.fromEntries(inCards)).toEqual(Object.fromEntries(inTable));
});

test.each(quoted.filter(([, , from]) => from !== "own" && from !== "date"))(
  "%s quotes %s from a source the card names: %s",
  (card, _, from) => {
    const id = card.split(".")[0]!;
    expect(isClaimId(id)).toBe(true);
    if (!isClaimId(id)) return;
    expect(claims[id].sources).toContain(from);
    expect(sources[from as SourceId].status).not.toBe("memory");
  },
);

// Read only in memory, or true of other people: never on a card about men.
test.each([/\b57\b/, /\b59\b/, /\b81\b/, /\b0\.0012\b/, /\b21 in 100\b/])("no card says %s", (number) => {
  for (const [id, text] of said) expect(number.test(text), id).toBe(false);
});
