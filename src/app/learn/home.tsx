import type { ComponentChildren } from "preact";
import type { ReadingId } from "#evidence";
import { Card, ForwardIcon, Page, Row, Rows } from "../parts/index.ts";
import { useWords } from "../shell/words.tsx";
import { addressOf } from "./address.ts";
import { faqGroups } from "./faq-groups.ts";
import { nameOf } from "./name-of.ts";
import "./learn.css";

/** The shelves of Learn, in the order a man who knows nothing yet would ask. */
export const shelves = {
  body: ["body", "four-kinds", "long-lasting"],
  care: ["at-the-clinic", "blood-test"],
  practice: ["getting-ready", "how-to-lie", "step-by-step", "two"],
  daily: ["afterwards", "bad-days", "letting-go"],
  known: ["no-devices", "myths"],
} as const satisfies { readonly [shelf: string]: readonly ReadingId[] };

export const startHere = ["outside-inside", "who-to-see", "method"] as const satisfies readonly ReadingId[];

/** The first page of Learn. */
export const LearnHome = () => {
  const words = useWords("learn");
  const questions = Object.values(faqGroups).flat().length;
  return (
    <Page frame="tabs" title={words["title"]} eyebrow={words["title"]} heading={words["home.heading"]} lead={words["home.lead"]} wide>
      <section class="stack close" aria-labelledby="start-here">
        <div>
          <h2 id="start-here">{words["home.start"]}</h2>
          <p class="small muted">{words["home.start.note"]}</p>
        </div>
        <ol class="starts">
          {startHere.map((id) => (
            <li key={id}>
              <a href={addressOf(id)}>
                <span class="voice">{nameOf(words, id)}</span>
                <ForwardIcon />
              </a>
            </li>
          ))}
        </ol>
      </section>
      <div class="two">
        <div class="stack loose">
          <Shelf title={words["home.body"]} ids={shelves.body} />
          <Shelf title={words["home.practice"]} ids={shelves.practice} />
          <Shelf title={words["home.daily"]} ids={shelves.daily} />
        </div>
        <div class="stack loose">
          <Shelf title={words["home.care"]} ids={shelves.care} />
          <Shelf title={words["home.known"]} ids={shelves.known}>
            <Row href="/learn/claims" title={words["claims"]} note={words["claims.note"]} />
            <Row href="/learn/articles" title={words["articles"]} note={words["articles.note"]} />
            <Row href="/learn/from-the-articles" title={words["from"]} note={words["from.note"]} />
          </Shelf>
          <Shelf title={words["home.look"]} ids={[]}>
            <Row href="/learn/anatomy" title={words["anatomy"]} note={words["anatomy.note"]} />
            <Row href="/learn/faq" title={words["faq"]} note={words["faq.note"]({ n: questions })} />
            <Row href="/learn/glossary" title={words["glossary"]} note={words["glossary.note"]} />
            <Row href="/learn/sources" title={words["sources"]} note={words["sources.note"]} />
          </Shelf>
        </div>
      </div>
    </Page>
  );
};

interface ShelfProps {
  readonly title: string;
  readonly ids: readonly ReadingId[];
  readonly children?: ComponentChildren;
}

const Shelf = ({ title, ids, children }: ShelfProps) => {
  const words = useWords("learn");
  return (
    <Card title={title}>
      <Rows>
        {children}
        {ids.map((id) => (
          <Row key={id} href={addressOf(id)} title={nameOf(words, id)} />
        ))}
      </Rows>
    </Card>
  );
};
