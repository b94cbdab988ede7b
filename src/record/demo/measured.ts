import { impressionForms } from "#measure";
import type { Life } from "./life.ts";

const weeks = (count: number) => 7 * count;
const upTo = (most: number, value: number) => Math.min(most, Math.max(0, Math.round(value)));

/** Notes when a flare begins, and when it is over, what eased it. */
export const flareOn = (life: Life, day: number): void => {
  const { chance, pain, writer } = life;
  if (pain.flareStartsOn(day)) life.flare = writer.write("flare", writer.around(day, "08:10"), { startedOn: writer.dayAt(day) });
  if (life.flare === null || !pain.flareEndsOn(day)) return;
  const body = {
    ...life.flare.body,
    endedOn: writer.dayAt(day),
    worst: upTo(10, pain.on(day) + 3),
    helped: [chance.oneOf(["Warm bath", "Lying down", "Breathing slowly"])],
  };
  writer.write("correction", writer.around(day, "08:20"), { of: life.flare.id, body });
  life.flare = null;
};

/** What the answers about antibiotics say, and a course of physiotherapy. */
export const treatmentsOn = ({ sick, writer, physiotherapy: [begins, ends] }: Life, day: number): void => {
  const on = writer.dayAt(day);
  const since = sick.infectionOn === null ? -1 : day - sick.infectionOn;
  const write = (what: "antibiotic" | "physiotherapy", change: "started" | "stopped") =>
    writer.write("treatment", writer.around(day, "09:00"), { what, change, on });
  if (since === weeks(1)) write("antibiotic", "started");
  if (since === weeks(3)) write("antibiotic", "stopped");
  if (day === weeks(begins)) write("physiotherapy", "started");
  if (day === weeks(ends)) write("physiotherapy", "stopped");
};

/** The clinic's forms: one about pain twice before the first session, then every four weeks and at the end of each block, one about passing water every twelve. */
export const fillForms = (life: Life, day: number): void => {
  const { chance, firstSessionOn, pain, writer, lastBlockDays } = life;
  const ms = () => writer.around(day, "09:20");
  const felt = pain.usualOn(day) + chance.normal() * 0.5;
  if (day === 1 || day === weeks(2) || (day > weeks(2) && day % weeks(4) === 0) || lastBlockDays.has(day))
    writer.write("answers", ms(), { instrument: "nih-cpsi", wording: "official", items: cpsiAt(felt) });
  if (day === 2 || (day > 0 && day % weeks(12) === 1))
    writer.write("answers", ms(), { instrument: "ipss", wording: "official", items: ipssAt(felt) });
  if (firstSessionOn === null || ![4, 8, 12].map(weeks).includes(day - firstSessionOn)) return;
  const label = impressionForms.gra[chance.between(3, 5)] ?? "no change";
  writer.write("answers", ms(), { instrument: "gra", label, since: writer.dayAt(firstSessionOn) });
};

const cpsiAt = (felt: number) => ({
  "1a": 1,
  "1b": upTo(1, felt - 4),
  "1c": 0,
  "1d": upTo(1, felt - 2),
  "2a": 0,
  "2b": upTo(1, felt - 3),
  "3": upTo(5, felt * 0.7),
  "4": upTo(10, felt),
  "5": upTo(5, felt * 0.4),
  "6": upTo(5, felt * 0.5),
  "7": upTo(3, felt * 0.4),
  "8": upTo(3, felt * 0.5),
  "9": upTo(6, felt * 0.8),
});

const ipssAt = (felt: number) => ({
  "1": upTo(5, felt * 0.4),
  "2": upTo(5, felt * 0.5),
  "3": upTo(5, felt * 0.2),
  "4": upTo(5, felt * 0.6),
  "5": upTo(5, felt * 0.3),
  "6": upTo(5, felt * 0.2),
  "7": upTo(5, felt * 0.3),
  qol: upTo(6, felt * 0.7),
});
