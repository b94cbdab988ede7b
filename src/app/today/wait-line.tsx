import { dateOf, daysBetween, type Instant } from "#base";
import { formatDayShort } from "../shell/format.ts";
import { useWords } from "../shell/words.tsx";

interface WaitLineProps {
  /** The day the wait began: that of the last session. */
  readonly from: Instant;
  readonly at: Instant;
  readonly until: Instant;
}

/** More dots than this would only be a dotted line. */
const dotsMax = 16;
/** Nearer to an end than this part of the line, "today" needs the room of that end's label. */
const nearEnd = 0.32;

/** The wait as a line of days with today on it. The heading says the same in words, so it is not read out. */
export const WaitLine = ({ from, at, until }: WaitLineProps) => {
  const app = useWords("app");
  const days = daysBetween(dateOf(from), dateOf(until));
  const passed = daysBetween(dateOf(from), dateOf(at));
  if (days < 2 || passed < 0 || passed > days) return null;
  const part = passed / days;
  return (
    <div class="wait" aria-hidden="true" style={{ "--part": part }}>
      <p class="wait-days">
        {dotsOf(days, passed).map(([day, kind]) => (
          <i key={day} class={kind} style={{ "--at": day / days }} />
        ))}
      </p>
      <p class="wait-names">
        <span>{part > nearEnd && formatDayShort(from)}</span>
        <b class={part <= nearEnd / 2 ? "at-start" : part >= 1 - nearEnd / 2 ? "at-end" : undefined}>{app["nav.today"]}</b>
        <span>{part < 1 - nearEnd && formatDayShort(until)}</span>
      </p>
    </div>
  );
};

type Dot = "past" | "now" | "ahead" | "end";

const dotsOf = (days: number, passed: number): readonly (readonly [day: number, kind: Dot])[] =>
  Array.from({ length: days + 1 }, (_, day) => day)
    .filter((day) => days < dotsMax || day === 0 || day === passed || day === days)
    .map((day) => [day, day === passed ? "now" : day === days ? "end" : day < passed ? "past" : "ahead"]);
