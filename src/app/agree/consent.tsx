import { Button } from "../parts/index.ts";
import { useWords } from "../shell/words.tsx";
import { Stage, type StageProps } from "./stage.tsx";

interface ConsentProps extends StageProps {
  readonly who: "receiver" | "giver";
  readonly onAgree: () => void;
  /** Where saying no is more than leaving. */
  readonly onDecline?: () => void;
}

/** The same sentences for each, read alone. */
export const Consent = ({ who, mode, limits, at, of, onAgree, onDecline }: ConsentProps) => {
  const words = useWords("agree");
  const internal = mode === "internal";
  return (
    <Stage
      name={`consent-${who}`}
      at={at}
      of={of}
      heading={words[`${who}.title`]}
      dock={
        <>
          <Button kind="primary" wide onClick={onAgree}>
            {words["agree"]}
          </Button>
          <Button kind="text" wide {...(onDecline ? { onClick: onDecline } : { href: "/" })}>
            {words["not-agree"]}
          </Button>
        </>
      }
    >
      <ul class="plain-list will">
        <li>{words[internal ? "what-internal" : "what"]}</li>
        {!internal && <li>{words["where"]}</li>}
        <li>{words["long"]({ minutes: Math.floor(limits.contactSecondsMax / 60) })}</li>
        <li>{words["stop"]}</li>
        <li>{words["mind"]}</li>
        <li>{words["promise"]}</li>
      </ul>
    </Stage>
  );
};
