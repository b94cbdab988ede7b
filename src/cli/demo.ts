import { err, instantOn, ok, parseDate, type CalendarDate, type Zone } from "#base";
import { demoJournal, exportLines } from "#record";
import { badCall, badOption } from "./call.ts";
import type { Command } from "./command.ts";

const yearsMax = 50;
const seedMax = 2 ** 32 - 1;
/** Fixed, so that the same call gives the same bytes on every day and every machine. */
const untilDefault = "2026-11-01" as CalendarDate;
const zone = "Europe/Berlin" as Zone;

/** Prints the journal of an invented person, line by line. It is JSON already: with --json it is the same lines, and no other document. */
export const demoCommand: Command = {
  usage: "usage.demo",
  names: 0,
  options: { years: { type: "string" }, seed: { type: "string" }, until: { type: "string" } },
  run: async ({ options }, world) => {
    const { words } = world;
    const [years, seed] = [wholeNumber(options["years"]), wholeNumber(options["seed"])];
    const missing = ["years", "seed"].find((name) => options[name] === undefined);
    if (missing !== undefined) return err(badCall(demoCommand, `--${missing}`, world));
    if (years === null || years < 1 || years > yearsMax)
      return err(badOption(world, "years", words["bad-option.years"]({ max: yearsMax })));
    if (seed === null || seed > seedMax) return err(badOption(world, "seed", words["bad-option.seed"]({ max: seedMax })));
    const until = parseDate(String(options["until"] ?? untilDefault));
    if (!until.ok || until.value > dayMax || until.value < dayMin) return err(badOption(world, "until", words["bad-option.until"]));
    const at = instantOn(until.value, "00:00", zone);
    let page = "";
    for (const line of exportLines(demoJournal({ years, seed, until: at, zone }), at)) {
      page += line;
      if (page.length < pageLength) continue;
      await world.write(page);
      page = "";
    }
    await world.write(page);
    return ok("written");
  },
};

/** Entry ids hold milliseconds since 1970, and a story needs room before its end. */
const dayMin = "2021-01-01" as CalendarDate;
const dayMax = "2100-01-01" as CalendarDate;
const pageLength = 64 * 1024;

const wholeNumber = (text: string | boolean | undefined): number | null =>
  typeof text === "string" && /^\d{1,10}$/.test(text) ? Number(text) : null;
