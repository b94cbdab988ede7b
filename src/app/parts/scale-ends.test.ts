import { describe, expect, test } from "vitest";
import { languages, loadWords } from "#words";

// Numbers are set beside each other over weeks: a scale that meant something else on another page could not be.
describe.each(languages)("%s: a scale has the same ends wherever it is asked", async (language) => {
  const [today, prepare, session, screening, notebook] = await Promise.all([
    loadWords(language, "today"),
    loadWords(language, "prepare"),
    loadWords(language, "session"),
    loadWords(language, "screening"),
    loadWords(language, "notebook"),
  ] as const);
  test.each([
    ["pain, none", today["check-in.pain.low"], prepare["baseline-pain-low"]],
    ["pain, none, in the questions", screening["scale.low"], prepare["baseline-pain-low"]],
    ["pain, most", today["check-in.pain.high"], prepare["baseline-pain-high"]],
    ["pain, most, in the questions", screening["scale.high"], prepare["baseline-pain-high"]],
    ["worst pain, none", today["check-in.worst.low"], prepare["baseline-pain-low"]],
    ["worst pain, most", today["check-in.worst.high"], prepare["baseline-pain-high"]],
    ["a bad day, none", notebook["spell.worst.low"], prepare["baseline-pain-low"]],
    ["a bad day, most", notebook["spell.worst.high"], prepare["baseline-pain-high"]],
    ["urge, none", today["check-in.urgency.low"], prepare["baseline-urgency-low"]],
    ["urge, most", today["check-in.urgency.high"], prepare["baseline-urgency-high"]],
    ["calm, least", today["check-in.calm.low"], prepare["baseline-calm-low"]],
    ["calm, most", today["check-in.calm.high"], prepare["baseline-calm-high"]],
    ["calm in a session, least", session["ask-calm-low"], prepare["baseline-calm-low"]],
    ["calm in a session, most", session["ask-calm-high"], prepare["baseline-calm-high"]],
  ])("%s", (_, one, other) => expect(withoutNumber(one)).toBe(withoutNumber(other)));
});

/** Some pages write "0 no pain", others put the number there themselves. */
const withoutNumber = (end: string) => end.replace(/^\d+ /, "");
