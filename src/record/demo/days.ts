import type { Life } from "./life.ts";

const rating = (value: number) => Math.min(10, Math.max(0, Math.round(value)));

/** The evening check-in; now and then a slip, put right the same evening. */
export const checkIn = ({ chance, pain, writer }: Life, day: number): void => {
  const ms = writer.around(day, "21:30", 60);
  const felt = rating(pain.on(day));
  const body = {
    pain: felt,
    urgency: rating(pain.on(day) * 0.5 + chance.normal()),
    calm: rating(7 - pain.on(day) * 0.4 + chance.normal()),
  };
  if (!chance.happens(0.015)) {
    writer.write("rating", ms, body);
    return;
  }
  const slip = writer.write("rating", ms, { ...body, pain: rating(10 - felt) });
  writer.write("correction", writer.around(day, "22:40"), { of: slip.id, body });
};

/** What a day brings beside the ratings: flares, sitting and cycling, a note, travel, a cold. */
export const smallThings = (life: Life, day: number): void => {
  const { chance, writer } = life;
  if (chance.happens(0.12)) {
    const what = chance.oneOf(["sitting", "cycling", "stress"] as const);
    writer.write("factor", writer.around(day, "08:30"), what === "stress" ? { what } : { what, hours: chance.between(1, 9) });
  }
  if (chance.happens(0.02)) noted(life, day);
  if (chance.happens(1 / 60)) life.sick.coldOn.add(day + chance.between(0, 2));
  if (chance.happens(1 / 180)) travel(life, day);
};

const noted = ({ chance, writer }: Life, day: number): void => {
  const texts = [
    "Long drive today.",
    "Slept badly.",
    "New chair at work.",
    "Warm bath helped a little.",
    "Asked about physiotherapy.",
  ] as const;
  const note = writer.write("note", writer.around(day, "08:50"), { text: chance.oneOf([...texts]) });
  if (!chance.happens(0.3)) return;
  writer.write("removal", writer.around(day, "09:20"), { of: note.id });
  if (chance.happens(0.4)) writer.write("removal", writer.around(day, "09:50"), { of: note.id, undo: true });
};

const travel = (life: Life, day: number): void => {
  const { chance, weekday, writer } = life;
  const trip = { from: day + 3, to: day + 3 + chance.between(4, 12) };
  life.travels = [...life.travels, trip];
  const pauses = [{ from: writer.dayAt(trip.from), until: writer.dayAt(trip.to), why: "travel" as const }];
  writer.write("plan", writer.around(day, "09:00"), { weekday, time: "19:30", pauses });
};
