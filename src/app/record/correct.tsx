import { useState } from "preact/hooks";
import { isShown, type Bodies, type Ratings, type Shown } from "#record";
import { Field } from "../parts/index.ts";
import { DidChoices } from "../evaluate/did.tsx";
import { useRecord } from "../keep/use-record.ts";
import { useWords } from "../shell/words.tsx";
import { MoreScales, RatingScales } from "../today/check-in.tsx";
import { CorrectPage } from "./correct-page.tsx";

interface CorrectProps {
  readonly shown: Shown;
  readonly done: () => void;
}

/** A check-in, a note, or what was felt after a session, written anew; the earlier wording stays readable. */
export const Correct = ({ shown, done }: CorrectProps) => {
  const words = useWords("history");
  const [ratings, setRatings] = useState<Bodies["rating"]>(ratingsOf(shown));
  const { trials } = useRecord().projection;
  const trial = trials.find(({ id }) => id === ratings.did?.of);
  const [note, setNote] = useState(noteOf(shown));
  return (
    <CorrectPage entry={shown.entry} written={() => ({ body: correctedBody(shown, ratings, note) })} done={done}>
      {shown.entry.kind !== "note" && <RatingScales ratings={ratings} onChange={setRatings} />}
      {trial && <DidChoices trial={trial} isToday={false} value={ratings.did?.what} onChange={(did) => setRatings({ ...ratings, did })} />}
      {shown.entry.kind === "rating" && <MoreScales ratings={ratings} onChange={setRatings} />}
      {shown.entry.kind !== "rating" && <Field type="area" label={words["note"]} value={note} maxLength={500} onInput={setNote} />}
    </CorrectPage>
  );
};

const ratingsOf = (shown: Shown): Bodies["rating"] => {
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
