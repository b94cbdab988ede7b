import { useId } from "preact/hooks";

interface SliderProps {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly value: number;
  readonly onInput: (value: number) => void;
  /** The value with its unit, as it is read out. */
  readonly say: (value: number) => string;
  /** What the two ends mean. */
  readonly low: string;
  readonly high: string;
}

/** A native range, for an amount that has a sensible start. A rating has none: that is what `Scale` is for. */
export const Slider = ({ label, min, max, step = 1, value, onInput, say, low, high }: SliderProps) => {
  const id = useId();
  return (
    <div class="slider">
      <p class="slider-head">
        <label for={id}>{label}</label>
        <output for={id}>{say(value)}</output>
      </p>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={say(value)}
        onInput={(event) => onInput(event.currentTarget.valueAsNumber)}
      />
      <p class="ends">
        <span>{low}</span>
        <span>{high}</span>
      </p>
    </div>
  );
};
