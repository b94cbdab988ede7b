import { Button, Page } from "../parts/index.ts";
import { useWords } from "../shell/words.tsx";

/** A first stand-in: the way back to the questions. */
export const Today = () => {
  const words = useWords("app");
  return (
    <Page frame="tabs" title={words["nav.today"]} heading={words["nav.today"]}>
      <Button kind="primary" href="/questions">
        {words["next"]}
      </Button>
    </Page>
  );
};
