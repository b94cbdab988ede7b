import { articleAnswers, articleSections } from "#evidence";
import { announce } from "../../shell/announce.tsx";
import { useWords } from "../../shell/words.tsx";
import { AnswerMark } from "./answer-mark.tsx";
import { linesIn, wanted } from "./wanted.ts";

/** Which lines are shown. What each answer means stands beside it. */
export const AnswerFilter = () => {
  const words = useWords("articles");
  return (
    <fieldset class="went-filter">
      <legend>{words["filter"]}</legend>
      {(["all", ...articleAnswers] as const).map((answer) => {
        const n = articleSections.reduce((sum, section) => sum + linesIn(section, answer).length, 0);
        return (
          <label key={answer}>
            <input
              type="radio"
              name="answer"
              value={answer}
              checked={answer === wanted.value}
              onChange={() => {
                wanted.value = answer;
                announce(words["shown"]({ n }));
              }}
            />
            <span>
              <span class="went-answer">
                {words["filter.of"]({ label: words[answer === "all" ? "filter.all" : answer], n })}
                {answer !== "all" && <AnswerMark answer={answer} />}
              </span>
              {answer !== "all" && <small class="muted">{words[`means.${answer}`]}</small>}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
};
