import type { Diary } from "./parse.ts";

/**
 * What a diary would need to be whole, by its place in it. A volume that is not there makes the volumes of its days unknown, and no count. A day
 * on which nothing was written was not kept: it is missing as a whole, and is no day with 0 visits.
 */
export const missingInDiary = ({ days, kg, ageYears }: Diary): readonly string[] => [
  ...(kg === null ? ["kg"] : []),
  ...(ageYears === null ? ["age"] : []),
  ...days.flatMap(({ voids }, day) =>
    voids.length === 0
      ? [`days[${day}].voids`]
      : [
          ...voids.flatMap(({ ml }, nth) => (ml === undefined ? [`days[${day}].voids[${nth}].ml`] : [])),
          ...(voids.some(({ phase }) => phase === "first-morning") ? [] : [`days[${day}].first-morning`]),
        ],
  ),
];
