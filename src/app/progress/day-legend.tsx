import type { DayMeasure } from "#record";
import type { Words } from "#words";
import type { DayStory } from "./day-picture.ts";

interface LegendProps {
  readonly words: Words<"progress">;
  readonly measure: DayMeasure;
  readonly story: DayStory;
}

/** The key: each shape beside its name, and only those that are in this record. */
export const Legend = ({ words, measure, story }: LegendProps) => (
  <>
    <Key
      shape={<path class="chart-data" d="M1 9L8 3L14 8L21 4" />}
      name={words[story.values.some(({ of }) => of !== undefined) ? "key.line.mean" : "key.line"]({ measure: words[`measure.${measure}`] })}
    />
    {story.means.length > 0 && <Key shape={<path class="chart-mean" fill="none" d="M1 6H21" />} name={words["key.mean"]} />}
    <Key shape={<path class="chart-gap" d="M5 4v5h12v-5" />} name={words["key.gap"]} />
    {story.sessions.length > 0 && <Key shape={<path class="chart-session" d="M11 1l5 9h-10z" />} name={words["key.session"]} />}
    {story.flares.length > 0 && <Key shape={<path class="chart-flare" d="M3 6H19" />} name={words["key.flare"]} />}
    {story.values.some(({ late }) => late) && (
      <Key shape={<path class="chart-late" d="M8 6a3 3 0 1 0 6 0a3 3 0 1 0 -6 0" />} name={words["key.late"]} />
    )}
  </>
);

const Key = ({ shape, name }: { readonly shape: preact.JSX.Element; readonly name: string }) => (
  <span>
    <svg width="22" height="12" viewBox="0 0 22 12" aria-hidden="true">
      {shape}
    </svg>
    {name}
  </span>
);
