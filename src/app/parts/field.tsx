import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { Mark } from "./marks.tsx";

interface FieldProps {
  readonly label: ComponentChildren;
  readonly hint?: ComponentChildren;
  /** One sentence at the field: what is wrong and what to do. */
  readonly mistake?: string | undefined;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly type?: "text" | "password" | "date" | "time" | "tel" | "number" | "area";
  readonly name?: string;
  readonly short?: boolean;
  readonly min?: string | number;
  readonly max?: string | number;
  readonly maxLength?: number;
  readonly autoComplete?: string;
  readonly required?: boolean;
  /** To be marked and copied, not changed. */
  readonly readOnly?: boolean;
}

/** A labelled native field with its hint and its mistake. Whole numbers are a text field with a number pad, because number fields lose what they cannot read. */
export const Field = ({ label, hint, mistake, value, onInput, type = "text", short, autoComplete = "off", ...rest }: FieldProps) => {
  const id = useId();
  const described = [hint ? `${id}-hint` : "", mistake ? `${id}-mistake` : ""].join(" ").trim() || undefined;
  // Preact types an input by its literal type; which one it is is known only here.
  const native = (type === "number" ? "text" : type) as "text";
  const common = {
    id,
    value,
    "aria-describedby": described,
    "aria-invalid": mistake ? ("true" as const) : undefined,
    autoComplete,
    ...rest,
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {type === "area" ? (
        <textarea {...common} onInput={(event) => onInput(event.currentTarget.value)} />
      ) : (
        <input
          {...common}
          class={short ? "short" : undefined}
          type={native}
          inputMode={type === "number" ? "numeric" : type === "tel" ? "tel" : undefined}
          spellcheck={type === "text" ? undefined : false}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
      <Mistake id={`${id}-mistake`} text={mistake} />
    </div>
  );
};

interface SelectProps {
  readonly label: ComponentChildren;
  readonly hint?: ComponentChildren;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly { readonly value: string; readonly label: string; readonly lang?: string }[];
}

export const Select = ({ label, hint, value, onChange, options }: SelectProps) => {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <select
        id={id}
        value={value}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
};

export const Mistake = ({ text, id }: { readonly text: string | undefined; readonly id?: string }) => (
  <div id={id} role="alert">
    {text && (
      <p class="mistake">
        <Mark urgency="doctor" />
        <span>{text}</span>
      </p>
    )}
  </div>
);
