import type { ComponentChildren } from "preact";
import { Button, Fact, Facts, Notice } from "../parts/index.ts";
import { useWords } from "../shell/words.tsx";
import { differing, type Items } from "./half-form.ts";
import type { Chosen, OtherTab } from "./use-half-form.ts";

interface OtherTabNoteProps<V> {
  readonly other: OtherTab<V> | undefined;
  readonly here: Items<V>;
  /** The questions in the order of the form, each with what it asks and how an answer to it is said. */
  readonly questions: readonly { readonly id: string; readonly asks: ComponentChildren; readonly said: (value: V) => ComponentChildren }[];
  readonly choose: (chosen: Chosen) => Promise<void>;
  readonly busy: boolean;
}

/** The same form was answered otherwise in another tab: neither is kept until he has chosen. */
export const OtherTabNote = <V,>({ other, here, questions, choose, busy }: OtherTabNoteProps<V>) => {
  const words = useWords("notebook");
  if (other === undefined) return null;
  if (other.type === "more") return <Notice urgency="calm" title={words["tabs.more"]} live />;
  const isKept = other.type === "kept-otherwise";
  const differ = new Set(differing(here, other.there));
  const acts: readonly (readonly [Chosen, string])[] = isKept
    ? [
        ["there", words["tabs.kept.there"]],
        ["here", words["tabs.kept.here"]],
        ["another", words["tabs.kept.another"]],
      ]
    : [
        ["here", words["tabs.otherwise.here"]],
        ["there", words["tabs.otherwise.there"]],
      ];
  return (
    <Notice urgency="care" title={words[isKept ? "tabs.kept" : "tabs.otherwise"]} live>
      <p>{words[isKept ? "tabs.kept.text" : "tabs.otherwise.text"]}</p>
      <Facts>
        {questions
          .filter(({ id }) => differ.has(id))
          .map(({ id, asks, said }) => {
            const answer = (value: V | undefined) => (value === undefined ? words["form.left-out"] : said(value));
            return (
              <Fact key={id} name={asks}>
                <p>
                  {words["tabs.here"]} {answer(here[id])}
                </p>
                <p>
                  {words["tabs.there"]} {answer(other.there[id])}
                </p>
              </Fact>
            );
          })}
      </Facts>
      <div class="acts">
        {acts.map(([chosen, label]) => (
          <Button key={chosen} busy={busy} onClick={() => void choose(chosen)}>
            {label}
          </Button>
        ))}
      </div>
      {isKept && <p class="small muted">{words["tabs.kept.note"]}</p>}
    </Notice>
  );
};
