import { describe, expect, test } from "vitest";
import type { Instant } from "#base";
import { modes } from "./case.ts";
import { emergencySoFar } from "./emergency.ts";
import { dueQuestions, noneOfThese, screeningPages, type Due, type Page } from "./pages.ts";
import { askedQuestions, clearAnswers, questionIds, questionOf, type Answers, type QuestionId } from "./questions.ts";
import { screen } from "./screen.ts";
import { themeIds, themes } from "./themes.ts";

const at = "2026-11-22T09:00:00Z" as Instant;
const mode = "external-self" as const;
const nothing: Answers = {};
const firstTime = dueQuestions({ mode, at, answers: nothing });
const shown = (answers: Answers, due: Due = firstTime) => screeningPages({ mode, answers, due });
const idsOf = (pages: readonly Page[]) => pages.map(({ id }) => id);
const answeredOn = (day: string) => Object.fromEntries(questionIds.map((id) => [id, `${day}T09:00:00Z` as Instant]));

test("every question stands on a page, and only a follow-up on two", () => {
  const placed = themes.flatMap(({ questions }) => questions);
  expect(new Set(placed)).toEqual(new Set(questionIds));
  const twice = placed.filter((id, i) => placed.indexOf(id) !== i);
  expect(twice).toEqual(["q-inr"]);
  expect(themes.map(({ id }) => id)).toEqual(themeIds.filter((id) => id !== "confirm"));
});

test("no page has more than six questions, and only questions of its own block, but for a follow-up behind its parent", () => {
  for (const { block, questions } of themes) {
    expect(questions.length).toBeLessThanOrEqual(6);
    for (const id of questions) if (questionOf(id).after === undefined) expect(questionOf(id).block).toBe(block);
  }
});

describe("a first screening", () => {
  test.each(modes)("asks exactly what is asked of this person: %s", (each) => {
    const due = dueQuestions({ mode: each, at, answers: nothing });
    const pages = screeningPages({ mode: each, answers: nothing, due });
    expect(pages.flatMap(({ questions }) => questions).toSorted()).toEqual([...askedQuestions(each, nothing)].toSorted());
  });

  test("red signs come first, what cannot wait before the rest, then today, then history", () => {
    expect(idsOf(shown(nothing))).toEqual(
      "chest-legs unwell fever genitals nerves urine skin injury blood infection body mood pain lately bowel today about-you evaluated cancer-psa procedures urology medicines immune heart nerve-history faint-allergy touch".split(
        " ",
      ),
    );
  });

  test("a man for whom nothing fires gets there with the none-of-these of each page and a few answers of his own", () => {
    const pages = shown(nothing);
    const answers = Object.assign({}, ...pages.map((page) => noneOfThese(page) ?? pick(page))) as Answers;
    expect(screen({ mode, at, answers })).toMatchObject({ level: 0, unanswered: [], fired: [] });
    expect(pages.filter((page) => noneOfThese(page) === null).map(({ id }) => id)).toEqual([
      "mood",
      "pain",
      "about-you",
      "evaluated",
      "touch",
    ]);
  });
  const pick = ({ questions }: Page): Answers => Object.fromEntries(questions.map((id) => [id, clearAnswers[id]]));

  test("a follow-up stands right behind its parent, once that asks for it", () => {
    const fever = (answers: Answers) => shown(answers).find(({ id }) => id === "fever")?.questions;
    expect(fever(nothing)).toEqual(["q-sepsis", "q-fever"]);
    expect(fever({ "q-fever": "unsure" })).toEqual(["q-sepsis", "q-fever", "q-fever-duration", "q-fever-with"]);
    expect(fever({ "q-fever": "no" })).toEqual(["q-sepsis", "q-fever"]);
    const medicines = shown({ "q-blood-thinner": "anticoagulant" }).find(({ id }) => id === "medicines");
    expect(medicines?.questions).toEqual(["q-blood-thinner", "q-inr", "q-bleeding"]);
  });

  test("none of these says nothing about a follow-up, and nothing where each answer counts", () => {
    const fever = shown({ "q-fever": "yes" }).find(({ id }) => id === "fever")!;
    expect(noneOfThese(fever)).toEqual({ "q-sepsis": [], "q-fever": "no" });
    const pain = shown(nothing).find(({ id }) => id === "pain")!;
    expect(noneOfThese(pain)).toBeNull();
  });

  test("pages do not vanish while they are answered", () => {
    expect(idsOf(shown(clearAnswers))).toEqual(idsOf(shown(nothing)));
  });
});

