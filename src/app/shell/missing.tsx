import { Button, Page } from "../parts/index.ts";
import { useWords } from "./words.tsx";

export const Missing = () => {
  const words = useWords("app");
  return (
    <Page
      heading={words["missing.title"]}
      lead={words["missing.text"]}
      dock={
        <Button kind="primary" wide href="/">
          {words["missing.back"]}
        </Button>
      }
    />
  );
};
