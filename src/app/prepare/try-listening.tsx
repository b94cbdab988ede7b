import { useEffect, useState } from "preact/hooks";
import { useWords } from "../shell/words.tsx";
import { openEar, type Ear } from "../session/sound/listen.ts";

/** Shows that something loud is heard, before anything depends on it. The microphone is open only while this stands here. */
export const TryListening = () => {
  const words = useWords("cues");
  const [heard, setHeard] = useState<"not-yet" | "heard" | "no">("not-yet");
  useEffect(() => {
    let ear: Ear | undefined;
    let closed = false;
    void openEar(
      () => setHeard("heard"),
      () => false,
    ).then((opened) => {
      if (!("close" in opened)) return setHeard("no");
      ear = opened;
      if (closed) ear.close();
      return undefined;
    });
    return () => {
      closed = true;
      ear?.close();
    };
  }, []);
  return (
    <p role="status" class={heard === "heard" ? "heard" : "muted"}>
      {words[heard === "heard" ? "listens-heard" : heard === "no" ? "listens-no" : "listens-try"]}
    </p>
  );
};
