import { useMemo, useState } from "preact/hooks";
import type { DayMeasure, DaySpan } from "#record";
import { Button, ChartFrame } from "../parts/index.ts";
import { useWords } from "../shell/words.tsx";
import { DayDrawing } from "./day-drawing.tsx";
import { Legend } from "./day-legend.tsx";
import { pictureOf, type DayStory } from "./day-picture.ts";
import { DayTable } from "./day-table.tsx";
import { sayDay, saySpan } from "./say-day.ts";
import { firstWindow, moved, showing, wholeWindow, zoomed } from "./window.ts";

interface DayChartProps {
  readonly measure: DayMeasure;
  readonly story: DayStory;
}

/** The days as they were: looked at closer or from further away, by button, key, finger or mouse; one day said at a time. */
export const DayChart = ({ measure, story }: DayChartProps) => {
  const words = useWords("progress");
  const { bounds, values } = story;
  const [window, setWindow] = useState<DaySpan>(() => firstWindow(bounds));
  const [day, setDay] = useState<number>();
  const byDay = useMemo(() => new Map(values.map((value) => [value.day, value])), [values]);
  const draw = useDrawn(story, window);
  const choose = (next: number) => {
    const within = Math.min(bounds.until, Math.max(bounds.from, next));
    setDay(within);
    setWindow(showing(window, within, bounds));
  };
  const around = day ?? window.until;
  const zoom = (direction: "closer" | "wider") =>
    setWindow(zoomed(window, direction, Math.min(window.until, Math.max(window.from, around)), bounds));
  const steps: { readonly [key: string]: () => void } = {
    ArrowLeft: () => choose(around - 1),
    ArrowDown: () => choose(around - 1),
    ArrowRight: () => choose(around + (day === undefined ? 0 : 1)),
    ArrowUp: () => choose(around + (day === undefined ? 0 : 1)),
    PageUp: () => choose(around - 28),
    PageDown: () => choose(around + 28),
    Home: () => choose(bounds.from),
    End: () => choose(bounds.until),
    "+": () => zoom("closer"),
    "=": () => zoom("closer"),
    "-": () => zoom("wider"),
  };
  const pointAt = ({ currentTarget, clientX }: { readonly currentTarget: HTMLElement; readonly clientX: number }) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    const at = draw.picture(Math.round(width)).dayAt(clientX - left);
    setDay(Math.min(bounds.until, Math.max(bounds.from, at)));
  };
  const said = day === undefined ? undefined : sayDay(words, { measure, story, day, value: byDay.get(day) });
  return (
    <ChartFrame
      sentence={saySpan(words, { measure, story, window })}
      control={{
        role: "slider",
        tabIndex: 0,
        "aria-label": words["chart.label"]({ measure: words[`measure.${measure}`] }),
        "aria-valuemin": bounds.from,
        "aria-valuemax": bounds.until,
        "aria-valuenow": around,
        "aria-valuetext": said ?? words["chart.keys"],
        onKeyDown: (event) => {
          const step = event.ctrlKey || event.metaKey || event.altKey ? undefined : steps[event.key];
          if (step === undefined) return;
          event.preventDefault();
          step();
        },
        onPointerDown: pointAt,
        onPointerMove: pointAt,
      }}
      draw={(width) => (
        <DayDrawing
          picture={draw.picture(width)}
          window={window}
          width={width}
          chosen={day === undefined || day < window.from || day > window.until ? undefined : { day, value: byDay.get(day)?.value }}
          words={words}
        />
      )}
      below={(width) => {
        const unseen = draw.picture(width).gapsUnseen;
        return (
          <>
            <p class={said === undefined ? "chart-reading no-print" : "chart-reading"}>{said ?? words["chart.keys"]}</p>
            {unseen > 0 && <p class="small muted">{words["chart.gaps-unseen"]({ count: unseen })}</p>}
            <div class="acts chart-moves">
              <Button label={words["move.earlier"]} onClick={() => setWindow(moved(window, -1, bounds))}>
                ‹
              </Button>
              <Button label={words["move.later"]} onClick={() => setWindow(moved(window, 1, bounds))}>
                ›
              </Button>
              <Button label={words["move.closer"]} onClick={() => zoom("closer")}>
                +
              </Button>
              <Button label={words["move.wider"]} onClick={() => zoom("wider")}>
                −
              </Button>
              <Button onClick={() => setWindow(wholeWindow(bounds))}>{words["move.all"]}</Button>
            </div>
          </>
        );
      }}
      legend={<Legend words={words} measure={measure} story={story} />}
      tableTitle={words["table.title"]}
      table={<DayTable measure={measure} story={story} window={window} />}
    />
  );
};

/** The picture is worked out once for each window and width; pointing at a day draws no line anew. */
const useDrawn = (story: DayStory, window: DaySpan) =>
  useMemo(() => {
    const made = new Map<number, ReturnType<typeof pictureOf>>();
    const picture = (width: number) => {
      const before = made.get(width);
      if (before !== undefined) return before;
      const now = pictureOf(story, window, width);
      made.set(width, now);
      return now;
    };
    return { picture };
  }, [story, window]);
