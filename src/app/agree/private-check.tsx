import { Button } from "../parts/index.ts";
import { useWords } from "../shell/words.tsx";
import { Stage, type StageProps } from "./stage.tsx";

interface PrivateCheckProps extends StageProps {
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Asked of the receiver alone. "Not sure" counts as no; three buttons alike, so that no finger shows from afar what was pressed. */
export const PrivateCheck = ({ at, of, onYes, onNo }: PrivateCheckProps) => {
  const words = useWords("agree");
  return (
    <Stage
      name="private"
      at={at}
      of={of}
      heading={words["private.title"]}
      lead={words["private.ask"]}
      dock={
        <>
          <Button wide onClick={onYes}>
            {words["private.yes"]}
          </Button>
          <Button wide onClick={onNo}>
            {words["private.no"]}
          </Button>
          <Button wide onClick={onNo}>
            {words["private.unsure"]}
          </Button>
        </>
      }
    >
      <p class="muted">{words["private.text"]}</p>
    </Stage>
  );
};
