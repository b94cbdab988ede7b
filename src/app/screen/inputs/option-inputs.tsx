import { questions } from "#screen";
import { Choice, Choices, Mistake } from "../../parts/index.ts";
import { useWords } from "../../shell/words.tsx";
import { helpOf, optionLabel } from "../wording.ts";
import type { InputProps } from "./input.tsx";

const optionsOf = (question: InputProps<unknown>["question"]): readonly string[] => {
  const asked = questions[question];
  return "options" in asked ? asked.options : [];
};

/** One of a few. Yes, no and not sure stand side by side; longer answers under one another. */
export const OneInput = ({ question, value, onAnswer, labelledBy, mistake }: InputProps<string>) => {
  const words = useWords("questions");
  const options = optionsOf(question);
  const isShort = options.every((option) => ["yes", "no", "unsure"].includes(option));
  if (isShort && !labelledBy)
    return (
      <fieldset class="sign">
        <legend>{words[`${question}.ask`]}</legend>
        {helpOf(words, question) && <p class="small muted">{helpOf(words, question)}</p>}
        <div class="answers-row">
          {["no", "yes", "unsure"].map((option) => (
            <label key={option} class="answer">
              <input type="radio" name={question} value={option} checked={value === option} onChange={() => onAnswer(option)} />
              {optionLabel(words, question, option)}
            </label>
          ))}
        </div>
        <Mistake text={mistake} />
      </fieldset>
    );
  return (
    <Choices compact={!labelledBy} {...(labelledBy ? { labelledBy } : { legend: <Legend question={question} /> })} mistake={mistake}>
      {options.map((option) => (
        <Choice
          key={option}
          name={question}
          value={option}
          label={optionLabel(words, question, option)}
          checked={value === option}
          onChange={() => onAnswer(option)}
        />
      ))}
    </Choices>
  );
};

/** Any of a list. "None of these" is a line of its own: an empty list and an untouched one are not the same. */
export const AnyInput = ({ question, value, onAnswer, labelledBy, mistake }: InputProps<readonly string[]>) => {
  const words = useWords("questions");
  const ticked = value ?? [];
  const toggle = (option: string, on: boolean) => {
    const next = on ? [...ticked, option] : ticked.filter((other) => other !== option);
    onAnswer(next.length === 0 ? null : optionsOf(question).filter((each) => next.includes(each)));
  };
  return (
    <Choices compact={!labelledBy} {...(labelledBy ? { labelledBy } : { legend: <Legend question={question} /> })} mistake={mistake}>
      {optionsOf(question).map((option) => (
        <Choice
          key={option}
          type="checkbox"
          name={question}
          value={option}
          label={optionLabel(words, question, option)}
          checked={ticked.includes(option)}
          onChange={(on) => toggle(option, on)}
        />
      ))}
      <Choice
        type="checkbox"
        name={`${question}-none`}
        label={words["none-of-these"]}
        checked={value?.length === 0}
        onChange={(on) => onAnswer(on ? [] : null)}
      />
    </Choices>
  );
};

export const Legend = ({ question }: { readonly question: InputProps<unknown>["question"] }) => {
  const words = useWords("questions");
  const help = helpOf(words, question);
  return (
    <>
      <strong>{words[`${question}.ask`]}</strong>
      {help && <small class="muted legend-help">{help}</small>}
    </>
  );
};
