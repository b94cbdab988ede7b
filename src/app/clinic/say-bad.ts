import type { BadQuestionnaire } from "#measure";
import type { Words } from "#words";

/** What is wrong with a clinic's file, where, and what to ask for. */
export const sayBad = (words: Words<"clinic">, { why, path, found }: BadQuestionnaire): string => {
  const what = words[`bad.${why}`];
  const where = path === "" ? words["whole-file"] : path;
  return found === "" ? words["bad.line"]({ what, path: where }) : words["bad.line.found"]({ what, path: where, found });
};
