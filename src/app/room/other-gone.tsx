import { Button } from "../parts/index.ts";
import { useWords } from "../shell/words.tsx";
import { hosted, leaveRoom } from "./hosted.ts";

/** The phone that had agreed does not answer any more: it was reloaded, closed, or has no network. Nothing begins over its head. */
export const isOtherGone = (): boolean => hosted.value !== undefined && !hosted.value.ready.value;

/** Before the session: the other phone comes in again with new words, or the session is left to this one. */
export const OtherGone = ({ bring }: { readonly bring: () => void }) => {
  const words = useWords("room");
  if (!isOtherGone()) return null;
  return (
    <>
      <p class="small" role="status">
        {words["out-of-reach"]}
      </p>
      <Button
        wide
        onClick={() => {
          // Its yes was for the room of before.
          leaveRoom();
          bring();
        }}
      >
        {words["again.go"]}
      </Button>
      <Button kind="text" wide onClick={leaveRoom}>
        {words["go-on-alone"]}
      </Button>
    </>
  );
};
