import { err, ok } from "#base";
import { parsePeople, pool, type Pool } from "#evaluate";
import { loadWords, type Words } from "#words";
import type { Command } from "./command.ts";
import { documentMegabytesMax, readText } from "./input.ts";
import { parseJson } from "./json.ts";
import { trialTrouble } from "./trial-trouble.ts";

/** A million people, at most a hundred bytes each. */
const peopleMegabytesMax = 128;

/** Reads people's effects and variances, and says what they say together. */
export const poolCommand: Command = {
  usage: "usage.pool",
  names: 1,
  options: {},
  run: async ({ file }, world) => {
    const text = await readText(world, file, peopleMegabytesMax);
    if (!text.ok) return text;
    const json = parseJson(world, file, text.value, text.value.length < documentMegabytesMax * 1e6);
    if (!json.ok) return json;
    const words = await loadWords("en", "trial-file");
    const people = parsePeople(json.value);
    if (!people.ok) return err(trialTrouble(words, people.error, file));
    const answer = pool(people.value);
    return ok({ json: answer, text: page(answer, words) });
  },
};

const short = (value: number) => Number(value.toFixed(3)) + 0;

function page({ people, REML, recommended }: Pool, words: Words<"trial-file">): string {
  const { mu, lo, hi, pNewBelow0 } = recommended;
  return [
    words["pool.people"]({ people }),
    words["pool.mean"]({ mu: short(mu), lo: short(lo), hi: short(hi) }),
    words["pool.spread"]({ tau: short(Math.sqrt(REML.tau2)), share: Math.round(REML.I2) }),
    ...(REML.piLo === null || REML.piHi === null ? [] : [words["pool.next"]({ lo: short(REML.piLo), hi: short(REML.piHi) })]),
    words["pool.chance"]({ hundredths: Math.round(100 * pNewBelow0) }),
  ].join("\n");
}
