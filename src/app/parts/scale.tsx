import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { Mistake } from "./field.tsx";

interface ScaleProps {
  readonly name: string;
  /** What is rated; where the page's heading asks it already, give `labelledBy` instead. */
  readonly legend?: ComponentChildren;
  readonly labelledBy?: string;
  readonly value: number | undefined;
  readonly onChange: (value: number) => void;
  /** What 0 and 10 mean. */
  readonly low: string;
  readonly high: string;
  /** An earlier value, drawn with a dashed edge. */
  readonly was?: number | undefined;
  /** When that was: the key to the dashed edge. */
  readonly wasWhen?: string;
  readonly mistake?: string | undefined;
}

const steps = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** 0 to 10 as eleven native radios: arrows move, and nothing is chosen until somebody chooses. */
export const Scale = ({ name, legend, labelledBy, value, onChange, low, high, was, wasWhen, mistake }: ScaleProps) => {
  const id = useId();
  const key = wasWhen !== undefined && was !== undefined;
  const described = [`${id}-ends`, key ? `${id}-was` : "", mistake ? `${id}-mistake` : ""].filter(Boolean).join(" ");
  return (
    <fieldset class="scale-field" aria-labelledby={labelledBy} aria-describedby={described}>
      {legend && <legend>{legend}</legend>}
      <div class="scale">
        {steps.map((step) => (
          <label key={step} class={step === was ? "was" : undefined}>
            <input type="radio" name={name} value={step} checked={step === value} onChange={() => onChange(step)} />
            {step}
          </label>
        ))}
      </div>
      <p class="ends" id={`${id}-ends`}>
        <span>{`0 ${low}`}</span>
        <span>{`10 ${high}`}</span>
      </p>
      {key && (
        <p class="was-key" id={`${id}-was`}>
          <i aria-hidden="true" />
          {`${wasWhen}: ${was}`}
        </p>
      )}
      <Mistake id={`${id}-mistake`} text={mistake} />
    </fieldset>
  );
};
