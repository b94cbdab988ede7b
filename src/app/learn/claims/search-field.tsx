import { useId } from "preact/hooks";
import { useWords } from "../../shell/words.tsx";

interface SearchFieldProps {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly failed: boolean;
}

export const SearchField = ({ value, onInput, failed }: SearchFieldProps) => {
  const words = useWords("claims");
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{words["search.label"]}</label>
      <p class="hint" id={`${id}-hint`}>
        {failed ? words["search.failed"] : words["search.hint"]}
      </p>
      <input
        id={id}
        type="search"
        enterkeyhint="search"
        autocomplete="off"
        spellcheck={false}
        aria-describedby={`${id}-hint`}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  );
};
