import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { evaluate, parseTrial, sentencesOf, type Answer } from "#evaluate";
import { loadWords } from "#words";

/** Whole trials of invented people: what went in, what must come out, and why. */
interface Scenario {
  readonly name: string;
  readonly why: string;
  readonly answer: Pick<Answer, "verdict" | "size" | "reasons">;
  /** Parts of sentences that are read, and parts that must not be. */
  readonly says: readonly string[];
  readonly silent: readonly string[];
  readonly trial: unknown;
}

const home = join(import.meta.dirname, "../../scenarios");
const files = readdirSync(home).filter((file) => file.startsWith("evaluate-"));
const words = await loadWords("en", "evaluate");

test("there are scenarios", () => expect(files.length).toBeGreaterThan(15));

test.each(files)("%s", (file) => {
  const { why, answer, says, silent, trial } = JSON.parse(readFileSync(join(home, file), "utf8")) as Scenario;
  const read = parseTrial(trial);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const got = evaluate(read.value);
  expect({ verdict: got.verdict, size: got.size, reasons: got.reasons }, why).toEqual(answer);
  const { verdict, size, limits } = sentencesOf(words, read.value, got);
  const said = [verdict, size, ...limits].join(" ");
  for (const part of says) expect(said).toContain(part);
  for (const part of silent) expect(said).not.toContain(part);
});
