import { readFileSync } from "node:fs";
import { checkedOf, claimIds, claims, claimSections, disagreements, sectionOf, type ClaimId, type ClaimSection } from "#evidence";
import { item, list, table, title } from "./markdown.ts";

const words = (area: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(new URL(`../src/words/en/${area}.json`, import.meta.url), "utf8")) as Record<string, string>;

/** docs/claims.md: every evidence card on paper, for a clinician who wants to check them in one reading. */
export const claimsDoc = (): string =>
  [
    title("Evidence cards"),
    `${claimIds.length} claims, as the app shows them. Not yet signed by a clinician: whoever reads this against the sources (sources.md) and ` +
      "finds something wrong does the project a service.",
    counts(),
    ...(Object.keys(claimSections) as ClaimSection[]).flatMap((section) => [
      `## ${words("claims")[`section.${section}`]}`,
      ...claimIds.filter((id) => sectionOf(id) === section).map(card),
    ]),
    "## Where the two articles disagree",
    ...disagreements.map(disagreement),
  ].join("\n\n") + "\n";

const counts = (): string => {
  const ui = words("claims");
  const verdicts = [...new Set(claimIds.map((id) => claims[id].verdict))];
  return table(
    ["verdict", "claims"],
    verdicts.map((verdict) => [ui[`verdict.${verdict}`]!, String(claimIds.filter((id) => claims[id].verdict === verdict).length)]),
  );
};

const card = (id: ClaimId): string => {
  const ui = words("claims");
  const section = sectionOf(id);
  const say = (part: string): string => words(`claims-${section}`)[`${id}.${part}`]!;
  const { verdict, certainty, because, first, second, sources, tooWeak = [], noSource } = claims[id];
  const { on, until } = checkedOf(id);
  const named = sources.length > 0 ? sources.join(", ") : ui[`sources.none.${noSource!}`]!;
  return [
    `### “${say("said")}”`,
    say("short"),
    list([
      item("Verdict", [`${ui[`verdict.${verdict}`]!}, certainty: ${ui[`sure.${certainty}`]!.toLowerCase()} (${because.join(", ")})`]),
      item("Found", [say("found")]),
      item("Against this verdict", [say("against")]),
      item("Not known", [say("unknown")]),
      item("The articles", [`first: ${first}; second: ${second}`]),
      item("Sources", [tooWeak.length > 0 ? `${named}; too weak to show: ${tooWeak.join(", ")}` : named]),
      item("Card", [`\`${id}\`, checked ${on}, to be read again by ${until}`]),
    ]),
  ].join("\n\n");
};

const disagreement = ({ id, one, other, nearer, about }: (typeof disagreements)[number]): string => {
  const said = words("disagree");
  return [
    `### ${said[`${id}.title`]}`,
    list([
      item(`One side (${one})`, [said[`${id}.one`]!]),
      item(`The other (${other})`, [said[`${id}.other`]!]),
      item("Nearer", [nearer]),
      item("Walnut", [said[`${id}.walnut`]!]),
      item("Cards", [about.map((each) => `\`${each}\``).join(", ")]),
    ]),
  ].join("\n\n");
};
