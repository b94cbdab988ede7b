import { emergencySoFar } from "#screen";
import { isAnswered, type Desk } from "./desk.ts";

/**
 * The page, from 1, on which something is still to be answered before there is an answer to see; null when there is none. A sign that
 * cannot wait waits for no question.
 */
export const stillOpenAt = (desk: Pick<Desk, "sitting" | "pages" | "now">): number | null => {
  const { value } = desk.sitting;
  if (value === null) return null;
  const { mode, answers } = value;
  if (emergencySoFar(mode, answers, desk.now()).length > 0) return null;
  const at = desk.pages.value.findIndex(({ questions }) => questions.some((id) => !isAnswered(id, answers)));
  return at === -1 ? null : at + 1;
};
