import { useLocation } from "preact-iso/router";
import type { QuestionId } from "#screen";
import { Button, Page, Row, Rows } from "../parts/index.ts";
import { useWords } from "../shell/words.tsx";
import { listedQuestions } from "./private.ts";
import { stillOpenAt } from "./still-open.ts";
import { useDesk } from "./use-desk.ts";
import { answerText } from "./wording.ts";

/** Every answer of this sitting, each with the way to its page. */
export const Review = () => {
  const words = useWords("questions");
  const own = useWords("screening");
  const verdict = useWords("verdict");
  const app = useWords("app");
  const desk = useDesk();
  const { route } = useLocation();
  const { answers = {}, mode = "external-partner" } = desk.sitting.value ?? {};
  const openAt = stillOpenAt(desk);
  const change = (question: QuestionId) => {
    const pageOf = () => desk.pages.value.findIndex(({ questions }) => questions.includes(question));
    if (pageOf() === -1) desk.askAgain(question);
    route(`/questions/${pageOf() + 1}?then=review`);
  };
  return (
    <Page
      back={{ href: "/answer", label: app["back"] }}
      heading={own["review.title"]}
      lead={own["review.lead"]}
      dock={
        <>
          {openAt === null ? (
            <Button kind="primary" wide href="/answer">
              {own["review.go"]}
            </Button>
          ) : (
            <Button kind="primary" wide href={`/questions/${openAt}`}>
              {own["review.open"]}
            </Button>
          )}
          <Button kind="text" href="/questions">
            {own["review.start"]}
          </Button>
        </>
      }
    >
      <section class="card">
        <Rows>
          {listedQuestions(mode, desk.asked()).map((id) => (
            <Row
              key={id}
              title={words[`${id}.short`]}
              note={
                answers[id] === undefined || answers[id] === null
                  ? verdict["answers.unanswered"]
                  : answerText(words, words["none-of-these"], id, answers[id])
              }
              onClick={() => change(id)}
            />
          ))}
        </Rows>
      </section>
    </Page>
  );
};
