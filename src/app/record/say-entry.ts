import { isNamed, redactFired, type Did, type Entry, type Projection, type Ratings } from "#record";
import type { VerdictName } from "#screen";
import { stopRuleIds, type StopRuleId } from "#session";
import type { Words } from "#words";
import { formatClock, formatDay, formatDayShort, formatWeekday } from "../shell/format.ts";
import { ruleText } from "../screen/wording.ts";
import { sayMeasured } from "./say-measured.ts";
import { sayLeft } from "./say-left.ts";

export interface Sentences {
  readonly record: Words<"record">;
  readonly history: Words<"history">;
  readonly verdict: Words<"verdict">;
  readonly rules: Words<"rules">;
  readonly stops: Words<"stops">;
}

/** An entry in one plain line. What must never be named is not: such a line looks like any other. */
export const sayEntry = (words: Sentences, entry: Entry, about: Pick<Projection, "sessions" | "trials">): string => {
  const { record, history, rules } = words;
  switch (entry.kind) {
    case "screening":
      return sayVerdict(words, entry.body);
    case "seen": {
      const { on, by, rule } = entry.body;
      const seen = record["line.seen"]({ date: formatDay(on), by });
      const title = !isNamed(rule) ? undefined : ruleText(rules, rule, 4, "title");
      return title === undefined ? seen : `${seen}. ${record["line.seen-for"]({ reason: title })}`;
    }
    case "clearance":
      return record["line.clearance"]({ date: formatDay(entry.body.on), by: entry.body.by });
    case "session":
      return saySession(words, entry.body);
    case "follow-up": {
      const session = about.sessions.find(({ id }) => id === entry.body.session);
      return record[`line.follow-up.${entry.body.due}`]({ date: session ? formatDayShort(session.endedAt) : "" });
    }
    case "rating":
      return sayCheckIn(record, entry.body, about.trials);
    case "plan":
      return sayPlan(record, entry.body);
    case "note":
      return entry.body.text;
    case "setting":
      if (entry.body["recoveryWords"] === "written") return history["setting.words.written"];
      if (entry.body["recoveryWords"] === "shown") return history["setting.words.shown"];
      if (entry.body["recoveryWords"] === "skipped") return history["setting.words.skipped"];
      if (Object.keys(entry.body).some((name) => name.startsWith("saved-card:"))) return history["setting.saved-card"];
      return history["setting.other"];
    case "answers":
    case "form":
    case "void":
    case "intake":
    case "leak":
    case "flare":
    case "factor":
    case "treatment":
      return sayMeasured(record, entry);
    case "trial":
      return sayTrial(record, entry.body);
    case "shared":
      return sayLeft(record, entry);
    case "agreement":
    case "device":
    case "correction":
    case "removal":
    default:
      return "";
  }
};

const nameOfLevel: readonly VerdictName[] = [
  "proceed",
  "proceed-with-care",
  "ask-a-clinician-first",
  "not-today",
  "see-a-doctor-within-days",
  "same-day-urgent",
  "emergency",
];

/** When something that is never named took part, the verdict is what the rest would have given, and at least "not today". */
export const shownVerdict = ({ fired, verdict }: Entry<"screening">["body"]): VerdictName => {
  const named = redactFired(fired);
  if (named.length === fired.length) return verdict;
  return nameOfLevel[Math.max(3, ...named.map(({ level }) => level))]!;
};

const sayVerdict = ({ record, verdict }: Sentences, body: Entry<"screening">["body"]): string =>
  record["line.screening"]({ verdict: verdict[`${shownVerdict(body)}.heading`] });

const saySession = ({ record, stops }: Sentences, { story }: Entry<"session">["body"]): string => {
  const minutes = Math.round((story.endedAt - story.startedAt) / 60_000);
  const line =
    story.contactSeconds === 0
      ? record["line.session-no-contact"]
      : record["line.session"]({ minutes, contact: Math.max(1, Math.round(story.contactSeconds / 60)) });
  const stopped = sayStopped({ record, stops }, stopRuleIds.find((id) => id === story.endedBy) ?? null);
  return stopped === undefined ? line : `${line}. ${stopped}`;
};

