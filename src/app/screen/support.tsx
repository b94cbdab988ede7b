import { Page } from "../parts/index.ts";
import { CrisisLines } from "../emergency/calls.tsx";
import { useWords } from "../shell/words.tsx";
import "../emergency/urgent.css";

/** Reached from every "not today", so that being here tells nothing. It leaves no entry. */
export const Support = () => {
  const words = useWords("verdict");
  const app = useWords("app");
  return (
    <Page back={{ href: "/answer", label: app["back"] }} heading={words["support.title"]} lead={words["support.lead"]}>
      <p>{words["support.ground"]}</p>
      <p>{words["support.person"]}</p>
      <p>
        {words["support.pressure"]} {words["support.abuse-line"]}
      </p>
      <CrisisLines />
      <p class="small muted">{words["support.private"]}</p>
    </Page>
  );
};
