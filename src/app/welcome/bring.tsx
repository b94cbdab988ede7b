import { Button, Page } from "../parts/index.ts";
import { useWords } from "../shell/words.tsx";

/** The third door, announced and not open yet. */
export const Bring = () => {
  const words = useWords("welcome");
  const app = useWords("app");
  return (
    <Page
      back={{ href: "/", label: app["back"] }}
      heading={words["bring.title"]}
      lead={words["bring.lead"]}
      dock={
        <Button kind="primary" wide href="/">
          {app["back"]}
        </Button>
      }
    >
      <p class="muted">{words["bring.text"]}</p>
    </Page>
  );
};
