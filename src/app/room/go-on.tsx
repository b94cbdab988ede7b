import { useEffect, useState } from "preact/hooks";
import { look } from "#session";
import { happen } from "../session/running.ts";
import { play, playing } from "../session/watch.ts";
import { useDeps } from "../shell/deps.ts";
import { useWords } from "../shell/words.tsx";
import { BringAgain } from "./bring-again.tsx";
import { hosted, leaveRoom } from "./hosted.ts";
import { useTerms } from "./use-terms.ts";

/** With two phones he goes on only while the other one is there, or without it, or once it has come in again. */
export const GoOn = ({ children }: { readonly children: preact.JSX.Element }) => {
  const words = useWords("room");
  const pauseInstead = usePauseInstead();
  const terms = useTerms();
  const [brings, setBrings] = useState(false);
  const room = hosted.value;
  const isReady = room?.ready.value === true;
  useEffect(() => {
    if (isReady) setBrings(false);
  }, [isReady]);
  if (isReady || terms === undefined) return children;
  const alone = (
    <button
      type="button"
      class="btn quiet"
      onClick={() => {
        setBrings(false);
        leaveRoom();
      }}
    >
      {words["go-on-alone"]}
    </button>
  );
  if (brings) return <BringAgain terms={terms}>{alone}</BringAgain>;
  return (
    <>
      {room ? (
        <p class="small" role="status">
          {words["out-of-reach"]}
        </p>
      ) : (
        children
      )}
      <button
        type="button"
        class="btn quiet"
        onClick={() => {
          pauseInstead();
          setBrings(true);
        }}
      >
        {words["again.go"]}
      </button>
      {room && alone}
    </>
  );
};

/**
 * His tap is the word that a held session waits for. Contact that was cut off is over, hands stay off, and there is the time of any pause
 * for the other phone to come in.
 */
const usePauseInstead = () => {
  const { keep, steady } = useDeps();
  return () => {
    const now = playing.peek();
    const at = steady();
    if (!now || look(now.session, at).held === null) return;
    leaveRoom();
    void play(keep, happen(happen(now, { type: "resumed", by: "receiver" }, at), { type: "paused", why: "pause" }, at));
  };
};
