import { Button, Notice } from "../parts/index.ts";
import type { KeepFailed } from "../keep/keep.ts";
import { useWords } from "./words.tsx";

interface FailedProps {
  readonly failed: KeepFailed | undefined;
  readonly retry?: () => void;
}

/** What could not be kept, why, and what to do; what was entered stays on the page. */
export const FailedNote = ({ failed, retry }: FailedProps) => {
  const words = useWords("app");
  if (!failed) return null;
  return (
    <Notice urgency="care" title={words[`failed.${failed.type}.title`]} live>
      <p>{words[`failed.${failed.type}.text`]}</p>
      {retry && <Button onClick={retry}>{words["try-again"]}</Button>}
    </Notice>
  );
};
