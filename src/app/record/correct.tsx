import { useState } from "preact/hooks";
import { isShown, type Bodies, type Ratings, type Shown } from "#record";
import { Button, Field, Page } from "../parts/index.ts";
import { useAdd } from "../keep/use-add.ts";
import { announce } from "../shell/announce.tsx";
import { FailedNote } from "../shell/failed.tsx";
import { formatWhen } from "../shell/format.ts";
import { useWords } from "../shell/words.tsx";
import { MoreScales, RatingScales } from "../today/check-in.tsx";

interface CorrectProps {
  readonly shown: Shown;
  readonly done: () => void;
}

/** A check-in, a note, or what was felt after a session, written anew; the earlier wording stays readable. */
export const Correct = ({ shown, done }: CorrectProps) => {
  const words = useWords("history");
  const record = useWords("record");
  const app = useWords("app");
  const { add, failed, busy } = useAdd();
  const [ratings, setRatings] = useState<Bodies["rating"]>(ratingsOf(shown));
  const [note, setNote] = useState(noteOf(shown));
  const save = async () => {
    const body = correctedBody(shown, ratings, note);
    if (!(await add("correction", { of: shown.entry.id, body }))) return;
    announce(words["correct.saved"]);
    done();
  };
  return (
    <Page
      turn="correct"
      eyebrow={formatWhen(shown.entry.at)}
      heading={words["correct.title"]}
      lead={<p class="muted">{record["correct.what"]}</p>}
      onSubmit={() => void save()}
      dock={
        <div class="acts">
          <Button kind="primary" wide submit busy={busy}>
            {words["correct.save"]}
          </Button>
          <Button kind="text" onClick={done}>
            {app["cancel"]}
          </Button>
        </div>
      }
    >
      {shown.entry.kind !== "note" && <RatingScales ratings={ratings} onChange={setRatings} />}
      {shown.entry.kind === "rating" && <MoreScales ratings={ratings} onChange={setRatings} />}
      {shown.entry.kind !== "rating" && <Field type="area" label={words["note"]} value={note} maxLength={500} onInput={setNote} />}
      <FailedNote failed={failed} />
    </Page>
  );
};

const ratingsOf = (shown: Shown): Ratings => {
  if (isShown(shown, "rating")) return shown.entry.body;
  return isShown(shown, "session") ? (shown.entry.body.after ?? {}) : {};
};

const noteOf = (shown: Shown): string => {
  if (isShown(shown, "note")) return shown.entry.body.text;
  return isShown(shown, "session") ? (shown.entry.body.after?.note ?? "") : "";
};

/** The whole body again: a correction replaces it. */
export const correctedBody = (shown: Shown, ratings: Ratings, note: string): Bodies["rating" | "note" | "session"] => {
  if (isShown(shown, "note")) return { ...shown.entry.body, text: note.trim() };
  if (!isShown(shown, "session")) return ratings;
  const { note: _, ...after } = { ...shown.entry.body.after, ...ratings };
  return { ...shown.entry.body, after: note.trim() === "" ? after : { ...after, note: note.trim() } };
};
