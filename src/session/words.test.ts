import { expect, test } from "vitest";
import { loadWords } from "#words";
import { externalSelf } from "./protocols/external-self.ts";

const words: Readonly<Record<string, unknown>> = await loadWords("en", "session");
const cues = Object.entries(words).filter(([id]) => id.startsWith("cue-"));

test.each(cues)("%s can be read in the dim at arm's length, and takes no numbers", (_, text) => {
  expect(typeof text).toBe("string");
  expect(String(text).length).toBeLessThanOrEqual(90);
  expect(text).toMatch(/[.?]$/);
});

test("every phase has a name and every line of the protocol a sentence", () => {
  for (const [phase, { lines }] of Object.entries(externalSelf.phases)) {
    expect(words[`phase-${phase}`]).toBeTruthy();
    for (const { cue } of lines) expect(words[cue], cue).toBeTruthy();
  }
});

test("every length of the protocol lies between its least and its most, and no line is said after its step", () => {
  for (const { seconds, leaveAfterSeconds, lines } of Object.values(externalSelf.phases)) {
    expect(seconds.min).toBeLessThanOrEqual(seconds.usual);
    expect(seconds.usual).toBeLessThanOrEqual(seconds.max);
    expect(leaveAfterSeconds).toBeLessThanOrEqual(seconds.min);
    for (const { from } of lines)
      expect("beforeEnd" in from ? from.beforeEnd : "seconds" in from ? from.seconds : 0).toBeLessThan(seconds.min);
  }
});
