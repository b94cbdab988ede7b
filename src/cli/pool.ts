import { err, ok } from "#base";
import { parsePeople, peopleForRemlMin, pool, poolPrior, type Pool } from "#evaluate";
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
  const { by, mu, lo, hi, tau, newLo, newHi, pNewBelow0 } = recommended;
  const hundredths = Math.round(100 * pNewBelow0);
  return [
    words["pool.people"]({ people }),
    words["pool.mean"]({ mu: short(mu), lo: short(lo), hi: short(hi), by: by === "bayes" ? "bayes" : "other" }),
    by === "bayes" ? words["pool.spread.few"]({ tau: short(tau) }) : words["pool.spread"]({ tau: short(tau), share: Math.round(REML.I2) }),
    words["pool.next"]({ lo: short(newLo), hi: short(newHi) }),
    words["pool.chance"]({ chance: hundredths < 1 ? "fewer" : hundredths > 99 ? "more" : "other", hundredths }),
    ...(by === "bayes" ? [words["pool.few"]({ least: peopleForRemlMin, average: poolPrior.muSd, people: poolPrior.tauScale })] : []),
  ].join("\n");
}