describe("a repeat", () => {
  const due = (day: string, answers: Answers = clearAnswers) => dueQuestions({ mode, at, answers, answeredAt: answeredOn(day) });

  test("asks red signs and today's state anew, even an hour later, and leaves history alone for 30 days", () => {
    const pages = shown(clearAnswers, due("2026-10-23"));
    expect(new Set(pages.map(({ block }) => block))).toEqual(new Set(["red", "today"]));
    expect(pages).toHaveLength(16);
  });

  test("from day 31 on one page asks whether history is still so", () => {
    const pages = shown(clearAnswers, due("2026-10-22"));
    const confirm = pages.filter(({ block }) => block === "history");
    expect(confirm).toHaveLength(1);
    expect(confirm[0]).toMatchObject({ id: "confirm", layout: "confirm" });
    expect(confirm[0]!.questions).toContain("q-age");
    expect(noneOfThese(confirm[0]!)).toBeNull();
  });

  test("what is only confirmed comes before the history that was never asked, and after all that is asked each time", () => {
    const repeat = due("2026-10-22", { ...clearAnswers, "q-latex": null });
    const pages = shown(clearAnswers, repeat);
    const each = pages.filter(({ block }) => block !== "history");
    expect(each.length).toBeGreaterThan(10);
    expect(idsOf(pages)).toEqual([...idsOf(each), "confirm", "faint-allergy"]);
  });

  test("history never answered is asked, the rest stays", () => {
    const withPartner = dueQuestions({
      mode: "external-partner",
      at,
      answers: { ...clearAnswers, "q-partner-adult": null },
      answeredAt: answeredOn("2026-11-20"),
    });
    const pages = screeningPages({ mode: "external-partner", answers: clearAnswers, due: withPartner });
    expect(pages.filter(({ block }) => block === "history").map(({ id }) => id)).toEqual(["partner"]);
    expect(idsOf(pages)).toEqual(expect.arrayContaining(["private", "hands"]));
  });

  test("INR is asked with today's state when the blood thinner is known", () => {
    const answers: Answers = { ...clearAnswers, "q-blood-thinner": "anticoagulant" };
    const lately = shown(answers, due("2026-11-20", answers)).find(({ id }) => id === "lately");
    expect(lately?.questions).toContain("q-inr");
    // Where its parent is asked anew it stands behind that, and not a second time.
    const first = shown({ "q-blood-thinner": "anticoagulant" });
    expect(first.filter(({ questions }) => questions.includes("q-inr")).map(({ id }) => id)).toEqual(["medicines"]);
  });
});

describe("an emergency ends the questions early", () => {
  const soFar = (answers: Answers) => emergencySoFar(mode, answers, at).map(({ rule }) => rule);
  test.each`
    answers                                                                                              | rules
    ${{}}                                                                                                | ${[]}
    ${{ "q-leg-chest": ["chest-pain"] }}                                                                 | ${["rf-dvt"]}
    ${{ "q-testis": "yes" }}                                                                             | ${["rf-torsion"]}
    ${{ "q-testis": "unsure" }}                                                                          | ${[]}
    ${{ "q-saddle": ["bladder-bowel-change"] }}                                                          | ${[]}
    ${{ "q-saddle": ["numb-saddle"], "q-saddle-when": "new-or-worse-14d" }}                              | ${["rf-cauda-equina"]}
    ${{ "q-abscess": "yes" }}                                                                            | ${[]}
    ${{ "q-fever": "yes", "q-fever-with": ["vomiting-everything"], "q-pain-usual": 0 }}                  | ${[]}
    ${{ "q-fever": "yes", "q-fever-with": ["vomiting-everything"], "q-pain-now": 1, "q-pain-usual": 0 }} | ${["rf-acute-prostatitis"]}
    ${{ "q-self-harm": "intent-now" }}                                                                   | ${["rf-suicide"]}
  `("$answers: $rules", ({ answers, rules }) => {
    expect(soFar(answers as Answers)).toEqual(rules);
  });

  test("the most urgent answers come before page six", () => {
    const early = shown(nothing)
      .slice(0, 6)
      .flatMap(({ questions }) => questions);
    const urgent: readonly QuestionId[] = ["q-leg-chest", "q-unwell", "q-sepsis", "q-testis", "q-priapism", "q-saddle", "q-retention"];
    expect(early).toEqual(expect.arrayContaining([...urgent]));
  });
});
