import { useState } from "preact/hooks";
import { articleSections, type ArticleSection } from "#evidence";
import { Page } from "../../parts/index.ts";
import { useWords } from "../../shell/words.tsx";
import { AnswerFilter } from "./answer-filter.tsx";
import { ArticleLine } from "./article-line.tsx";
import { linesIn, type Wanted } from "./wanted.ts";
import "./articles.css";

/** Everything the two articles say, section by section, and what became of it. */
export const FromTheArticles = () => {
  const words = useWords("articles");
  const app = useWords("app");
  const [wanted, setWanted] = useState<Wanted>("all");
  return (
    <Page
      title={app["nav.learn"]}
      eyebrow={app["nav.learn"]}
      back={{ href: "/learn", label: app["nav.learn"] }}
      heading={words["heading"]}
      lead={words["lead"]}
      wide
    >
      <div class="two">
        <AnswerFilter wanted={wanted} onChange={setWanted} />
        <div class="stack loose">
          <Article of="first" wanted={wanted} />
          <Article of="second" wanted={wanted} />
        </div>
      </div>
    </Page>
  );
};

interface ArticleProps {
  readonly of: ArticleSection["article"];
  readonly wanted: Wanted;
}

const Article = ({ of, wanted }: ArticleProps) => {
  const words = useWords("articles");
  const sections = articleSections.filter(({ article }) => article === of).filter((section) => linesIn(section, wanted).length > 0);
  return (
    <section aria-labelledby={`article-${of}`}>
      <h2 id={`article-${of}`}>{words[of]}</h2>
      <p class="small muted">{words[`${of}.note`]}</p>
      <div class="went-sections">
        {sections.map((section) => (
          // Made anew for each choice: with a choice made, what fits it lies open.
          <Section key={`${section.id}-${wanted}`} section={section} wanted={wanted} />
        ))}
      </div>
    </section>
  );
};

interface SectionProps {
  readonly section: ArticleSection;
  readonly wanted: Wanted;
}

const Section = ({ section, wanted }: SectionProps) => {
  const words = useWords("articles");
  const lines = linesIn(section, wanted);
  return (
    <details open={wanted !== "all"}>
      <summary>{words["section"]({ name: words[`section.${section.id}`], n: lines.length })}</summary>
      <ul class="went">
        {lines.map((row) => (
          <ArticleLine key={row.id} row={row} />
        ))}
      </ul>
    </details>
  );
};
