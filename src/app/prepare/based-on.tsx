import type { ClaimId } from "#evidence";
import type { WordId } from "#words";
import { ClaimLink, Disclosure } from "../parts/index.ts";
import { useWords } from "../shell/words.tsx";

type KnownWord = Extract<WordId<"prepare">, `known-${string}`>;

/** The cards behind what a page asks for. They open beside it, so that no tick is lost. */
export const BasedOn = ({ cards }: { readonly cards: { readonly [word in KnownWord]?: ClaimId } }) => {
  const words = useWords("prepare");
  return (
    <Disclosure summary={words["based-on"]}>
      <ul class="stack tight small">
        {(Object.entries(cards) as [KnownWord, ClaimId][]).map(([word, claim]) => (
          <li key={word}>
            <ClaimLink claim={claim} apart>
              {words[word]}
            </ClaimLink>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
};
