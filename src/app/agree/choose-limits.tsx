import { useState } from "preact/hooks";
import { minutesToChoose, type Agreeing } from "#prepare";
import { Button, Choice, Choices } from "../parts/index.ts";
import { useWords } from "../shell/words.tsx";
import { Stage, type StageProps } from "./stage.tsx";

interface ChooseLimitsProps extends StageProps {
  readonly onChosen: (limits: Pick<Agreeing, "minutes" | "pressureMax" | "nearby">) => void;
}

/** How long, how firm and where, at most. Nothing here can go beyond what the questions left. */
export const ChooseLimits = ({ mode, limits, at, of, given, onChosen }: ChooseLimitsProps) => {
  const words = useWords("agree");
  const app = useWords("app");
  const internal = mode === "internal";
  const [minutes, setMinutes] = useState(given.minutes);
  // How internal work is done was taught; nothing here measures it.
  const [pressureMax, setPressureMax] = useState(internal ? 1 : given.pressureMax);
  const [nearby, setNearby] = useState(given.nearby);
  const [asked, setAsked] = useState(false);
  const missing = (chosen: unknown) => (asked && chosen === undefined ? words["missing"] : undefined);
  const go = () => (minutes !== undefined && pressureMax !== undefined ? onChosen({ minutes, pressureMax, nearby }) : setAsked(true));
  return (
    <Stage
      name="limits"
      at={at}
      of={of}
      heading={words["limits.title"]}
      lead={words["limits.lead"]}
      dock={
        <Button kind="primary" wide onClick={go}>
          {app["next"]}
        </Button>
      }
    >
      <Choices legend={words["minutes"]} mistake={missing(minutes)}>
        {minutesToChoose(limits).map((each) => (
          <Choice key={each} name="minutes" label={String(each)} checked={minutes === each} onChange={() => setMinutes(each)} />
        ))}
      </Choices>
      {!internal && (
        <>
          <Choices legend={words["pressure"]} mistake={missing(pressureMax)}>
            {([1, 2, 3] as const)
              .filter((each) => each <= Math.max(1, limits.discomfortMax))
              .map((each) => (
                <Choice
                  key={each}
                  name="pressure"
                  label={words[`pressure.${each}`]}
                  checked={pressureMax === each}
                  onChange={() => setPressureMax(each)}
                />
              ))}
          </Choices>
          <Choice type="checkbox" name="nearby" label={words["nearby"]} checked={nearby} onChange={setNearby} />
        </>
      )}
    </Stage>
  );
};
