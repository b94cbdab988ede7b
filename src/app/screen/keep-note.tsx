import { Button, Notice } from "../parts/index.ts";
import { useKeep } from "../shell/deps.ts";
import { useWords } from "../shell/words.tsx";

interface KeepNoteProps {
  readonly leave: (to: string) => Promise<void>;
  /** On the emergency page it is only a line at the end, with nothing that draws the eye from the numbers. */
  readonly quiet?: boolean;
}

/** Before there is a record the answer lives in memory only: said on its page, with the way to keep it there. */
export const KeepNote = ({ leave, quiet }: KeepNoteProps) => {
  const words = useWords("verdict");
  const keep = useKeep();
  if (keep.state.value !== "new") return null;
  const go = <Button onClick={() => void leave("/keep?then=/answer")}>{words["do.keep-answers"]}</Button>;
  if (!quiet)
    return (
      <Notice urgency="calm" title={words["not-kept.title"]}>
        <p>{words["not-kept.text"]}</p>
        {go}
      </Notice>
    );
  return (
    <div class="stack tight">
      <p class="small">
        <strong>{words["not-kept.title"]}</strong> {words["not-kept.text"]}
      </p>
      <div class="ways-out">{go}</div>
    </div>
  );
};
