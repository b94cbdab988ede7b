import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { ClaimLink, ForwardIcon, Page } from "../parts/index.ts";
import { useDeps } from "../shell/deps.ts";
import { LanguageChoice } from "../shell/language-choice.tsx";
import { useWords } from "../shell/words.tsx";

/** First run: what this is, in one screen, and three doors. */
export const Welcome = () => {
  const words = useWords("welcome");
  const deps = useDeps();
  const [opening, setOpening] = useState(false);
  const [failed, setFailed] = useState(false);
  const lookAround = () => {
    setOpening(true);
    const sample = import("./sample.ts").then(({ makeSample }) => makeSample(deps));
    sample.then(
      (entries) => deps.keep.showSample(entries),
      () => {
        setOpening(false);
        setFailed(true);
      },
    );
  };
  return (
    <Page opens heading={words["heading"]} lead={<p class="muted">{words["lead"]}</p>}>
      <ul class="stack close">
        <li>
          <a class="door first" href="/questions">
            <DoorText title={words["start"]} note={words["start.note"]} />
          </a>
        </li>
        <li>
          <button type="button" class="door" onClick={lookAround} aria-busy={opening}>
            <DoorText title={words["sample"]} note={failed ? words["sample.failed"] : words["sample.note"]} />
          </button>
        </li>
        <li>
          <a class="door" href="/bring">
            <DoorText title={words["bring"]} note={words["bring.note"]} />
          </a>
        </li>
      </ul>
      <dl class="promises">
        <Promised title={words["what.no"]}>{words["what.no.text"]}</Promised>
        <Promised title={words["what.private"]}>
          {words["what.private.text"]} <a href="/privacy">{words["what.private.more"]}</a>
        </Promised>
        <Promised title={words["what.honest"]}>
          {words["what.honest.text"]} <ClaimLink claim="ben-relieves-prostatitis">{words["what.honest.link"]}</ClaimLink>
        </Promised>
      </dl>
      <p class="small muted">
        {words["not"]} <a href="/help-now">{words["help-now"]}</a>
      </p>
      <LanguageChoice />
    </Page>
  );
};

const DoorText = ({ title, note }: { readonly title: string; readonly note: string }) => (
  <>
    <strong>{title}</strong>
    <span>{note}</span>
    <ForwardIcon />
  </>
);

const Promised = ({ title, children }: { readonly title: string; readonly children: ComponentChildren }) => (
  <div>
    <dt>{title}</dt>
    <dd>{children}</dd>
  </div>
);
