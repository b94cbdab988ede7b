import type { Diary } from "./parse.ts";

/** What a diary would need to be whole, by its place in it. A volume that is not there makes the volumes of its days unknown, and no count. */
export const missingInDiary = ({ days, kg, ageYears }: Diary): readonly string[] => [
  ...(kg === null ? ["kg"] : []),
  ...(ageYears === null ? ["age"] : []),
  ...days.flatMap(({ voids }, day) => [
    ...voids.flatMap(({ ml }, nth) => (ml === undefined ? [`days[${day}].voids[${nth}].ml`] : [])),
    ...(voids.some(({ phase }) => phase === "first-morning") ? [] : [`days[${day}].first-morning`]),
  ]),
];
