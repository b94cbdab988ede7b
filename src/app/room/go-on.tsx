import { useWords } from "../shell/words.tsx";
import { hosted, leaveRoom } from "./hosted.ts";

/** With two phones he goes on only while the other one is there, or without it. */
export const GoOn = ({ children }: { readonly children: preact.JSX.Element }) => {
  const words = useWords("room");
  const room = hosted.value;
  if (room === undefined || room.live.value) return children;
  return (
    <>
      <p class="small" role="status">
        {words["out-of-reach"]}
      </p>
      <button type="button" class="btn quiet" onClick={leaveRoom}>
        {words["go-on-alone"]}
      </button>
    </>
  );
};
