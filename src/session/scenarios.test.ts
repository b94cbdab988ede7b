import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { EpochMs } from "#base";
import type { Happening, SessionEvent } from "./event.ts";
import { gapAfter } from "./gap.ts";
import { look } from "./look.ts";
import { begin, next } from "./next.ts";
import { planSession, type PlanRequest } from "./plan.ts";
import { isSessionStory } from "./schema.ts";
import { storyOf } from "./story.ts";

/** A whole session: what went in, what must come out, and why. Moments are minutes and seconds since it began. */
interface Scenario {
  readonly why: string;
  readonly given: PlanRequest;
  readonly events: readonly ({ readonly at: string; readonly lastSeenAt?: string } & { readonly type: Happening["type"] })[];
  readonly looks: readonly { readonly at: string; readonly see: object }[];
  /** Asked after so many events. */
  readonly gap?: { readonly lastSeenAt: string; readonly at: string; readonly offer: object; readonly before: number };
  readonly story: { readonly endedAt?: string };
}

const home = join(import.meta.dirname, "../../scenarios");
const files = readdirSync(home).filter((file) => /^session-.*\.json$/.test(file));

test("there are scenarios", () => expect(files.length).toBeGreaterThan(15));

describe.each(files)("%s", (file) => {
  const scenario = JSON.parse(readFileSync(join(home, file), "utf8")) as Scenario;
  const plan = planSession(scenario.given);
  if (!plan.ok) throw new Error(plan.error.type);
  const begun = begin(plan.value, moment("0:00"));
  const after = (events: Scenario["events"]) => events.map(timed).reduce(next, begun);

  test(`${scenario.why} (on the way)`, () => {
    for (const { at, see } of scenario.looks) {
      // A look knows the events that were told before it; on a clock that jumped back, all of them.
      const told = at.startsWith("-") ? scenario.events : scenario.events.filter((event) => moment(event.at) <= moment(at));
      expect(look(after(told), moment(at)), `at ${at}`).toMatchObject(see);
    }
    if (scenario.gap) {
      const { lastSeenAt, at, offer, before } = scenario.gap;
      expect(gapAfter(after(scenario.events.slice(0, before)), moment(lastSeenAt), moment(at))).toEqual(offer);
    }
  });

  test(`${scenario.why} (what is kept)`, () => {
    const { endedAt, ...rest } = scenario.story;
    const story = storyOf(after(scenario.events), moment("600:00"));
    expect(story).toMatchObject(endedAt === undefined ? rest : { ...rest, endedAt: moment(endedAt) });
    expect(isSessionStory(JSON.parse(JSON.stringify(story)))).toBe(true);
  });
});

function moment(clock: string): EpochMs {
  const [, sign, minutes, seconds] = /^(-?)(\d+):(\d\d)$/.exec(clock) ?? [];
  return (1_700_000_000_000 + (sign ? -1 : 1) * (Number(minutes) * 60 + Number(seconds)) * 1000) as EpochMs;
}

function timed({ at, lastSeenAt, ...what }: Scenario["events"][number]): SessionEvent {
  return { ...what, at: moment(at), ...(lastSeenAt === undefined ? {} : { lastSeenAt: moment(lastSeenAt) }) } as SessionEvent;
}
