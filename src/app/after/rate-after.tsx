import { useState } from "preact/hooks";
import type { Ratings } from "#record";
import type { KeepFailed } from "../keep/keep.ts";
import { Button, Field, Page, Scale } from "../parts/index.ts";
import { FailedNote } from "../shell/failed.tsx";
import { useWords } from "../shell/words.tsx";

export type AfterRatings = Ratings & { readonly note?: string };

interface RateAfterProps {
  readonly before: Ratings;
  readonly failed: KeepFailed | undefined;
  readonly save: (ratings: AfterRatings) => Promise<void>;
}

const scales = [
  { name: "pain", legend: "baseline-pain-now", ends: "pain" },
  { name: "urgency", legend: "baseline-urgency", ends: "urgency" },
  { name: "calm", legend: "baseline-calm", ends: "calm" },
] as const;

/** Pain, urgency and calm once more, beside what they were. What is left open is kept as not answered. */
export const RateAfter = ({ before, failed, save }: RateAfterProps) => {
  const words = useWords("after");
  const prepare = useWords("prepare");
  const [ratings, setRatings] = useState<Ratings>({});
  const [note, setNote] = useState("");
  const [busy, setBusy] = useState(false);
  const go = async () => {
    setBusy(true);
    await save({ ...ratings, ...(note.trim() === "" ? {} : { note: note.trim() }) });
    setBusy(false);
  };
  return (
    <Page
      eyebrow={words["eyebrow"]}
      heading={words["rate.heading"]}
      lead={words["rate.lead"]}
      turn="rate"
      dock={
        <Button kind="primary" wide busy={busy} onClick={() => void go()}>
          {words["save"]}
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
      <Field label={words["note"]} hint={words["note-hint"]} value={note} onInput={setNote} />
      <p class="muted">{words["rest"]}</p>
    </Page>
  );
};
