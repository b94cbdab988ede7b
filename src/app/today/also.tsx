import type { CopyDue, Due, FormDue } from "#schedule";
import { Card, Row, Rows } from "../parts/index.ts";
import { formatDate, formatDay } from "../shell/format.ts";
import { useWords } from "../shell/words.tsx";
import type { WordsNoted } from "../vault/words-noted.ts";

interface AlsoProps {
  readonly also: readonly Due[];
  readonly recoveryWords: WordsNoted | undefined;
  readonly copy: CopyDue | null;
  readonly form: FormDue | null;
}

/** What else waits, each a row that leads there. */
export const Also = ({ also, recoveryWords, copy, form }: AlsoProps) => {
  const words = useWords("today");
  // A sign that may be named has its own card with "I was seen".
  const rows = also.filter(({ type }) => type !== "finding");
  // What was only shown may never have reached paper: a reload is enough.
  const lacksWords = recoveryWords === "skipped" || recoveryWords === "shown";
  if (rows.length === 0 && !lacksWords && copy === null && form === null) return null;
  return (
    <Card title={words["also.title"]}>
      <Rows>
        {rows.map((one, i) => (
          <AlsoRow key={`${one.type}${i}`} due={one} />
        ))}
        {form && (
          <Row
            href="/notebook/form/week"
            title={words["also.form"]}
            note={form.last === null ? words["also.form.first"] : words["also.form.again"]({ date: formatDate(form.last) })}
          />
        )}
        {copy && (
          <Row
            href="/settings/copy"
            title={words["also.copy"]}
            note={copy.last === null ? words["also.copy.never"] : words["also.copy.old"]({ date: formatDate(copy.last) })}
          />
        )}
        {lacksWords && (
          <Row
            href="/settings/words"
            title={words["also.words"]}
            note={words[recoveryWords === "skipped" ? "also.words.note" : "also.words.shown"]}
          />
        )}
      </Rows>
    </Card>
  );
};

const AlsoRow = ({ due }: { readonly due: Due }) => {
  const words = useWords("today");
  switch (due.type) {
    case "follow-up":
      return (
        <Row
          href={`/follow-up?session=${due.session}`}
          title={words["also.follow-up"]}
          note={words["also.follow-up.note"]({ date: formatDay(due.sessionAt) })}
        />
      );
    case "check-in":
      return <Row href="/check-in" title={words["also.check-in"]} note={words["also.check-in.note"]} />;
    case "history":
      return <Row href="/questions" title={words["also.history"]} note={words["also.history.note"]} />;
    case "finding":
    default:
      return null;
  }
};
