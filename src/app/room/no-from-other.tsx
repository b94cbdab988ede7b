import { Button, Page } from "../parts/index.ts";
import { useWords } from "../shell/words.tsx";

/** The other phone said not today. Nobody asks why, and nothing is written down. */
export const NoFromOther = () => {
  const words = useWords("room");
  return (
    <Page
      turn="no"
      heading={words["no.title"]}
      lead={words["no.lead"]}
      dock={
        <Button kind="primary" wide href="/">
          {words["no.go"]}
        </Button>
      }
    />
  );
};
