import { useState } from "preact/hooks";
import { readings } from "#evidence";
import { Field, Page } from "../parts/index.ts";
import { language, useWords } from "../shell/words.tsx";
import { useAnchor } from "./at-anchor.ts";
import { Foot } from "./foot.tsx";
import { termsOf } from "./terms.ts";
import "./learn.css";

/** Every word that needs one sentence, with an address: `/learn/glossary#<id>`. */
export const Glossary = () => {
  const learn = useWords("learn");
  const words = useWords("learn-glossary");
  const [sought, setSought] = useState("");
  useAnchor();
  const wanted = sought.trim().toLowerCase();
  const found = termsOf(words, language.value).filter(({ term, meaning }) => `${term} ${meaning}`.toLowerCase().includes(wanted));
  return (
    <Page
      title={learn["title"]}
      eyebrow={learn["glossary"]}
      heading={words["title"]}
      lead={words["lead"]}
      back={{ href: "/learn", label: learn["title"] }}
    >
      <Field label={words["find"]} value={sought} onInput={setSought} />
      <dl class="terms" aria-live="polite">
        {found.map(({ id, term, meaning }) => (
          <div key={id}>
            <dt id={id} tabIndex={-1}>
              {term}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      {found.length === 0 && <p role="status">{words["none"]}</p>}
      <Foot reading={readings.glossary} />
    </Page>
  );
};
