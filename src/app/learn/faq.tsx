import { readings } from "#evidence";
import { Page } from "../parts/index.ts";
import { useWords } from "../shell/words.tsx";
import { addressOf } from "./address.ts";
import { useAnchor } from "./at-anchor.ts";
import { faqGroups, type FaqGroup } from "./faq-groups.ts";
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
      eyebrow={learn["faq"]}
      heading={words["title"]}
      lead={words["lead"]}
      back={{ href: "/learn", label: learn["title"] }}
    >
      {(Object.keys(faqGroups) as FaqGroup[]).map((group) => (
        <section key={group} class="stack tight" aria-labelledby={`faq-${group}`}>
          <h2 id={`faq-${group}`}>{words[`group.${group}`]}</h2>
          <div>
            {faqGroups[group].map(({ id, more }) => (
              <details key={id} id={id}>
                <summary>{words[`${id}.q`]}</summary>
                <div class="stack tight">
                  <p>{words[`${id}.a`]}</p>
                  <p class="small">
                    <a class="claim-link" href={addressOf(more)}>
                      {words["more"]}: {nameOf(learn, more)}
                    </a>
                  </p>
                </div>
              </details>
            ))}
          </div>
        </section>
      ))}
      <Foot reading={readings.faq} />
    </Page>
  );
};
