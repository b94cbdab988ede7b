import { useEffect, useRef } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { Button, Page } from "../parts/index.ts";
import { useKeep } from "../shell/deps.ts";
import { useWords } from "../shell/words.tsx";
import { EmergencyVerdict } from "./emergency-verdict.tsx";
import { shownVerdict } from "./shown-verdict.ts";
import { useDesk } from "./use-desk.ts";
import { VerdictPage } from "./verdict.tsx";
import "./verdict.css";

const fullScreenFromLevel = 5;

/**
 * What the answers lead to. It is written into the record when the person goes on, not when he goes back to change an answer: an
 * earlier finding stays open until a clinician has seen him, so a slip of the finger must be mendable before that.
 */
export const Answer = () => {
  const desk = useDesk();
  const { route } = useLocation();
  const changing = useRef(false);
  const hasSitting = desk.sitting.value !== null;
  useEffect(() => {
    if (!hasSitting) void desk.takeUp();
  }, [hasSitting, desk]);
  useEffect(() => {
    const keepWhenLeft = () => {
      if (document.visibilityState === "hidden") void desk.keepIt();
    };
    document.addEventListener("visibilitychange", keepWhenLeft);
    return () => {
      document.removeEventListener("visibilitychange", keepWhenLeft);
      if (!changing.current) void desk.keepIt();
    };
  }, [desk]);

  const judged = desk.judge();
  if (judged === null) return <Nothing />;
  const shown = shownVerdict(judged.verdict, judged.case.mode);
  const change = () => {
    changing.current = true;
    route("/questions/review");
  };
  const leave = async (to: string) => {
    if (await desk.keepIt()) route(to);
  };
  const given = { judged, shown, change, leave };
  return shown.level >= fullScreenFromLevel ? <EmergencyVerdict {...given} /> : <VerdictPage {...given} />;
};

const Nothing = () => {
  const words = useWords("screening");
  const verdict = useWords("verdict");
  const keep = useKeep();
  return (
    <Page
      heading={words["nothing.title"]}
      lead={words["nothing.lead"]}
      dock={
        <>
          <Button kind="primary" wide href="/questions">
            {words["nothing.go"]}
          </Button>
          <Button kind="text" href="/help-now">
            {verdict["do.card"]}
          </Button>
        </>
      }
    >
      {keep.state.value === "new" && <p class="muted">{words["nothing.lost"]}</p>}
    </Page>
  );
};
