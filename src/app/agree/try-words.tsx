import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Button, Choice, Choices } from "../parts/index.ts";
import { useWords } from "../shell/words.tsx";
import { Stage, type StageProps } from "./stage.tsx";

interface TryWordsProps extends StageProps {
  readonly onTried: () => void;
  /** Stands above the button to go on. */
  readonly above: ComponentChildren;
}

/** Lighter and stop are each said once, before anything is touched: a word that was never said is hard to say. */
export const TryWords = ({ given, at, of, onTried, above }: TryWordsProps) => {
  const words = useWords("agree");
  const app = useWords("app");
  const [tried, setTried] = useState<readonly string[]>([]);
  const spoken = given.spoken ?? "plain";
  return (
    <Stage
      name="try"
      at={at}
      of={of}
      heading={words["try.title"]}
      lead={words["try.lead"]}
      dock={
        <>
          {above}
          <Button kind="primary" wide disabled={tried.length < 2} onClick={onTried}>
            {app["next"]}
          </Button>
        </>
      }
    >
      {(["lighter", "stop"] as const).map((each) => (
        <Choices key={each} legend={words[`try.${each}`]({ word: words[`try.${each}.${spoken}`] })}>
          <Choice
            type="checkbox"
            name={each}
            label={words["try.done"]}
            checked={tried.includes(each)}
            onChange={(on) => setTried(on ? [...tried, each] : tried.filter((other) => other !== each))}
          />
        </Choices>
      ))}
    </Stage>
  );
};
