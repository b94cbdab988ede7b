import type { Verdict } from "#evidence";
import { useWords } from "../../shell/words.tsx";
import type { Shown } from "./list-state.ts";
import { VerdictMark } from "./verdict-mark.tsx";

interface ChipsProps {
  readonly chips: readonly { readonly value: Shown; readonly label: string; readonly count: number }[];
  readonly value: Shown;
  readonly onChange: (value: Shown) => void;
}

/** Which claims are shown: native radios, each with its number. */
export const Chips = ({ chips, value, onChange }: ChipsProps) => {
  const words = useWords("claims");
  return (
    <fieldset class="chips">
      <legend class="small muted">{words["filter.legend"]}</legend>
      <div class="chip-row">
        {chips.map((chip) => (
          <label key={chip.value} class="chip">
            <input
              type="radio"
              name="shown"
              value={chip.value}
              checked={chip.value === value}
              aria-label={words["filter.count"]({ label: chip.label, count: chip.count })}
              onChange={() => onChange(chip.value)}
            />
            {isVerdict(chip.value) && <VerdictMark verdict={chip.value} />}
            <span>{chip.label}</span>
            <span class="num muted">{chip.count}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
};

const isVerdict = (value: Shown): value is Verdict => value !== "all" && value !== "saved";
