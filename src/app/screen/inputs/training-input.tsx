import { useState } from "preact/hooks";
import type { CalendarDate } from "#base";
import type { Training } from "#screen";
import { Choice, Choices, Field } from "../../parts/index.ts";
import { useWords } from "../../shell/words.tsx";
import { dateMistake } from "../check.ts";
import { useDesk } from "../use-desk.ts";
import { optionLabel } from "../wording.ts";
import type { InputProps } from "./input.tsx";
import { Legend } from "./option-inputs.tsx";

/** Which clinician taught it, and when; or nobody. */
export const TrainingInput = ({ question, value, onAnswer, labelledBy, mistake }: InputProps<Training | "none">) => {
  const words = useWords("questions");
  const own = useWords("screening");
  const today = useDesk().now().slice(0, 10);
  const given = typeof value === "object" && value !== null ? value : undefined;
  const [open, setOpen] = useState(given !== undefined);
  const [by, setBy] = useState(given?.by ?? "");
  const [on, setOn] = useState<string>(given?.on ?? "");
  const put = (name: string, day: string) => {
    setBy(name);
    setOn(day);
    const isWhole = name.trim() !== "" && day !== "" && dateMistake(day, today, "behind") === undefined;
    onAnswer(isWhole ? { by: name.trim(), on: day as CalendarDate } : null);
  };
  const wrong = on === "" ? undefined : dateMistake(on, today, "behind");
  return (
    <Choices
      compact={!labelledBy}
      {...(labelledBy ? { labelledBy } : { legend: <Legend question={question} /> })}
      mistake={open ? undefined : mistake}
    >
      <Choice
        name={question}
        label={own["trained.yes"]}
        checked={open}
        onChange={() => {
          setOpen(true);
          put(by, on);
        }}
      />
      {open && (
        <div class="in-place stack">
          <Field
            label={words["by"]}
            value={by}
            maxLength={80}
            mistake={mistake && by.trim() === "" ? own["missing.by"] : undefined}
            onInput={(name) => put(name, on)}
          />
          <Field
            type="date"
            label={words["on"]}
            value={on}
            max={today}
            mistake={on === "" ? mistake && own["missing.date"] : wrong && own[wrong]}
            onInput={(day) => put(by, day)}
          />
        </div>
      )}
      <Choice
        name={question}
        label={optionLabel(words, question, "none")}
        checked={value === "none" && !open}
        onChange={() => {
          setOpen(false);
          onAnswer("none");
        }}
      />
    </Choices>
  );
};
