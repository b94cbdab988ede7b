import { dateOf, type Instant } from "#base";
import type { Words } from "#words";
import { Button, Notice } from "../parts/index.ts";
import { formatDate, formatWhen } from "../shell/format.ts";
import { useWords } from "../shell/words.tsx";

interface Behind {
  readonly now: Instant;
  readonly last: Instant;
}

/** Both days, and on the same day both hours. */
export const sayClock = (words: Words<"verdict">, { now, last }: Behind): string => {
  const say = dateOf(now) === dateOf(last) ? formatWhen : formatDate;
  return words["clock-behind.lead"]({ now: say(now), last: say(last) });
};

/** A clock that jumped back behind the record, where the page leads with something that cannot wait for it. */
export const ClockNote = (behind: Behind) => {
  const words = useWords("verdict");
  return (
    <Notice urgency="care" title={words["clock-behind.heading"]}>
      <p>{sayClock(words, behind)}</p>
      <p>{words["clock-behind.right"]}</p>
      <Button href="/history">{words["clock-behind.go"]}</Button>
    </Notice>
  );
};
