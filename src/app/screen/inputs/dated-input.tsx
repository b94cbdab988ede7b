import { useState } from "preact/hooks";
import { questions, type Procedure } from "#screen";
import type { CalendarDate } from "#base";
import { Choice, Choices, Field } from "../../parts/index.ts";
import { useWords } from "../../shell/words.tsx";
import { dateMistake } from "../check.ts";
import { useDesk } from "../use-desk.ts";
import { optionLabel } from "../wording.ts";
import type { InputProps } from "./input.tsx";
import { Legend } from "./option-inputs.tsx";

/** A list in which each line has its day. A line without a day is not answered yet. */
export const DatedInput = ({ question, value, onAnswer, onBegun, labelledBy, mistake }: InputProps<readonly Procedure[]>) => {
  const words = useWords("questions");
  const own = useWords("screening");
  const today = useDesk().now().slice(0, 10);
  const [days, setDays] = useState<{ readonly [kind: string]: string }>(() =>
    Object.fromEntries((value ?? []).map(({ kind, on }) => [kind, on])),
  );
  const put = (next: { readonly [kind: string]: string }) => {
    setDays(next);
    const listed = Object.entries(next).map(([kind, on]) => ({ kind, on: on as CalendarDate }) as Procedure);
    const isWhole = listed.length > 0 && listed.every(({ on }) => dateMistake(on, today, "behind") === undefined);
    onAnswer(isWhole ? listed : null);
    onBegun(listed.length > 0 && !isWhole);
  };
  return (
    <Choices
      compact={!labelledBy}
      {...(labelledBy ? { labelledBy } : { legend: <Legend question={question} /> })}
      mistake={Object.keys(days).length === 0 ? mistake : undefined}
    >
      {questions["q-procedures"].kinds.map((kind) => {
        const on = days[kind];
        const wrong = on ? dateMistake(on, today, "behind") : undefined;
        return (
          <div key={kind} class="with-day">
            <Choice
              type="checkbox"
              name={question}
              value={kind}
              label={optionLabel(words, question, kind)}
              checked={on !== undefined}
              onChange={(ticked) => {
                const { [kind]: _, ...others } = days;
                put(ticked ? { ...others, [kind]: "" } : others);
              }}
            />
            {on !== undefined && (
              <div class="in-place">
                <Field
                  type="date"
                  label={`${own["date.on"]} (${optionLabel(words, question, kind)})`}
                  value={on}
                  max={today}
                  mistake={on === "" ? mistake && own["missing.date"] : wrong && own[wrong]}
                  onInput={(typed) => put({ ...days, [kind]: typed })}
                />
              </div>
            )}
          </div>
        );
      })}
      <Choice
        type="checkbox"
        name={`${question}-none`}
        label={words["none-of-these"]}
        checked={value?.length === 0}
        onChange={(on) => {
          setDays({});
          onBegun(false);
          onAnswer(on ? [] : null);
        }}
      />
    </Choices>
  );
};
