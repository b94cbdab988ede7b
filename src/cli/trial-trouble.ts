import type { BadInput } from "#evaluate";
import type { Words } from "#words";
import { nameOf } from "./input.ts";
import type { Trouble } from "./trouble.ts";

/** What is wrong with a trial, a case or a list of people, in words, with its place in the file. */
export const trialTrouble = (words: Words<"trial-file">, { path, what }: BadInput, file: string): Trouble => ({
  type: `bad-${what}`,
  what: words[`${what}.what`],
  where: path === "" ? nameOf(file) : `${nameOf(file)}, ${path}`,
  how: words[`${what}.how`],
  path,
  exit: 2,
});
