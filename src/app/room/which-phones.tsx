import { Button, Card } from "../parts/index.ts";
import { Stage, type StageProps } from "../agree/stage.tsx";
import { useWords } from "../shell/words.tsx";

/** One device between both, or one each. */
export const WhichPhones = ({ at, of, onChosen }: StageProps & { readonly onChosen: (phones: 1 | 2) => void }) => {
  const words = useWords("room");
  return (
    <Stage name="phones" at={at} of={of} heading={words["phones.title"]} lead={words["phones.lead"]} dock={null}>
      {([1, 2] as const).map((phones) => {
        const which = phones === 1 ? "one" : "two";
        return (
          <Card key={which}>
            <Button wide onClick={() => onChosen(phones)}>
              {words[`phones.${which}`]}
            </Button>
            <p class="small muted">{words[`phones.${which}.hint`]}</p>
          </Card>
        );
      })}
    </Stage>
  );
};
