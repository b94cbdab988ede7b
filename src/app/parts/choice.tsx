import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { Mistake } from "./field.tsx";

interface ChoiceProps {
  readonly type?: "radio" | "checkbox";
  readonly name: string;
  readonly value?: string;
  readonly label: ComponentChildren;
  readonly hint?: ComponentChildren;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** A card with its native radio or checkbox in it. */
export const Choice = ({ type = "radio", name, value, label, hint, checked, onChange }: ChoiceProps) => (
  <label class="choice">
    <input type={type} name={name} value={value} checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
    <span>
      {label}
      {hint && <small>{hint}</small>}
    </span>
  </label>
);

interface ChoicesProps {
  readonly children: ComponentChildren;
  /** What is being chosen; where the page's heading asks it already, give `labelledBy` instead. */
  readonly legend?: ComponentChildren;
  readonly labelledBy?: string;
  readonly mistake?: string | undefined;
}

export const Choices = ({ children, legend, labelledBy, mistake }: ChoicesProps) => {
  const id = useId();
  return (
    <fieldset class="choices" aria-labelledby={labelledBy} aria-describedby={mistake ? id : undefined}>
      {legend && <legend>{legend}</legend>}
      {children}
      <Mistake id={id} text={mistake} />
    </fieldset>
  );
};
