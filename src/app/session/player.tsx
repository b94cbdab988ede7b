import { useEffect, useState } from "preact/hooks";
import { look } from "#session";
import { Button, Loading, Page } from "../parts/index.ts";
import { useDeps } from "../shell/deps.ts";
import { FailedNote } from "../shell/failed.tsx";
import type { KeepFailed } from "../keep/keep.ts";
import { useWords } from "../shell/words.tsx";
import { CameBack } from "./came-back.tsx";
import { Ended } from "./ended.tsx";
import { Playing } from "./playing.tsx";
import { playing } from "./watch.ts";
import { loadRunning, type Running } from "./running.ts";
import "./player.css";
import "./rings.css";

/** The session: running, just ended, or left open earlier. */
export const Player = () => {
  const { keep, steady } = useDeps();
  const words = useWords("player");
  const [left, setLeft] = useState<Running | "none" | "looking">("looking");
  const [failed, setFailed] = useState<KeepFailed>();
  const open = keep.state.value !== "locked" && keep.state.value !== "starting";

  useEffect(() => {
    if (!open) playing.value = undefined;
    if (playing.value) return;
    void loadRunning(keep).then((found) => {
      if (found.ok) setLeft(found.value ?? "none");
      else setFailed(found.error);
    });
  }, [keep, open]);

  const running = playing.value;
  if (running) return look(running.session, steady()).ended ? <Ended /> : <Playing />;
  if (failed) return <Page heading={words["none.title"]}>{<FailedNote failed={failed} />}</Page>;
  if (left === "looking") return <Page heading={<span class="unseen">{words["title"]}</span>}>{<Loading text={words["title"]} />}</Page>;
  return left === "none" ? <None /> : <CameBack left={left} />;
};

const None = () => {
  const words = useWords("player");
  return (
    <Page
      heading={words["none.title"]}
      lead={words["none.text"]}
      dock={
        <Button kind="primary" wide href="/">
          {words["none.back"]}
        </Button>
      }
    />
  );
};
