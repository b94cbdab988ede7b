import { useState } from "preact/hooks";
import { Choice, Choices, Field } from "../../parts/index.ts";
import { useWords } from "../../shell/words.tsx";
import { dateMistake } from "../check.ts";
import { useDesk } from "../use-desk.ts";
import { optionLabel } from "../wording.ts";
import type { InputProps } from "./input.tsx";
import { Legend } from "./option-inputs.tsx";

/** A day, or none. The field for the day opens in place. */
export const DateInput = ({ question, value, onAnswer, onBegun, labelledBy, mistake }: InputProps<string>) => {
  const words = useWords("questions");
  const own = useWords("screening");
  const today = useDesk().now().slice(0, 10);
  const isDate = typeof value === "string" && value !== "none";
  const [open, setOpen] = useState(isDate);
  const [text, setText] = useState(isDate ? value : "");
  const wants = question === "q-psa-test-on" ? "ahead" : "behind";
  const wrong = dateMistake(text, today, wants);
  const put = (day: string) => {
    const isDay = day !== "" && dateMistake(day, today, wants) === undefined;
    onAnswer(isDay ? day : null);
    onBegun(!isDay);
  };
  return (
    <Choices
      compact={!labelledBy}
      {...(labelledBy ? { labelledBy } : { legend: <Legend question={question} /> })}
      mistake={open ? undefined : mistake}
    >
      <Choice
        name={question}
        value="none"
        label={optionLabel(words, question, "none")}
        checked={value === "none" && !open}
        onChange={() => {
          setOpen(false);
          onAnswer("none");
          onBegun(false);
        }}
      />
      <Choice
        name={question}
        value="day"
        label={question === "q-psa-test-on" ? own["date.given"] : own["date.clot"]}
        checked={open}
        onChange={() => {
          setOpen(true);
          put(text);
        }}
      />
      {open && (
        <div class="in-place">
          <Field
            type="date"
            label={own["date.on"]}
            value={text}
            {...(wants === "ahead" ? { min: today } : { max: today })}
            mistake={text === "" ? mistake && own["missing.date"] : wrong && own[wrong]}
            onInput={(typed) => {
              setText(typed);
              put(typed);
            }}
          />
        </div>
      )}
    </Choices>
  );
};
