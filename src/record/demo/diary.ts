import type { VoidPhase } from "#measure";
import type { Life } from "./life.ts";

/** He keeps the diary once, for three whole days: from after the first-morning void of the first to that of the fourth. */
const firstDay = 5;
const daysKept = 3;

const isByDay = (day: number) => day >= firstDay && day < firstDay + daysKept;

export const diaryMorning = (life: Life, day: number): void => {
  if (isByDay(day - 1) && life.chance.happens(0.5)) visit(life, day, "03:10", "night");
  if (isByDay(day) || isByDay(day - 1)) visit(life, day, "06:50", "first-morning");
};

export const diaryByDay = (life: Life, day: number): void => {
  if (!isByDay(day)) return;
  drink(life, day, "09:10", "caffeine");
  for (const time of ["09:50", "11:10", "13:30", "15:40", "17:10"]) visit(life, day, time, "day");
  drink(life, day, "17:40", "water");
};

export const diaryBeforeNight = (life: Life, day: number): void => {
  if (isByDay(day)) visit(life, day, "23:10", "day");
};

const visit = ({ chance, writer }: Life, day: number, time: string, phase: VoidPhase): void => {
  const ml = (phase === "day" ? 150 : 250) + 10 * chance.between(0, 15);
  writer.write("void", writer.around(day, time), { phase, ml, urgency: chance.between(0, 3) });
};

const drink = ({ chance, writer }: Life, day: number, time: string, what: "caffeine" | "water"): void => {
  writer.write("intake", writer.around(day, time), { what, ml: chance.oneOf([150, 200, 250, 330]) });
};
