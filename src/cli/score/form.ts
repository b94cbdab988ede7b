import { err, ok, type Result } from "#base";
import { bandsOf, parseAnswers, scaleMax, score, type InstrumentId, type ScaleId } from "#measure";
import { loadWords } from "#words";
import type { Answer, World } from "../command.ts";
import { fromAnswer, type BadScore } from "./bad.ts";

/** NIH-CPSI, GUPI or IPSS, from numbers of the official form. */
export const scoreForm = async (instrument: InstrumentId, json: unknown, { words }: World): Promise<Result<Answer, BadScore>> => {
  const answers = parseAnswers(instrument, "official", json);
  if (!answers.ok) return err(fromAnswer(answers.error));
  const scored = score(answers.value);
  const said = await loadWords("en", "measure");
  const bands = bandsOf(scored);
  const lines = Object.entries(scored.scores).map(([id, value]) => {
    const scale = id as ScaleId<InstrumentId>;
    const name = said[`scale.${scale}`];
    if (value === null) return words["score.line.open"]({ name });
    const line = words["score.line"]({ name, value: String(value), max: String(scaleMax(instrument, scale)) });
    const found = bands.find((one) => one.scale === scale);
    if (found === undefined) return line;
    return words[found.verified ? "score.line.band" : "score.line.band-unverified"]({ line, band: said[`band.${found.band}`] });
  });
  const { missing, flags } = scored;
  return ok({
    json: {
      ...scored.scores,
      bands: Object.fromEntries(bands.map(({ scale, band }) => [scale, band])),
      bandsUnverified: bands.filter(({ verified }) => !verified).map(({ scale }) => scale),
      flags,
      missing,
    },
    text: [
      said[`instrument.${instrument}`],
      ...lines,
      ...flags.map((flag) => said[`flag.${flag}`]),
      ...(missing.length > 0 ? [words["score.missing"]({ items: missing.join(", ") })] : []),
      words["score.official-only"],
    ].join("\n"),
  });
};
