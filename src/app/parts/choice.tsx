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
  /** One list with lines between, for pages that hold several. */
  readonly compact?: boolean;
}

export const Choices = ({ children, legend, labelledBy, mistake, compact }: ChoicesProps) => {
  const id = useId();
  return (
    <fieldset class="choices" aria-labelledby={labelledBy} aria-describedby={mistake ? id : undefined}>
      {legend && <legend>{legend}</legend>}
      {compact ? <div class="choice-list">{children}</div> : children}
      <Mistake id={id} text={mistake} />
    </fieldset>
  );
};
