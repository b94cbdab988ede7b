import type { OpenFinding } from "#screen";

/**
 * Where the breathing stands on a page about pain. With a sign that needs a doctor within days it comes after the way to one; with one that cannot
 * wait it is not offered at all, because breathing would only cost time.
 */
export const calmFor = (open: readonly OpenFinding[]): "first" | "after" | "none" => {
  const level = Math.max(0, ...open.filter(({ seenOn }) => seenOn === null).map((one) => one.level));
  if (level >= 5) return "none";
  return level === 4 ? "after" : "first";
};
