import { isShown, type Kept } from "#record";
import type { CalendarDate } from "#base";
import type { Words } from "#words";
import { Card } from "../parts/index.ts";
import { useRecord } from "../keep/use-record.ts";
import { formatDate, formatDateBrief } from "../shell/format.ts";
import { useWords } from "../shell/words.tsx";

const shownMax = 12;

/** What was made to leave, when and in which form; the newest first. */
export const ShareLog = () => {
  const words = useWords("share");
  const { projection } = useRecord();
  const left = projection.shown.filter((one) => isShown(one, "shared")).map(({ entry }) => entry);
  return (
    <Card title={words["log"]}>
      {left.length === 0 ? (
        <p class="muted">{words["log.none"]}</p>
      ) : (
        <ul class="share-log">
          {left
            .slice(-shownMax)
            .toReversed()
            .map(({ id, at, body }) => (
              <li key={id}>{sayLeft(words, body, formatDate(at))}</li>
            ))}
        </ul>
      )}
      <p class="small muted">{words["log.note"]}</p>
    </Card>
  );
};

const sayLeft = (words: Words<"share">, { how, from, until }: Kept, date: string): string => {
  const known: { readonly [id: string]: unknown } = words;
  const name = known[`made.${String(how)}`];
  const what = typeof name === "string" ? name : words["made.other"];
  if (!isDate(from) || !isDate(until)) return words["log.line-all"]({ date, what });
  return words["log.line"]({ date, what, from: formatDateBrief(from), until: formatDateBrief(until) });
};

const isDate = (value: unknown): value is CalendarDate => typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);
