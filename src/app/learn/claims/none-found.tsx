import { Actions, Button, Empty } from "../../parts/index.ts";
import { useWords } from "../../shell/words.tsx";

interface NoneFoundProps {
  readonly asked: string;
  readonly suggestions: readonly string[];
  /** Something was found, but the filter hides it. */
  readonly filtered: boolean;
  readonly onWord: (word: string) => void;
  readonly onAll: () => void;
}

export const NoneFound = ({ asked, suggestions, filtered, onWord, onAll }: NoneFoundProps) => {
  const words = useWords("claims");
  if (asked === "") return <Empty title={words["none.saved"]} />;
  return (
    <Empty title={words["none.title"]}>
      {filtered ? (
        <>
          <p class="muted">{words["none.filtered"]}</p>
          <Actions>
            <Button onClick={onAll}>{words["none.all"]}</Button>
          </Actions>
        </>
      ) : suggestions.length > 0 ? (
        <>
          <p class="muted">{words["none.suggest"]}</p>
          <p class="row">
            {suggestions.map((word) => (
              <Button key={word} onClick={() => onWord(word)}>
                {word}
              </Button>
            ))}
          </p>
        </>
      ) : (
        <p class="muted">{words["none.text"]}</p>
      )}
    </Empty>
  );
};
