import type { BadAnswer, BadDiary } from "#measure";
import type { WordId, Words } from "#words";
import type { World } from "../command.ts";
import type { Trouble } from "../trouble.ts";

/** Whatever a file to be scored can get wrong, in one shape. */
export interface BadScore {
  readonly why: Why;
  readonly path: string;
  readonly least?: number;
  readonly most?: number;
  readonly known?: readonly string[];
}

type Why = Extract<WordId<"cli">, `score.bad.${string}.what`> extends `score.bad.${infer W}.what` ? W : never;

export const fromAnswer = (bad: BadAnswer): BadScore => {
  const { why, path } = bad;
  if (bad.why === "unknown-item") return { why, path, known: bad.known };
  return bad.why === "not-an-object" ? { why, path } : { why, path, least: 0, most: bad.max };
};

export const fromDiary = (bad: BadDiary): BadScore => bad;

/** The sentence for it, with where it stands. What was written is not repeated: it is about somebody's health. */
export const badScore = ({ why, path, least = 0, most = 0, known = [] }: BadScore, file: string, { words }: World): Trouble => ({
  type: why,
  what: words[`score.bad.${why}.what`],
  where: path === "" ? file : `${file}, ${path}`,
  how: say(words[`score.bad.${why}.how`], { least, most, known: known.join(", "), example: '{"1a": 1}' }),
  path,
  exit: 2,
});

/** Each sentence takes what it needs of these. */
type Sentence = Words<"cli">[`score.bad.${Why}.how`];
interface Given {
  readonly least: number;
  readonly most: number;
  readonly known: string;
  readonly example: string;
}
const say = (sentence: Sentence, given: Given): string => (typeof sentence === "string" ? sentence : sentence(given));
