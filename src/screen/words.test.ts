import { describe, expect, test } from "vitest";
import { loadWords, type WordId } from "#words";
import type { Level } from "./case.ts";
import type { QuestionId } from "./questions.ts";
import { rules, type RuleId } from "./rules/all.ts";
import type { ThemeId } from "./themes.ts";

/** A rule, a question or a page without its words does not compile: the line that turns red names what is missing. */
type Held<Missing extends never> = Missing;
export type RulesSpeak = Held<Exclude<`${RuleId}.${"title" | "why" | "do" | "end"}`, WordId<"rules">>>;
export type QuestionsSpeak = Held<Exclude<`${QuestionId}.ask`, WordId<"questions">>>;
export type ThemesSpeak = Held<Exclude<`theme.${ThemeId}.title`, WordId<"questions">>>;

const words: Readonly<Record<string, unknown>> = await loadWords("en", "rules");
const said = (rule: string, level: Level, part: string) => words[`${rule}@${level}.${part}`] ?? words[`${rule}.${part}`];

describe.each(rules.map((rule) => rule))("$id", ({ id, levels }) => {
  test.each([...new Set(Object.values(levels).flat())].toSorted((a, b) => a - b))(
    "has words for level %i, and promises nothing",
    (level) => {
      for (const part of ["title", "why", "do", "end"]) {
        expect(said(id, level, part), part).toMatch(/\w/);
        expect(said(id, level, part), part).not.toMatch(/\bsafe\b|you have (a|an|the)\b/i);
      }
    },
  );
});
