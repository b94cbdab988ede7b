import { unreachable } from "#base";
import { Notice } from "../parts/index.ts";
import { useWords } from "../shell/words.tsx";
import type { Block, Section } from "./blocks.ts";
import { figures } from "./figures/figures.tsx";

interface SectionsProps {
  readonly topic: string;
  readonly sections: readonly Section[];
}

/** Running text: headings, short paragraphs, lists, and drawings where the text speaks of them. */
export const Sections = ({ topic, sections }: SectionsProps) => (
  <article class="stack loose reading">
    {sections.map(({ id, heading, blocks }) => (
      <section key={id} class="stack close">
        {heading !== undefined && <h2>{heading}</h2>}
        {blocks.map((block) => (
          <Shown key={block.id} topic={topic} block={block} />
        ))}
      </section>
    ))}
  </article>
);

const Lines = ({ lines, look }: { readonly lines: readonly string[]; readonly look: string }) => (
  <ul class={look}>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);

const Help = ({ text }: { readonly text: string }) => {
  const app = useWords("app");
  return (
    <Notice urgency="doctor" title={text} level={3}>
      <p>
        <a href="/help-now">{app["emergency"]}</a>
      </p>
    </Notice>
  );
};

const Shown = ({ topic, block }: { readonly topic: string; readonly block: Block }) => {
  switch (block.kind) {
    case "p":
      return <p>{block.text}</p>;
    case "care":
      return <Notice urgency="care" title={block.text} level={3} />;
    case "help":
      return <Help text={block.text} />;
    case "fig": {
      const Figure = figures[`${topic}/${block.id}`];
      return (
        <figure class="line-figure">
          {Figure && <Figure />}
          <figcaption class="small muted">{block.text}</figcaption>
        </figure>
      );
    }
    case "li":
      return <Lines lines={block.lines} look="lines" />;
    case "no":
      return <Lines lines={block.lines} look="lines not" />;
    default:
      return unreachable(block);
  }
};
