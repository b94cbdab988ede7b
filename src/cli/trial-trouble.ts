import type { BadInput } from "#evaluate";
import type { Words } from "#words";
import { nameOf } from "./input.ts";
import type { Trouble } from "./trouble.ts";

/** What is wrong with a trial, a case or a list of people, in words, with its place in the file. */
export const trialTrouble = (words: Words<"trial-file">, bad: BadInput, file: string): Trouble => ({
  type: `bad-${bad.what}`,
  what: words[`${bad.what}.what`],
  where: bad.path === "" ? nameOf(file) : `${nameOf(file)}, ${bad.path}`,
  how: howTo(words, bad),
  path: bad.path,
  exit: 2,
});

/** What may stand there, where that can be said; else what to do. */
function howTo(words: Words<"trial-file">, { what, known, least, most, above }: BadInput): string {
  if (known) return words["allowed.known"]({ known: known.join(", ") });
  if (above !== undefined) return words["allowed.above"]({ above });
  if (least !== undefined && most !== undefined) return words["allowed.between"]({ least: String(least), most: String(most) });
  if (least !== undefined) return words["allowed.least"]({ least: String(least) });
  return most === undefined ? words[`${what}.how`] : words["allowed.most"]({ most: String(most) });
}
