import { Page } from "../parts/index.ts";
import { useWords } from "../shell/words.tsx";

/** A first stand-in. */
export const Unlock = () => {
  const words = useWords("app");
  return <Page heading={words["failed.Locked.title"]} />;
};
