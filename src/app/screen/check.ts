import { parseDate } from "#base";
import type { WordId } from "#words";

/** What is wrong with a day that somebody typed; `undefined` when nothing is. Dates are text that sorts as time does. */
export const dateMistake = (
  text: string,
  today: string,
  wants: "behind" | "ahead",
): Extract<WordId<"screening">, `wrong.${string}`> | undefined => {
  const date = parseDate(text);
  if (!date.ok) return "wrong.date";
  if (date.value < "1900-01-01") return "wrong.long-ago";
  if (wants === "behind") return date.value > today ? "wrong.future" : undefined;
  return date.value < today ? "wrong.past" : undefined;
};
