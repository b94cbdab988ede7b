import type { WordId } from "#words";
import type { QuestionId } from "./questions.ts";
import type { RuleId } from "./rules/all.ts";
import type { ThemeId } from "./themes.ts";

/** A rule, a question or a page without its words does not compile: the line below that turns red names what is missing. */
type Held<Missing extends never> = Missing;

export type RulesSpeak = Held<Exclude<`${RuleId}.${"title" | "why" | "do" | "end"}`, WordId<"rules">>>;
export type QuestionsSpeak = Held<Exclude<`${QuestionId}.ask`, WordId<"questions">>>;
export type ThemesSpeak = Held<Exclude<`theme.${ThemeId}.title`, WordId<"questions">>>;
