import { useState } from "preact/hooks";
import type { Answers } from "#screen";
import { Button, Choice, Choices } from "../parts/index.ts";
import { useWords } from "../shell/words.tsx";
import { Stage, type StageProps } from "./stage.tsx";

interface GiverHealthProps extends StageProps {
  readonly onNone: () => void;
  readonly onSome: (answers: Answers) => void;
}

const signs = ["cuts", "infection", "nails", "diarrhoea", "drink", "young"] as const;
type Sign = (typeof signs)[number];

/** The giver's own questions (safety.md: td-partner-hands, td-intox, hx-partner-minor). What is ticked goes into the answers of today, and nowhere else. */
export const GiverHealth = ({ at, of, onNone, onSome }: GiverHealthProps) => {
  const words = useWords("agree");
  const [ticked, setTicked] = useState<readonly Sign[]>([]);
  const tick = (sign: Sign, on: boolean) => setTicked(on ? [...ticked, sign] : ticked.filter((other) => other !== sign));
  return (
    <Stage
      name="health"
      at={at}
      of={of}
      heading={words["giver.none"]}
      dock={
        ticked.length === 0 ? (
          <Button kind="primary" wide onClick={onNone}>
            {words["giver.none-go"]}
          </Button>
        ) : (
          <Button kind="primary" wide onClick={() => onSome(answersOf(ticked))}>
            {words["giver.one"]}
          </Button>
        )
      }
    >
      <Choices compact>
        {signs.map((sign) => (
          <Choice
            key={sign}
            type="checkbox"
            name={sign}
            label={words[`giver.${sign}`]}
            checked={ticked.includes(sign)}
            onChange={(on) => tick(sign, on)}
          />
        ))}
      </Choices>
    </Stage>
  );
};

const hands = { cuts: "cuts", infection: "infection", nails: "long-nails", diarrhoea: "diarrhoea" } as const;

const answersOf = (ticked: readonly Sign[]): Answers => {
  const ofHands = ticked.flatMap((sign) => (sign in hands ? [hands[sign as keyof typeof hands]] : []));
  return {
    ...(ofHands.length > 0 ? { "q-partner-hands": ofHands } : {}),
    ...(ticked.includes("drink") ? { "q-intoxicated": "yes" as const } : {}),
    ...(ticked.includes("young") ? { "q-partner-adult": "no" as const } : {}),
  };
};