/** When it ended, to the second, and nothing of why. */
export const minutesAndSeconds = ({ startedAt, endedAt }: { readonly startedAt: number; readonly endedAt: number }) => {
  const whole = Math.max(0, Math.floor((endedAt - startedAt) / 1000));
  return { minutes: Math.floor(whole / 60), seconds: whole % 60 };
};

/** As he named it when it ended. Whoever looks over his shoulder reads no more than he must; a reaction of the body is nobody's business. */
const sayStopped = ({ record, stops }: Pick<Sentences, "record" | "stops">, rule: StopRuleId | null): string | undefined => {
  if (rule === null || !isNamed(rule) || unsaid.has(rule)) return undefined;
  if (rule === "st-distress") return record["line.session-too-much"];
  return record["line.session-stopped"]({ reason: stops[`${rule}.label`] });
};

const unsaid: ReadonlySet<StopRuleId> = new Set<StopRuleId>(["st-arousal", "st-limit", "st-urge"]);

const sayCheckIn = (
  record: Words<"record">,
  { worst, mood, daysLate, did, ...ratings }: Entry<"rating">["body"],
  trials: Projection["trials"],
): string => {
  const text = [
    sayRatings(record, ratings),
    ...(worst === undefined ? [] : [record["line.rating.worst"]({ value: String(worst) })]),
    ...(mood === undefined ? [] : [record["line.rating.mood"]({ value: String(mood) })]),
    ...(did === undefined ? [] : [record["line.rating.did"]({ what: sayDid(record, did, trials) })]),
  ]
    .filter((part) => part !== "")
    .join(", ");
  return daysLate === undefined ? text : record["line.rating.late"]({ text, days: daysLate });
};

/** In his own words for the two sides; a comparison that was taken back has none any more. */
const sayDid = (record: Words<"record">, { of, what }: Did, trials: Projection["trials"]): string => {
  if (what === "part" || what === "neither") return record[`line.rating.did.${what}`];
  return trials.find(({ id }) => id === of)?.plan.names?.[what] ?? record["line.rating.did.gone"];
};

export const sayRatings = (record: Words<"record">, ratings: Ratings): string =>
  (["pain", "urgency", "calm"] as const)
    .flatMap((name) => {
      const value = ratings[name];
      return value === undefined ? [] : [record[`line.rating.${name}`]({ value: String(value) })];
    })
    .join(", ");

const sayTrial = (record: Words<"record">, body: Entry<"trial">["body"]): string => {
  if (body.what === "drawn") return record["line.trial.drawn"]({ date: formatDay(body.plan.design.start) });
  if (body.what === "stopped" && body.why === "two-plans") return record["line.trial.put-away"];
  if (body.what !== "left-out") return record[`line.trial.${body.what}`];
  return body.pairs.length === 0 ? record["line.trial.left-out.none"] : record["line.trial.left-out"]({ pairs: body.pairs.join(", ") });
};

const sayPlan = (
  record: Words<"record">,
  { weekday, time, gap, psaTestOn, pauses = [], change, startSooner }: Entry<"plan">["body"],
): string =>
  [
    ...(weekday === undefined && time === undefined
      ? []
      : [
          weekday === undefined || time === undefined
            ? time === undefined
              ? formatWeekday(weekday!)
              : formatClock(time)
            : record["line.plan.day"]({ weekday: formatWeekday(weekday), time: formatClock(time) }),
        ]),
    ...(gap ? [record["line.plan.gap"]({ hours: gap.gapHours, by: gap.by })] : []),
    ...(psaTestOn ? [record["line.plan.psa"]({ date: formatDayShort(psaTestOn) })] : []),
    ...pauses.map(({ from, until }) => record["line.plan.pause"]({ from: formatDayShort(from), until: formatDayShort(until) })),
    ...(startSooner ? [record["line.plan.sooner"]] : []),
    ...(change ? [change] : []),
  ].join(". ");
