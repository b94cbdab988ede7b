import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Area, ItemId, Preparation } from "#prepare";
import { Button, Choice, Page, Progress } from "../parts/index.ts";
import { useWords } from "../shell/words.tsx";
import { BasedOn } from "./based-on.tsx";

export interface StepProps {
  readonly laidOut: Preparation;
  readonly ticks: readonly ItemId[];
  readonly tick: (id: ItemId, on: boolean) => void;
  readonly onNext: () => void;
  readonly onBack: (() => void) | undefined;
  /** With two phones: the other one is gone, and how it comes in again. */
  readonly other: ComponentChildren;
  readonly at: number;
  readonly of: number;
}

interface ChecklistProps extends StepProps {
  readonly name: "room" | "kit";
  readonly areas: readonly Area[];
}

/** Things to lay out and tick. What is needed comes first; what only helps says so and never stands in the way. */
/** What the two pages of things to lay out claim, and the cards that judge it. */
const based = {
  room: { "known-shower": "safe-warm-shower", "known-clean": "safe-hygiene" },
  kit: { "known-glove": "safe-latex-water-lube", "known-gel": "safe-no-lube-detail", "known-tool": "safe-tool" },
} as const;

export const Checklist = ({ name, areas, laidOut, ticks, tick, onNext, onBack, other, at, of }: ChecklistProps) => {
  const words = useWords("prepare");
  const app = useWords("app");
  const [asked, setAsked] = useState(false);
  const items = laidOut.items.filter(({ area }) => areas.includes(area));
  const missing = items.filter(({ id, required }) => required && !ticks.includes(id));
  const go = () => (missing.length > 0 ? setAsked(true) : onNext());
  return (
    <Page
      above={<Progress at={at} of={of} label={app["step"]({ at, of })} />}
      eyebrow={words["eyebrow"]}
      heading={words[`step-${name}`]}
      back={{ href: "/", label: app["nav.today"] }}
      turn={name}
      dock={
        <>
          {asked && missing.length > 0 && (
            <p class="small" role="alert">
              {words["not-ready"]({ n: missing.length })}
            </p>
          )}
          {other}
          <Button kind="primary" wide onClick={go}>
            {app["next"]}
          </Button>
          {onBack && (
            <Button kind="text" wide onClick={onBack}>
              {app["back"]}
            </Button>
          )}
        </>
      }
    >
      {missing.length > 1 && (
        <Button onClick={() => missing.forEach(({ id }) => tick(id, true))}>{words["all-done"]({ n: missing.length })}</Button>
      )}
      {areas.map((area) => (
        <fieldset key={area} class="choices">
          <legend>{words[`area-${area}`]}</legend>
          {items
            .filter((item) => item.area === area)
            .map(({ id, text, required }) => (
              <Choice
                key={id}
                type="checkbox"
                name={id}
                label={words[text]}
                hint={required ? (asked && !ticks.includes(id) ? words["still-open"] : undefined) : words["optional"]}
                checked={ticks.includes(id)}
                onChange={(on) => tick(id, on)}
              />
            ))}
        </fieldset>
      ))}
      <BasedOn cards={based[name]} />
    </Page>
  );
};
