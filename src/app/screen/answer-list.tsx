import { askedQuestions } from "#screen";
import { Button, Disclosure } from "../parts/index.ts";
import { useWords } from "../shell/words.tsx";
import type { Judged } from "./desk.ts";
import { listedQuestions } from "./private.ts";
import { answerText } from "./wording.ts";

interface AnswerListProps {
  readonly judged: Judged;
  readonly change: () => void;
}

/** What was answered, folded away: the first thing to check when a verdict surprises. */
export const AnswerList = ({ judged: { case: c }, change }: AnswerListProps) => {
  const words = useWords("verdict");
  const questions = useWords("questions");
  const asked = listedQuestions(c.mode, askedQuestions(c.mode, c.answers));
  const given = asked.filter((id) => c.answers[id] !== undefined && c.answers[id] !== null);
  return (
    <Disclosure summary={words["answers.heading"]({ count: given.length })}>
      <dl class="answered">
        {asked.map((id) => (
          <div key={id}>
            <dt>{questions[`${id}.short`]}</dt>
            <dd>
              {given.includes(id) ? answerText(questions, questions["none-of-these"], id, c.answers[id]) : words["answers.unanswered"]}
            </dd>
          </div>
        ))}
      </dl>
      <div>
        <Button onClick={change}>{words["do.change"]}</Button>
      </div>
    </Disclosure>
  );
};
