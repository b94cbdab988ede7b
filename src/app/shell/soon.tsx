import { useLocation } from "preact-iso/router";
import { Actions, Button, Page } from "../parts/index.ts";
import { useWords } from "./words.tsx";

const places = { "/progress": "progress", "/share": "share" } as const;

/** A place that is announced and not built yet. */
export const Soon = () => {
  const words = useWords("app");
  const { path } = useLocation();
  const place = places[path as keyof typeof places] ?? "progress";
  return (
    <Page
      frame="tabs"
      title={words[`nav.${place}`]}
      eyebrow={words[`nav.${place}`]}
      heading={words["soon.title"]}
      lead={words[`soon.${place}`]}
    >
      <p class="muted">{words["soon.text"]}</p>
      <Actions>
        <Button href="/">{words["soon.back"]}</Button>
      </Actions>
    </Page>
  );
};
