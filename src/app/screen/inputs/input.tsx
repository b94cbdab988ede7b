import { unreachable } from "#base";
import { questions, type Answers, type QuestionId } from "#screen";
import { DateInput } from "./date-input.tsx";
import { DatedInput } from "./dated-input.tsx";
import { AnyInput, OneInput } from "./option-inputs.tsx";
import { PainInput, YearsInput } from "./number-inputs.tsx";
import { TrainingInput } from "./training-input.tsx";

export interface InputProps<Value> {
  readonly question: QuestionId;
  /** What stands for the question; `undefined` when nothing does. */
  readonly value: Value | null | undefined;
  readonly onAnswer: (value: Value | null) => void;
  /** Something was ticked that is no answer yet, as a line without its day: nobody may take it for a "no". */
  readonly onBegun: (begun: boolean) => void;
  /** The id of the heading that asks, where the page's heading does. */
  readonly labelledBy: string | undefined;
  readonly mistake: string | undefined;
}

interface QuestionInputProps {
  readonly question: QuestionId;
  readonly answers: Answers;
  readonly onAnswer: (answers: Answers) => void;
  readonly onBegun: (question: QuestionId, begun: boolean) => void;
  readonly labelledBy?: string | undefined;
  readonly mistake?: string | undefined;
}

/** The native control that fits the question's kind of answer. */
export const QuestionInput = ({ question, answers, onAnswer, onBegun, labelledBy, mistake }: QuestionInputProps) => {
  // The types of question and answer go together by the question's data; the union cannot see that.
  const props = {
    question,
    value: answers[question] as never,
    onAnswer: (value: unknown) => onAnswer({ [question]: value }),
    onBegun: (begun: boolean) => onBegun(question, begun),
    labelledBy,
    mistake,
  };
  const asked = questions[question].type;
  switch (asked) {
    case "one":
      return <OneInput {...props} />;
    case "any":
      return <AnyInput {...props} />;
    case "dated":
      return <DatedInput {...props} />;
    case "date-or-none":
      return <DateInput {...props} />;
    case "training":
      return <TrainingInput {...props} />;
    case "years":
      return <YearsInput {...props} />;
    case "0-10":
      return <PainInput {...props} />;
    default:
      return unreachable(asked);
  }
};
