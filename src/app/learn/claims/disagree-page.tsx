import { disagreements, type Disagreement, type DisagreementId } from "#evidence";
import { ClaimLink, Page } from "../../parts/index.ts";
import { goBack } from "../../shell/back.ts";
import { useWords } from "../../shell/words.tsx";
import { useCards } from "./card-words.ts";
import { useScrollBack } from "./scroll-back.ts";
import "./claims.css";

/** The twelve places where the two articles contradict one another, or themselves. */
export const DisagreePage = () => {
  useScrollBack("/learn/articles");
  const words = useWords("disagree");
  const claims = useWords("claims");
  const app = useWords("app");
  return (
    <Page
      wide
      title={claims["eyebrow"]}
      back={{ href: "/learn/claims", label: app["back"] }}
      onBack={goBack}
      eyebrow={<a href="/learn/claims">{claims["card.eyebrow"]}</a>}
      heading={words["title"]}
      lead={words["lead"]}
    >
      <p class="muted">{words["intro"]}</p>
      <ol class="disagreements">
        {disagreements.map((each) => (
          <li key={each.id}>
            <Between {...each} />
          </li>
        ))}
      </ol>
    </Page>
  );
};

const Between = ({ id, one, other, nearer, about }: Disagreement & { readonly id: DisagreementId }) => {
  const words = useWords("disagree");
  const say = useCards();
  return (
    <section class="stack close">
      <h2>{words[`${id}.title`]}</h2>
      <dl class="sides">
        <SideOf name={words[one]} text={words[`${id}.one`]} nearer={nearer === "one" || nearer === "both"} />
        <SideOf
          name={one === other ? words[`also-${one as "first" | "second"}`] : words[other]}
          text={words[`${id}.other`]}
          nearer={nearer === "other" || nearer === "both"}
        />
        <div class="ours">
          <dt>{words["walnut"]}</dt>
          <dd>{words[`${id}.walnut`]}</dd>
        </div>
      </dl>
      <p class="small leaning-line">
        {about.map((claim) => (
          <ClaimLink key={claim} claim={claim}>
            {say(claim, "said")}
          </ClaimLink>
        ))}
      </p>
    </section>
  );
};

interface SideProps {
  readonly name: string;
  readonly text: string;
  readonly nearer: boolean;
}

const SideOf = ({ name, text, nearer }: SideProps) => {
  const words = useWords("disagree");
  return (
    <div class={nearer ? "side nearer" : "side"}>
      <dt>
        {name}
        {nearer && <span class="tag">{words["nearer"]}</span>}
      </dt>
      <dd>{text}</dd>
    </div>
  );
};
