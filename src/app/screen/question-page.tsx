import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { emergencySoFar, noneOfThese, type Page as ScreeningPage, type QuestionId } from "#screen";
import { Button, Disclosure, Page, Progress } from "../parts/index.ts";
import { useAfterPaint } from "../shell/after-paint.ts";
import { FailedNote } from "../shell/failed.tsx";
import { useWords } from "../shell/words.tsx";
import { ConfirmList } from "./confirm.tsx";
import { isAnswered } from "./desk.ts";
import { QuestionInput } from "./inputs/input.tsx";
import { useDesk } from "./use-desk.ts";
import { helpOf } from "./wording.ts";

interface QuestionPageProps {
  readonly page: ScreeningPage;
  readonly at: number;
  /** Came from the list of answers, and goes back there. */
  readonly isChange: boolean;
}

/** One page of the screening: signs that belong together, or one question. */
export const QuestionPage = ({ page, at, isChange }: QuestionPageProps) => {
  const words = useWords("questions");
  const own = useWords("screening");
  const app = useWords("app");
  const desk = useDesk();
  const { route } = useLocation();
  const seenFirst = useAfterPaint();
  const [tried, setTried] = useState(false);
  const [begun, setBegun] = useState<ReadonlySet<QuestionId>>(new Set());
  const answers = desk.sitting.value?.answers ?? {};
  const open = page.layout === "confirm" ? [] : page.questions.filter((id) => !isAnswered(id, answers));
  const [only] = page.questions;
  const isOne = page.questions.length === 1 && page.layout === "single" && only !== undefined;
  const pages = desk.pages.value;

  const goOn = () => {
    const { value } = desk.sitting;
    if (value === null) return;
    // A sign that cannot wait ends the questions here.
    const isUrgent = emergencySoFar(value.mode, value.answers, desk.now()).length > 0;
    const next = desk.pages.value.findIndex(({ id }) => id === page.id) + 2;
    if (isUrgent || (!isChange && next > desk.pages.value.length)) route("/answer");
    else route(isChange ? "/questions/review" : `/questions/${next}`);
  };
  const next = () => {
    setTried(true);
    // "Still so" is an answer of today: it begins to count anew.
    if (page.layout === "confirm") desk.give(Object.fromEntries(page.questions.map((id) => [id, answers[id]])));
    if (open.length === 0) goOn();
    else focusFirstOf(open);
  };
  const canBeNone = noneOfThese(page) ?? {};
  // What was ticked and still lacks its day is not among "none of these".
  const clear = Object.fromEntries(Object.entries(canBeNone).filter(([id]) => !begun.has(id as QuestionId)));
  // Follow-ups are not among them: what came with a sign has to be said.
  const none = open.some((id) => id in clear) ? clear : null;
  const noneHere = () => {
    // Follow-ups of what was answered stay open: "none" says nothing about them.
    desk.give(Object.fromEntries(Object.entries(clear).filter(([id]) => open.includes(id as QuestionId))));
    const left = page.questions.filter((id) => !isAnswered(id, desk.sitting.value?.answers ?? {}));
    if (left.length === 0) goOn();
    else {
      setTried(true);
      focusFirstOf(left);
    }
  };
  const onBegun = (id: QuestionId, isBegun: boolean) =>
    setBegun((before) => new Set(isBegun ? [...before, id] : [...before].filter((other) => other !== id)));
  const onAnswer = (given: Parameters<typeof desk.give>[0]) => desk.give(given);
  const mistakeOf = (id: QuestionId) => (tried && open.includes(id) ? (none ? own["missing.rest"] : own["missing.one"]) : undefined);
  const isFollowUp = (id: QuestionId) => page.layout === "group" && !(id in canBeNone);
  const isUntouched = open.length === page.questions.length && begun.size === 0;

  const input = (id: QuestionId, labelledBy?: string) => (
    <QuestionInput
      key={id}
      question={id}
      answers={answers}
      onAnswer={onAnswer}
      onBegun={onBegun}
      labelledBy={labelledBy}
      mistake={mistakeOf(id)}
    />
  );
  const isField = isOne && only === "q-age";
  return (
    <Page
      back={{ href: isChange ? "/questions/review" : at > 1 ? `/questions/${at - 1}` : "/questions", label: app["back"] }}
      eyebrow={own["at"]({ block: own[`block.${page.block}`], at, of: pages.length })}
      above={<Progress at={at} of={pages.length} label={own["progress"]} />}
      heading={isOne && !isField ? words[`${only}.ask`] : words[`theme.${page.id}.title`]}
      headingId="asked"
      lead={isOne && !isField ? helpOf(words, only) : words[`theme.${page.id}.lead`]}
      turn={page.id}
      onSubmit={seenFirst(next)}
      reach={isOne ? input(only, isField ? undefined : "asked") : undefined}
      dockLast={page.layout !== "single"}
      dock={
        none && !isChange ? (
          <Button kind="primary" wide onClick={seenFirst(noneHere)}>
            {own[isUntouched ? "none-of-page" : "none-of-others"]}
          </Button>
        ) : (
          <Button kind="primary" wide submit>
            {page.layout === "confirm" ? own["confirm.yes"] : isChange ? app["done"] : app["next"]}
          </Button>
        )
      }
    >
      {isOne && (
        <Disclosure summary={words["why-we-ask"]}>
          <p class="muted">{words[`${only}.why`]}</p>
        </Disclosure>
      )}
      {only === "q-self-harm" && (
        <p class="muted">
          {own["mood.help"]} <a href="/help-now">{own["mood.call"]}</a>
        </p>
      )}
      {page.layout === "confirm" && <ConfirmList questions={page.questions} />}
      {!isOne && page.layout !== "confirm" && (
        <div class="signs-list">
          {page.questions.map((id) =>
            isFollowUp(id) ? (
              <div key={id} class="follow-up">
                {input(id)}
              </div>
            ) : (
              input(id)
            ),
          )}
          <Disclosure summary={words["why-we-ask"]}>
            <ul class="stack tight muted">
              {page.questions.map((id) => (
                <li key={id}>
                  <strong>{words[`${id}.short`]}.</strong> {words[`${id}.why`]}
                </li>
              ))}
            </ul>
          </Disclosure>
        </div>
      )}
      <FailedNote failed={desk.failed.value} />
    </Page>
  );
};

/** The first control of the first question that waits, so that keyboard and screen reader stand where something is missing. */
const focusFirstOf = (open: readonly QuestionId[]): void => {
  requestAnimationFrame(() => {
    const named = document.querySelector<HTMLElement>(`[name="${open[0]}"]`);
    named?.focus();
    named?.scrollIntoView({ block: "center" });
  });
};
