import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import type { RouteProps } from "../shell/load-page.ts";
import { ModePage } from "./mode.tsx";
import { QuestionPage } from "./question-page.tsx";
import { Review } from "./review.tsx";
import { useNoSecondTap } from "./second-tap.ts";
import { useDesk } from "./use-desk.ts";
import "./questions.css";

/** Everything under /questions: which kind of session, the pages, and the list of what was answered. */
export const Questions = ({ params, query }: RouteProps) => {
  const desk = useDesk();
  const { route } = useLocation();
  const [looked, setLooked] = useState(desk.sitting.value !== null);
  useEffect(() => {
    if (!looked) void desk.takeUp().then(() => setLooked(true));
  }, [looked, desk]);

  const step = params["step"];
  useNoSecondTap(step ?? "");
  const at = Number(step);
  const page = desk.pages.value[at - 1];
  const isHome = step === undefined || (looked && step !== "review" && !page);
  useEffect(() => {
    if (looked && isHome && step !== undefined) route("/questions", true);
  }, [looked, isHome, step]);
  if (!looked) return null;
  if (isHome || desk.sitting.value === null) return <ModePage />;
  if (step === "review") return <Review />;
  if (!page) return null;
  return <QuestionPage key={page.id} page={page} at={at} isChange={query["then"] === "review"} />;
};
