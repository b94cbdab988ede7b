import type { Item } from "#measure";
import { Choice, Choices, Scale } from "../parts/index.ts";
import { useWords } from "../shell/words.tsx";
import { askOf, optionsOf, type FormName } from "./form-names.ts";

interface ItemInputProps {
  readonly form: FormName;
  readonly item: Item;
  readonly value: number | undefined;
  readonly onChange: (value: number) => void;
  /** The page's heading asks it already. */
  readonly labelledBy?: string;
}

/** One item of a practice form. */
export const ItemInput = ({ form, item, value, onChange, labelledBy }: ItemInputProps) => {
  const words = useWords("instruments");
  const asked = labelledBy ? { labelledBy } : { legend: askOf(words, form, item) };
  if (item.asks === "rating")
    return <Scale {...asked} name={item.id} value={value} onChange={onChange} low={words["rating.low"]} high={words["rating.high"]} />;
  return (
    <Choices {...asked} compact={!labelledBy}>
      {optionsOf(words, item).map((label, nth) => (
        <Choice key={label} name={item.id} value={String(nth)} label={label} checked={value === nth} onChange={() => onChange(nth)} />
      ))}
    </Choices>
  );
};
