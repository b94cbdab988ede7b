import type { ComponentChildren, HTMLAttributes, JSX } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";

interface ChartFrameProps {
  /** What the drawing shows, in one sentence that would be enough without it. */
  readonly sentence: ComponentChildren;
  /** Draws to the real width, so that letters stay letters on every screen. */
  readonly draw: (width: number) => JSX.Element;
  /** What makes the drawing something to move through; it then says itself what it points at. Without, the drawing is not read out. */
  readonly control?: HTMLAttributes<HTMLDivElement>;
  /** Between drawing and legend: what is pointed at, and the buttons. */
  readonly below?: (width: number) => JSX.Element;
  /** What the shapes mean. */
  readonly legend: ComponentChildren;
  readonly tableTitle: string;
  readonly table: JSX.Element;
}

const widthBefore = 320;
/** A place that is folded away has no width, and nothing can be drawn to that. */
const widthLeast = 120;

/** Sentence, drawing, table, in that order. The sentence and the table say all that the drawing does. */
export const ChartFrame = ({ sentence, draw, control, below, legend, tableTitle, table }: ChartFrameProps) => {
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [width, setWidth] = useState(widthBefore);
  useEffect(() => {
    const watcher = new ResizeObserver(([entry]) => entry && setWidth(Math.max(widthLeast, Math.round(entry.contentRect.width))));
    watcher.observe(place.current!);
    return () => watcher.disconnect();
  }, []);
  return (
    <figure class="card chart" aria-labelledby={id}>
      <figcaption id={id} class="voice">
        {sentence}
      </figcaption>
      <div ref={place} class="chart-drawing" {...(control ?? { "aria-hidden": "true" })}>
        {draw(width)}
      </div>
      {below?.(width)}
      <div class="chart-legend">{legend}</div>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{tableTitle}</summary>
        {/* Years of days as rows are made only for who wants to read them. */}
        {isOpen && (
          <div class="stack close chart-table" role="region" aria-labelledby={id} tabIndex={0}>
            {table}
          </div>
        )}
      </details>
    </figure>
  );
};
