import { articleSections, type ArticleSection } from "#evidence";
import { Page } from "../../parts/index.ts";
import { useWords } from "../../shell/words.tsx";
import { AnswerFilter } from "./answer-filter.tsx";
import { ArticleLine } from "./article-line.tsx";
import { linesIn, opened, wanted } from "./wanted.ts";
import "./articles.css";

/** Everything the two articles say, section by section, and what became of it. */
export const FromTheArticles = () => {
  const words = useWords("articles");
  const app = useWords("app");
  return (
    <Page
      title={app["nav.learn"]}
      eyebrow={app["nav.learn"]}
      back={{ href: "/learn", label: app["nav.learn"] }}
      heading={words["heading"]}
      lead={words["lead"]}
      wide
    >
      <div class="went-page">
        <AnswerFilter />
        <div class="stack loose">
          <Article of="first" />
          <Article of="second" />
        </div>
      </div>
    </Page>
  );
};

const Article = ({ of }: { readonly of: ArticleSection["article"] }) => {
  const words = useWords("articles");
  const sections = articleSections.filter((section) => section.article === of && linesIn(section, wanted.value).length > 0);
  return (
    <section aria-labelledby={`article-${of}`}>
      <h2 id={`article-${of}`}>{words[of]}</h2>
      <p class="small muted">{words[`${of}.note`]}</p>
      <div class="went-sections">
        {sections.map((section) => (
          // Made anew for each choice: with a choice made, what fits it lies open.
          <Section key={`${section.id}-${wanted.value}`} section={section} />
        ))}
      </div>
    </section>
  );
};

const Section = ({ section }: { readonly section: ArticleSection }) => {
  const words = useWords("articles");
  const { id } = section;
  const all = wanted.value === "all";
  const lines = linesIn(section, wanted.value);
  return (
    <details
      open={!all || opened.has(id)}
      onToggle={({ currentTarget }) => {
        if (all) opened[currentTarget.open ? "add" : "delete"](id);
      }}
    >
      <summary>{words["section"]({ name: words[`section.${id}`], n: lines.length })}</summary>
      <ul class="went">
        {lines.map((row) => (
          <ArticleLine key={row.id} row={row} />
        ))}
      </ul>
    </details>
  );
};
