import { expect, test } from "vitest";
import { claimIds, type ClaimId } from "#evidence";
import { loadWords } from "#words";
import type { CardPart } from "../claims/card-words.ts";
import { claimDocumentId, claimDocuments } from "./documents.ts";
import { makeSearch } from "./search.ts";

const sections = ["anatomy", "illness", "benefit", "safety", "technique", "articles"] as const;
const words = Object.assign({}, ...(await Promise.all(sections.map((section) => loadWords("en", `claims-${section}`))))) as Record<
  string,
  string
>;
const other: { readonly [id: string]: string } = await loadWords("en", "claims-search");
const documents = claimDocuments(
  (id: ClaimId, part: CardPart) => words[`${id}.${part}`]!,
  (id) => other[id] ?? "",
);

test("other words belong to cards that exist", () => {
  for (const id of Object.keys(other)) expect(claimIds).toContain(id);
});
const search = makeSearch(documents);

test("every card can be found by its own words, among the first", () => {
  expect(documents).toHaveLength(claimIds.length);
  for (const id of claimIds) expect(search.find(words[`${id}.said`]!).slice(0, 3)).toContain(claimDocumentId(id));
});

test.each<[string, ClaimId]>([
  ["prostatitus", "dx-prostatitis-is-inflammation"],
  ["inflamation", "ben-less-inflammation"],
  ["antibotics", "dx-usual-treatment"],
  ["walnutt", "anat-walnut"],
  ["how often", "safe-never-exceed-weekly"],
  ["PSA", "safe-psa"],
  ["psa test", "safe-psa"],
  ["partner", "safe-self-or-partner-equal"],
  ["lubricnt", "safe-latex-water-lube"],
  ["bladdr", "ben-urinary"],
  ["knuckle", "safe-pressure-escalate"],
  ["consent", "tech-consent"],
  ["blood thinner", "safe-anticoag-etc"],
  ["STRES", "ben-stress"],
  ["placebo", "ben-some-men-relief"],
  ["CPPS", "ben-relieves-prostatitis"],
  ["lube", "safe-no-lube-detail"],
  ["does it work", "ben-relieves-prostatitis"],
  ["kegel", "ben-pelvic-floor-wellness"],
  ["kegels", "ben-pelvic-floor-wellness"],
  ["pelvic floor exercises", "ben-pelvic-floor-wellness"],
  ["blood in semen", "safe-consult-first"],
  ["blod", "safe-consult-first"],
  ["blud", "safe-consult-first"],
  ["haematospermia", "safe-consult-first"],
  ["hematospermia", "safe-consult-first"],
])("“%s” finds %s", (query, id) => expect(search.find(query).slice(0, 8)).toContain(claimDocumentId(id)));

test("what fits nowhere finds nothing, and only words that find something are offered", () => {
  expect(search.find("zyxwvut")).toEqual([]);
  expect(search.find("")).toEqual([]);
  for (const query of ["prostatitis zyxwvut", "antibiotcs quuxly", "zyxwvut"])
    for (const word of search.suggest(query)) expect(search.find(word).length).toBeGreaterThan(0);
  expect(search.suggest("antibiotcs quuxly").length).toBeGreaterThan(0);
});

test("other places of Learn can be found beside the cards", () => {
  const topic = { id: "topic:x", href: "/learn/x", title: "Sitting for long", text: "A page about chairs." };
  expect(makeSearch([...documents, topic]).find("chairs")).toEqual(["topic:x"]);
});
