import { useState } from "preact/hooks";
import { areaWords, silents, spokens, type Agreeing } from "#prepare";
import { Button, Choice, Choices } from "../parts/index.ts";
import { useWords } from "../shell/words.tsx";
import { Stage, type StageProps } from "./stage.tsx";

interface ChooseWordsProps extends StageProps {
  readonly onChosen: (words: Pick<Agreeing, "area" | "spoken" | "silent">) => void;
}

/** The receiver's names and signs. */
export const ChooseWords = ({ at, of, given, onChosen }: ChooseWordsProps) => {
  const words = useWords("agree");
  const [area, setArea] = useState(given.area);
  const [spoken, setSpoken] = useState(given.spoken);
  const [silent, setSilent] = useState(given.silent);
  const [asked, setAsked] = useState(false);
  const missing = (chosen: unknown) => (asked && chosen === undefined ? words["missing"] : undefined);
  return (
    <Stage
      name="words"
      at={at}
      of={of}
      heading={words["words.title"]}
      lead={words["words.lead"]}
      dock={
        <Button kind="primary" wide onClick={() => (area && spoken && silent ? onChosen({ area, spoken, silent }) : setAsked(true))}>
          {useWords("app")["next"]}
        </Button>
      }
    >
      <Choices legend={words["area"]} mistake={missing(area)}>
        {areaWords.map((each) => (
          <Choice key={each} name="area" label={words[`area.${each}`]} checked={area === each} onChange={() => setArea(each)} />
        ))}
      </Choices>
      <Choices legend={words["spoken"]} mistake={missing(spoken)}>
        {spokens.map((each) => (
          <Choice key={each} name="spoken" label={words[`spoken.${each}`]} checked={spoken === each} onChange={() => setSpoken(each)} />
        ))}
      </Choices>
      <Choices legend={words["silent"]} mistake={missing(silent)}>
        {silents.map((each) => (
          <Choice key={each} name="silent" label={words[`silent.${each}`]} checked={silent === each} onChange={() => setSilent(each)} />
        ))}
      </Choices>
    </Stage>
  );
};
