import { useState } from "preact/hooks";
import { nextTimes, techniques, type Ratings } from "#record";
import type { Mode } from "#screen";
import type { KeepFailed } from "../keep/keep.ts";
import { Button, Choice, Choices, Field, Page, Scale } from "../parts/index.ts";
import { FailedNote } from "../shell/failed.tsx";
import { useWords } from "../shell/words.tsx";
import type { TwoRatings } from "./keep-session.ts";

export type AfterRatings = Ratings & { readonly note?: string };

interface RateAfterProps {
  readonly before: Ratings;
  readonly failed: KeepFailed | undefined;
  readonly mode?: Mode;
  readonly save: (ratings: AfterRatings, two: TwoRatings) => Promise<void>;
}

const scales = [
  { name: "pain", legend: "baseline-pain-now", ends: "pain" },
  { name: "urgency", legend: "baseline-urgency", ends: "urgency" },
  { name: "calm", legend: "baseline-calm", ends: "calm" },
] as const;

/** Pain, urgency and calm once more, beside what they were. What is left open is kept as not answered. */
export const RateAfter = ({ before, failed, mode = "external-self", save }: RateAfterProps) => {
  const words = useWords("after");
  const prepare = useWords("prepare");
  const agree = useWords("agree");
  const [ratings, setRatings] = useState<Ratings>({});
  const [note, setNote] = useState("");
  const [two, setTwo] = useState<TwoRatings>({});
  const [busy, setBusy] = useState(false);
  const go = async () => {
    setBusy(true);
    await save({ ...ratings, ...(note.trim() === "" ? {} : { note: note.trim() }) }, two);
    setBusy(false);
  };
  return (
    <Page
      eyebrow={words["eyebrow"]}
      heading={words["rate.heading"]}
      lead={mode === "external-self" ? words["rate.lead"] : `${agree["after.first"]} ${words["rate.lead"]}`}
      turn="rate"
      dock={
        <Button kind="primary" wide busy={busy} onClick={() => void go()}>
          {mode === "external-self" ? words["save"] : agree["after.hand-over"]}
        </Button>
      }
    >
      <FailedNote failed={failed} retry={() => void go()} />
      {scales.map(({ name, legend, ends }) => (
        <Scale
          key={name}
          name={name}
          legend={prepare[legend]}
          value={ratings[name]}
          was={before[name]}
          wasWhen={prepare["eyebrow"]}
          onChange={(value) => setRatings({ ...ratings, [name]: value })}
          low={prepare[`baseline-${ends}-low`].replace(/^0 /, "")}
          high={prepare[`baseline-${ends}-high`].replace(/^10 /, "")}
        />
      ))}
      {mode !== "external-self" && (
        <Choices legend={agree["after.next"]}>
          {nextTimes.map((nextTime) => (
            <Choice
              key={nextTime}
              name="next-time"
              label={agree[`after.${nextTime}`]}
              checked={two.nextTime === nextTime}
              onChange={() => setTwo({ ...two, nextTime })}
            />
          ))}
        </Choices>
      )}
      {mode === "internal" && (
        <Choices legend={agree["technique"]}>
          {techniques.map((technique) => (
            <Choice
              key={technique}
              name="technique"
              label={agree[`technique.${technique}`]}
              checked={two.technique === technique}
              onChange={() => setTwo({ ...two, technique })}
            />
          ))}
        </Choices>
      )}
      <Field label={words["note"]} hint={words["note-hint"]} value={note} onInput={setNote} />
      <p class="muted">{words["rest"]}</p>
    </Page>
  );
};
