import { useEffect } from "preact/hooks";
import type { Terms } from "#session";
import { Button, Loading, Notice } from "../parts/index.ts";
import { Stage } from "../agree/stage.tsx";
import { useWords } from "../shell/words.tsx";
import { CodeCard } from "../sync/code-card.tsx";
import { hosted } from "./hosted.ts";
import { useHosting } from "./use-hosting.ts";
import "../sync/sync.css";
import "../vault/vault.css";

interface BringPhoneProps {
  readonly terms: Terms;
  readonly at: number;
  readonly of: number;
  readonly onAgreed: () => void;
  /** Where whoever touches has agreed before: this phone alone will do. */
  readonly alone?: () => void;
}

/**
 * Seven words for the other phone. The page goes on by itself once whoever holds it has agreed, alone. Words are good once: where they
 * were used up, or the phone that came in has gone again, there are new ones.
 */
export const BringPhone = ({ terms, at, of, onAgreed, alone }: BringPhoneProps) => {
  const words = useWords("room");
  const { failed, again } = useHosting({ terms, session: "next" });
  const room = hosted.value;
  const giver = room?.giver.value ?? "nobody";
  const isLost = room !== undefined && giver !== "nobody" && !room.live.value;
  useEffect(() => {
    if (giver === "yes") onAgreed();
  }, [giver]);
  return (
    <Stage
      name="bring"
      at={at}
      of={of}
      heading={words["join.title"]}
      lead={isLost ? undefined : words["join.lead"]({ address: `${location.host}/two` })}
      dock={
        (failed ?? room ?? alone) && (
          <>
            {(failed ?? room) && (
              <Button kind={failed || isLost ? "primary" : "text"} wide onClick={again}>
                {words["join.again"]}
              </Button>
            )}
            {alone && (
              <Button kind="text" wide onClick={alone}>
                {words["go-on-alone"]}
              </Button>
            )}
          </>
        )
      }
    >
      {failed && <Notice urgency="care" live title={words[`trouble.${failed.type}`]} />}
      {!failed && !room && <Loading text={words["join.making"]} />}
      {!failed && room && (
        <>
          {giver === "nobody" && <CodeCard code={room.code} page="/two" picture={words["join.picture"]} words={words["join.words"]} />}
          <p role="status">{words[giver === "nobody" ? "join.waiting" : isLost ? "join.lost" : "join.reading"]}</p>
          <p class="small muted">
            {giver === "nobody" && words["join.care"]} {words["join.knows"]}
          </p>
        </>
      )}
    </Stage>
  );
};
