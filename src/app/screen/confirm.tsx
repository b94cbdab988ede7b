import { useState } from "preact/hooks";
import type { QuestionId } from "#screen";
import { Row, Rows } from "../parts/index.ts";
import { useWords } from "../shell/words.tsx";
import { QuestionInput } from "./inputs/input.tsx";
import { useDesk } from "./use-desk.ts";
import { answerText } from "./wording.ts";

/** What was told more than 30 days ago, line by line. A press on a line opens its question in place. */
export const ConfirmList = ({ questions }: { readonly questions: readonly QuestionId[] }) => {
  const words = useWords("questions");
  const app = useWords("app");
  const desk = useDesk();
  const [open, setOpen] = useState<readonly QuestionId[]>([]);
  const answers = desk.sitting.value?.answers ?? {};
  return (
    <section class="card">
      <Rows>
        {questions.map((id) =>
          open.includes(id) ? (
            <li key={id} class="whole">
              <QuestionInput question={id} answers={answers} onAnswer={(given) => desk.give(given)} onBegun={() => undefined} />
            </li>
          ) : (
            <Row
              key={id}
              title={words[`${id}.short`]}
              note={answerText(words, words["none-of-these"], id, answers[id])}
              end={
                <button
                  type="button"
                  class="btn text"
                  aria-label={`${app["change"]}: ${words[`${id}.short`]}`}
                  onClick={() => setOpen([...open, id])}
                >
                  {app["change"]}
                </button>
              }
            />
          ),
        )}
      </Rows>
    </section>
  );
};
