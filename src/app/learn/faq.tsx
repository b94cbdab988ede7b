import { readings } from "#evidence";
import { Page } from "../parts/index.ts";
import { useWords } from "../shell/words.tsx";
import { addressOf, addressOfClaim } from "./address.ts";
import { useAnchor } from "./at-anchor.ts";
import { claimBehind, faqGroups, type FaqGroup, type FaqQuestion } from "./faq-groups.ts";
import { Foot } from "./foot.tsx";
import { nameOf } from "./name-of.ts";
import "./learn.css";

/** Every question opens by itself, and has an address: `/learn/faq#<id>`. */
export const Faq = () => {
  const learn = useWords("learn");
  const words = useWords("learn-faq");
  useAnchor();
  return (
    <Page
      title={learn["title"]}
      eyebrow={learn["title"]}
      heading={words["title"]}
      lead={words["lead"]}
      back={{ href: "/learn", label: learn["title"] }}
    >
      {(Object.keys(faqGroups) as FaqGroup[]).map((group) => (
        <section key={group} class="stack tight" aria-labelledby={`faq-${group}`}>
          <h2 id={`faq-${group}`}>{words[`group.${group}`]}</h2>
          <div>
            {faqGroups[group].map((question) => (
              <Question key={question.id} question={question} />
            ))}
          </div>
        </section>
      ))}
      <Foot reading={readings.faq} />
    </Page>
  );
};

const Question = ({ question }: { readonly question: FaqQuestion }) => {
  const learn = useWords("learn");
  const words = useWords("learn-faq");
  const claim = claimBehind(question);
  return (
    <details id={question.id}>
      <summary>{words[`${question.id}.q`]}</summary>
      <div class="stack tight">
        <p>{words[`${question.id}.a`]}</p>
        <ul class="small">
          <li>
            <a class="more-link" href={addressOf(question.more)}>
              {words["more"]}: {nameOf(learn, question.more)}
            </a>
          </li>
          {claim !== undefined && (
            <li>
              <a class="more-link" href={addressOfClaim(claim)}>
                {learn["known"]}
              </a>
            </li>
          )}
        </ul>
      </div>
    </details>
  );
};
