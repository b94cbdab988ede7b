import { Button, Notice } from "../parts/index.ts";
import { useKeep } from "../shell/deps.ts";
import { useWords } from "../shell/words.tsx";

/** Before there is a record the answer lives in memory only: said on its page, with the way to keep it there. */
export const KeepNote = ({ leave }: { readonly leave: (to: string) => Promise<void> }) => {
  const words = useWords("verdict");
  const keep = useKeep();
  if (keep.state.value !== "new") return null;
  return (
    <Notice urgency="calm" title={words["not-kept.title"]}>
      <p>{words["not-kept.text"]}</p>
      <Button onClick={() => void leave("/keep?then=/answer")}>{words["do.keep-answers"]}</Button>
    </Notice>
  );
};
