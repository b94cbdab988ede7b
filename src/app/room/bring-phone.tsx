import { useEffect, useState } from "preact/hooks";
import type { Agreeing } from "#prepare";
import type { Terms } from "#session";
import { Button, Loading, Notice } from "../parts/index.ts";
import { Stage, type StageProps } from "../agree/stage.tsx";
import { useDeps } from "../shell/deps.ts";
import { useWords } from "../shell/words.tsx";
import { CodeCard } from "../sync/code-card.tsx";
import type { HostFailed } from "./host.ts";
import { hosted } from "./hosted.ts";
import "../sync/sync.css";
import "../vault/vault.css";

/** Seven words for the other phone. The page goes on by itself once whoever holds it has agreed, alone. */
export const BringPhone = ({ given, at, of, onAgreed }: StageProps & { readonly onAgreed: () => void }) => {
  const words = useWords("room");
  const { failed, again } = useHosting(termsOf(given));
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

const useHosting = (terms: Terms) => {
  const deps = useDeps();
  const [turn, setTurn] = useState(0);
  const [failed, setFailed] = useState<HostFailed>();
  useEffect(() => {
    let isHere = true;
    const host = async () => {
      const { hostRoom } = await import("./host.ts");
      // Stretching the words holds the page for a moment: what it says must be painted first.
      await new Promise((resolve) => setTimeout(resolve, 50));
      const made = isHere ? await hostRoom(deps, terms, () => isHere) : undefined;
      if (made?.ok === false && isHere) setFailed(made.error);
    };
    void host();
    return () => {
      isHere = false;
    };
  }, [turn]);
  const again = () => {
    setFailed(undefined);
    setTurn(turn + 1);
  };
  return { failed, again };
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
