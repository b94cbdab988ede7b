import { useId } from "preact/hooks";
import { Mistake } from "../parts/index.ts";

interface FileFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly mistake: string | undefined;
  readonly onChoose: (file: File | undefined) => void;
}

/** The browser's own way to choose a file, with its hint and its mistake. */
export const FileField = ({ label, hint, mistake, onChoose }: FileFieldProps) => {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
      <input
        id={id}
        type="file"
        aria-describedby={`${id}-hint ${mistake ? `${id}-mistake` : ""}`.trim()}
        aria-invalid={mistake ? "true" : undefined}
        onChange={(event) => onChoose(event.currentTarget.files?.[0])}
      />
      <Mistake id={`${id}-mistake`} text={mistake} />
    </div>
  );
};
