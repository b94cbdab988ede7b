import { useId } from "preact/hooks";
import type { WordId } from "#words";
import type { DrawingDetail } from "../../shell/device.ts";
import { useWords } from "../../shell/words.tsx";
import type { Part, Point, View } from "./view.ts";
import "./drawing.css";

interface DrawingProps {
  readonly view: View;
  readonly detail: DrawingDetail;
  readonly chosen?: string | undefined;
  /** A part was touched. The list beside the drawing does the same for who does not point. */
  readonly onChoose?: (id: string) => void;
}

/** A line drawing of the body's inside: names only, outline, or full. It never needs its colours: a number or a name says which part is which. */
export const Drawing = ({ view, detail, chosen, onChoose }: DrawingProps) => {
  const words = useWords("learn-anatomy");
  const id = useId();
  const nameOf = (part: Part) => words[`${view.id}.${part.id}` as WordId<"learn-anatomy">];
  const edges = detail === "labels" ? [] : detail === "full" ? [...view.edge, ...view.rest] : view.edge;
  return (
    <svg
      class={`drawing ${detail}`}
      data-touch={onChoose ? "" : undefined}
      viewBox={`0 0 ${view.width} ${view.height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-text`}
    >
      <title id={`${id}-title`}>{words[`${view.id}.title`]}</title>
      <desc id={`${id}-text`}>{words[`${view.id}.text`]}</desc>
      {edges.map((path) => (
        <path key={path} class="edge" d={path} />
      ))}
      {painted(view).map((part) => (
        <g
          key={part.id}
          class={`part ${part.kind} ${part.id === chosen ? "chosen" : ""}`}
          onClick={onChoose && (() => onChoose(part.id))}
          data-part={part.id}
        >
          {detail !== "labels" && <path class="shape" d={part.path} />}
          {detail !== "labels" && part.kind === "band" && <path class="reach" d={part.path} />}
        </g>
      ))}
      {view.ways.map(({ word, at: [x, y] }) => (
        <text key={word} class="way" x={x} y={y} text-anchor="middle">
          {words[word]}
        </text>
      ))}
      {view.parts.map((part, n) => {
        const isChosen = part.id === chosen;
        const choose = onChoose && (() => onChoose(part.id));
        if (detail === "labels" || isChosen)
          return part.names.map(([x, y]) => (
            <text key={`${part.id}${x}`} class={isChosen ? "name chosen" : "name"} x={x} y={y} text-anchor="middle" onClick={choose}>
              {nameOf(part)}
            </text>
          ));
        return onChoose && <Numbered key={part.id} n={n + 1} at={part.mark} onClick={choose} />;
      })}
    </svg>
  );
};

/** Muscles and tubes lie on top, so that nothing hides them. */
const painted = ({ parts }: View): readonly Part[] => parts.toSorted((a, b) => Number(a.kind === "band") - Number(b.kind === "band"));

interface NumberedProps {
  readonly n: number;
  readonly at: Point;
  readonly onClick: (() => void) | undefined;
}

const Numbered = ({ n, at: [x, y], onClick }: NumberedProps) => (
  <g class="number" onClick={onClick}>
    <circle cx={x} cy={y} r="10.500" />
    <text x={x} y={y + 5} text-anchor="middle">
      {n}
    </text>
  </g>
);
