import { useEffect } from "preact/hooks";
import type { Agreeing } from "#prepare";
import type { Terms } from "#session";
import { Button, Loading, Notice } from "../parts/index.ts";
import { Stage, type StageProps } from "../agree/stage.tsx";
import { useWords } from "../shell/words.tsx";
import { CodeCard } from "../sync/code-card.tsx";
import { hosted } from "./hosted.ts";
import { useHosting } from "./use-hosting.ts";
import "../sync/sync.css";
import "../vault/vault.css";

/** Seven words for the other phone. The page goes on by itself once whoever holds it has agreed, alone. */
export const BringPhone = ({ given, at, of, onAgreed }: StageProps & { readonly onAgreed: () => void }) => {
  const words = useWords("room");
  const { failed, again } = useHosting({ terms: termsOf(given), session: "next" });
  const room = hosted.value;
  const giver = room?.giver.value ?? "nobody";
  useEffect(() => {
    if (giver === "yes") onAgreed();
  }, [giver]);
  return (
    <Stage
      name="bring"
      at={at}
      of={of}
      heading={words["join.title"]}
      lead={words["join.lead"]({ address: `${location.host}/two` })}
      dock={
        failed && (
          <Button kind="primary" wide onClick={again}>
            {words["join.again"]}
          </Button>
        )
      }
    >
      {failed && <Notice urgency="care" live title={words[`trouble.${failed.type}`]} />}
      {!failed && !room && <Loading text={words["join.making"]} />}
      {!failed && room && (
        <>
          {giver === "nobody" && <CodeCard code={room.code} page="/two" picture={words["join.picture"]} words={words["join.words"]} />}
          <p role="status">{words[giver === "nobody" ? "join.waiting" : "join.reading"]}</p>
          <p class="small muted">
            {giver === "nobody" && words["join.care"]} {words["join.knows"]}
          </p>
        </>
      )}
    </Stage>
  );
};

/** The stage comes after words and limits: all of it is chosen. */
const termsOf = ({ minutes = 0, pressureMax = 1, nearby, area = "there", spoken = "plain", silent = "hand-up" }: Agreeing): Terms => ({
  minutes,
  pressureMax,
  nearby,
  area,
  spoken,
  silent,
});
