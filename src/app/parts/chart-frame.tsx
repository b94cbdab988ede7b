import type { ComponentChildren, JSX } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { Disclosure } from "./surfaces.tsx";

interface ChartFrameProps {
  /** What the drawing shows, in one sentence that would be enough without it. */
  readonly sentence: ComponentChildren;
  /** Draws to the real width, so that letters stay letters on every screen. */
  readonly draw: (width: number) => JSX.Element;
  /** What the shapes mean. */
  readonly legend: ComponentChildren;
  readonly tableTitle: string;
  readonly table: JSX.Element;
}

const widthBefore = 320;

/** Sentence, drawing, table, in that order. The drawing is not read out: the sentence and the table are. */
export const ChartFrame = ({ sentence, draw, legend, tableTitle, table }: ChartFrameProps) => {
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(widthBefore);
  useEffect(() => {
    const watcher = new ResizeObserver(([entry]) => entry && setWidth(Math.round(entry.contentRect.width)));
    watcher.observe(place.current!);
    return () => watcher.disconnect();
  }, []);
  return (
    <figure class="card chart" aria-labelledby={id}>
      <figcaption id={id} class="voice">
        {sentence}
      </figcaption>
      <div ref={place} class="chart-drawing" aria-hidden="true">
        {draw(width)}
      </div>
      <div class="chart-legend">{legend}</div>
      <Disclosure summary={tableTitle}>{table}</Disclosure>
    </figure>
  );
};
