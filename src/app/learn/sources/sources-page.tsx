import { claimIds, claims, themes, type SourceId } from "#evidence";
import { ClaimLink, Disclosure, Page } from "../../parts/index.ts";
import { goBack } from "../../shell/back.ts";
import { useWords } from "../../shell/words.tsx";
import { useCards } from "../claims/card-words.ts";
import { CiteList } from "./citation.tsx";
import { SourceLine } from "./source-line.tsx";
import { useScrollBack } from "../claims/scroll-back.ts";
import "../claims/claims.css";

/** In the order a reader asks; what the app dials by comes last. */
const order = [
  "massage",
  "physiotherapy",
  "naturalCourse",
  "guidelines",
  "anatomy",
  "psa",
  "conditions",
  "redFlags",
  "outcomes",
  "lived",
  "telephone",
  "crisisPages",
] as const satisfies readonly (keyof typeof themes)[];

/** Every source, by theme: how far it was checked, the cards that lean on it, and how to cite it. */
export const SourcesPage = () => {
  useScrollBack("/learn/sources");
  const words = useWords("claims");
  const app = useWords("app");
  const say = useCards();
  return (
    <Page
      title={words["eyebrow"]}
      back={{ href: "/learn/claims", label: app["back"] }}
      onBack={goBack}
      eyebrow={<a href="/learn/claims">{words["card.eyebrow"]}</a>}
      heading={words["sources.title"]}
      lead={words["sources.lead"]}
    >
      {order.map((theme) => {
        const ids = Object.keys(themes[theme]) as SourceId[];
        return (
          <Disclosure
            key={theme}
            open={theme === "massage"}
            summary={
              <h2>
                {words[`theme.${theme}`]} <span class="num muted">{ids.length}</span>
              </h2>
            }
          >
            <ul class="stack loose">
              {ids.map((id) => (
                <li key={id} class="stack tight">
                  <SourceLine id={id} />
                  <Leaning ids={claimIds.filter((claim) => claims[claim].sources.includes(id))} say={say} title={words["source.cards"]} />
                  <Disclosure summary={words["cite.title"]}>
                    <CiteList ids={[id]} />
                  </Disclosure>
                </li>
              ))}
            </ul>
          </Disclosure>
        );
      })}
    </Page>
  );
};

interface LeaningProps {
  readonly ids: readonly (typeof claimIds)[number][];
  readonly say: ReturnType<typeof useCards>;
  readonly title: string;
}

const Leaning = ({ ids, say, title }: LeaningProps) =>
  ids.length === 0 ? null : (
    <div class="small">
      <p class="muted">{title}:</p>
      <ul class="leaning">
        {ids.map((id) => (
          <li key={id}>
            <ClaimLink claim={id}>{say(id, "said")}</ClaimLink>
          </li>
        ))}
      </ul>
    </div>
  );
