import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { modes, type Mode } from "#screen";
import { Button, Choice, Choices, Notice, Page } from "../parts/index.ts";
import { useAfterPaint } from "../shell/after-paint.ts";
import { formatTime } from "../shell/format.ts";
import { useWords } from "../shell/words.tsx";
import { useDesk } from "./use-desk.ts";

/** Which kind of session: the questions and rules differ, so nothing is chosen for anybody. */
export const ModePage = () => {
  const words = useWords("screening");
  const app = useWords("app");
  const desk = useDesk();
  const { route } = useLocation();
  const seenFirst = useAfterPaint();
  const sitting = desk.sitting.value;
  const unfinished = sitting !== null && sitting.kept === undefined ? sitting : null;
  const [mode, setMode] = useState<Mode | undefined>(sitting?.mode);
  const [asked, setAsked] = useState(false);
  const begin = () => {
    if (mode === undefined) return setAsked(true);
    desk.begin(mode);
    route("/questions/1");
  };
  return (
    <Page
      back={{ href: "/", label: app["back"] }}
      heading={words["mode.title"]}
      headingId="mode"
      lead={words["mode.lead"]}
      onSubmit={seenFirst(begin)}
      reach={
        <Choices labelledBy="mode">
          {modes.map((each) => (
            <Choice
              key={each}
              name="mode"
              value={each}
              label={words[`mode.${each}`]}
              hint={words[`mode.${each}.note`]}
              checked={mode === each}
              onChange={() => setMode(each)}
            />
          ))}
        </Choices>
      }
      dock={
        <>
          {asked && mode === undefined && (
            <p class="small" role="alert">
              {words["mode.choose"]}
            </p>
          )}
          <Button kind="primary" wide submit>
            {unfinished ? words["mode.resume.new"] : words["mode.begin"]}
          </Button>
        </>
      }
    >
      {unfinished ? (
        <Notice urgency="calm" title={words["mode.resume"]({ time: formatTime(unfinished.startedAt) })}>
          <Button href={placeOf(desk)}>{words["mode.resume.go"]}</Button>
        </Notice>
      ) : (
        <p class="muted">{words["mode.private"]}</p>
      )}
    </Page>
  );
};

/** The first page on which something is still to be answered. */
const placeOf = (desk: ReturnType<typeof useDesk>): string => {
  const answers = desk.sitting.value?.answers ?? {};
  const open = desk.pages.value.findIndex(({ questions }) => questions.some((id) => answers[id] === undefined || answers[id] === null));
  return open === -1 ? "/questions/review" : `/questions/${open + 1}`;
};
