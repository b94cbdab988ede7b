import { useState } from "preact/hooks";
import { Field, Scale } from "../../parts/index.ts";
import { useWords } from "../../shell/words.tsx";
import { helpOf } from "../wording.ts";
import type { InputProps } from "./input.tsx";

const yearsMax = 120;

/** Whole years. What is typed stays in the field even when it is no age, with a sentence beside it. */
export const YearsInput = ({ question, value, onAnswer, mistake }: InputProps<number>) => {
  const words = useWords("questions");
  const own = useWords("screening");
  const [text, setText] = useState(value === null || value === undefined ? "" : String(value));
  const age = /^\s*\d{1,3}\s*$/.test(text) ? Number(text) : Number.NaN;
  const isAge = age <= yearsMax;
  return (
    <Field
      type="number"
      short
      name={question}
      label={words[`${question}.ask`]}
      hint={helpOf(words, question)}
      value={text}
      mistake={mistake && text.trim() !== "" && !isAge ? own["wrong.age"] : mistake}
      onInput={(typed) => {
        setText(typed);
        const years = /^\s*\d{1,3}\s*$/.test(typed) ? Number(typed) : Number.NaN;
        onAnswer(years <= yearsMax ? years : null);
      }}
    />
  );
};

export const PainInput = ({ question, value, onAnswer, labelledBy, mistake }: InputProps<number>) => {
  const words = useWords("questions");
  const own = useWords("screening");
  return (
    <Scale
      name={question}
      {...(labelledBy ? { labelledBy } : { legend: words[`${question}.ask`] })}
      value={value ?? undefined}
      onChange={onAnswer}
      low={own["scale.low"]}
      high={own["scale.high"]}
      mistake={mistake}
    />
  );
};
