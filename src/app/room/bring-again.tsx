import type { ComponentChildren } from "preact";
import type { Terms } from "#session";
import { Loading, Notice } from "../parts/index.ts";
import { useWords } from "../shell/words.tsx";
import { CodeCard } from "../sync/code-card.tsx";
import { hosted } from "./hosted.ts";
import { useHosting } from "./use-hosting.ts";
import "../sync/sync.css";
import "../vault/vault.css";
import "./room.css";

/** In a session that is paused: new words for a phone that was reloaded, or for another one. Stop stays where it is. */
export const BringAgain = ({ terms, children }: { readonly terms: Terms; readonly children: ComponentChildren }) => {
  const words = useWords("room");
  const { failed, again } = useHosting({ terms, session: "this" });
  const room = hosted.value;
  const waits = room?.giver.value === "nobody";
  const isLost = room !== undefined && !waits && !room.live.value;
  return (
    <div class="bring-again stack">
      {failed && <Notice urgency="care" live title={words[`trouble.${failed.type}`]} />}
      {!failed && !room && <Loading text={words["join.making"]} />}
      {waits && (
        <>
          <p>{words["again.lead"]({ address: `${location.host}/two` })}</p>
          <CodeCard code={room.code} page="/two" picture={words["join.picture"]} words={words["join.words"]} />
        </>
      )}
      {room && (
        <p class="small" role="status">
          {words[waits ? "join.waiting" : isLost ? "out-of-reach" : "join.reading"]} {words["again.off"]}
        </p>
      )}
      {(failed ?? isLost) && (
        <button type="button" class="btn quiet" onClick={again}>
          {words["join.again"]}
        </button>
      )}
      {children}
    </div>
  );
};
