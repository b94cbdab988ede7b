import { citable } from "../sources.ts";
import { checkedOf, isExpired } from "./checked.ts";
import type { Claim } from "./claim.ts";
import type { ClaimId } from "./addresses.ts";

/** Why a card may not be shown: one sentence for each thing that is wrong, and none when all is well. */
export const refuseCard = (id: string, card: Claim): readonly string[] => {
  const { sources, tooWeak = [], noSource, certainty, verdict, because } = card;
  const troubles: string[] = [];
  if (sources.length === 0 && noSource === undefined)
    troubles.push(`${id} names no source. Cite one, or say with \`noSource\` why there is none.`);
  if (sources.length > 0 && noSource !== undefined) troubles.push(`${id} has sources and a reason for having none. Leave one of them out.`);
  for (const source of sources.filter((each) => !citable(each)))
    troubles.push(`${id} leans on ${source}, which may not be shown to people. Move it to \`tooWeak\`.`);
  for (const source of tooWeak.filter((each) => citable(each)))
    troubles.push(`${id} calls ${source} too weak, but it may be shown. Cite it.`);
  if (certainty === "none" && !because.includes("no-study"))
    troubles.push(`${id} has no certainty at all. Say that nobody has tested it ("no-study").`);
  if (certainty === "none" && verdict === "supported") troubles.push(`${id} cannot be supported when nobody has tested it.`);
  if ((certainty === "high" || certainty === "moderate") && sources.length === 0 && noSource !== "unverified")
    troubles.push(`${id} is sure of something without a source. Lower the certainty, or cite.`);
  return troubles;
};

/** The same, and whether it has become too old. */
export const refuseOn = (today: string, id: ClaimId, card: Claim): readonly string[] =>
  isExpired(checkedOf(id), today)
    ? [...refuseCard(id, card), `${id} was to be read again by ${checkedOf(id).until}. Read its sources, then move the date in checked.ts.`]
    : refuseCard(id, card);
