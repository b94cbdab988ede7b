import { claims, disagreements, type ClaimId } from "#evidence";
import { Card, Fact, Facts } from "../../parts/index.ts";
import { useWords } from "../../shell/words.tsx";

/** What each of the two articles says of it, and the way to where they disagree. */
export const WhoSays = ({ id }: { readonly id: ClaimId }) => {
  const words = useWords("claims");
  const { first, second } = claims[id];
  const disagree = disagreements.some(({ about }) => (about as readonly ClaimId[]).includes(id));
  return (
    <Card title={words["said.title"]}>
      <Facts>
        <Fact name={words["said.first"]}>{words[`stance.${first}`]}</Fact>
        <Fact name={words["said.second"]}>{words[`stance.${second}`]}</Fact>
      </Facts>
      {disagree && (
        <p class="small">
          <a href="/learn/articles">{words["open-articles"]}</a>
        </p>
      )}
    </Card>
  );
};
