import { useState } from "preact/hooks";
import { dateOf, instantAt, instantOn, msOf, parseDate, type CalendarDate, type Instant } from "#base";
import { checkDraft, withPain, type BadWhat, type Draft, type Entry, type SessionRecord } from "#record";
import { Field, Select } from "../parts/index.ts";
import { useDeps } from "../shell/deps.ts";
import { useWords } from "../shell/words.tsx";
import { bodyFrom, textsOf, type Texts } from "./correct-body.ts";
import { CorrectPage } from "./correct-page.tsx";
import { fieldsOf, hasMoment, type CorrectField, type Listed } from "./correct-fields.ts";

interface CorrectListedProps {
  readonly entry: Listed;
  readonly sessions: readonly SessionRecord[];
  readonly done: () => void;
}

/** What was written down, field by field. */
export const CorrectListed = ({ entry, sessions, done }: CorrectListedProps) => {
  const history = useWords("history");
  const record = useWords("record");
  const words = { history, record, notebook: useWords("notebook"), instruments: useWords("instruments") };
  const { clock } = useDeps();
  const fields = fieldsOf(words, entry);
  const [texts, setTexts] = useState<Texts>(() => ({ ...textsOf(entry, fields), ...momentOf(entry) }));
  const [mistake, setMistake] = useState<{ readonly field: string; readonly what: string }>();
  const refuse = (field: string, what: string): undefined => {
    setMistake({ field, what });
    return undefined;
  };
  const written = () => {
    const now = instantAt(clock.now(), clock.zone());
    const read = bodyFrom(entry, fields, texts);
    if (!read.ok) return refuse(read.field, history["field.bad"]);
    const at = hasMoment(entry) ? atFrom(entry, texts, now) : entry.at;
    if (at === undefined) return refuse("date", history["field.bad-moment"]);
    const body = entry.kind === "follow-up" ? corrected(entry, read.body, sessions) : read.body;
    const checked = checkDraft({ kind: entry.kind, at: now, zone: entry.zone, body } as unknown as Draft);
    if (!checked.ok) {
      const why = record[`bad-${checked.error.what satisfies BadWhat}`];
      return refuse(fieldAt(checked.error.path, fields), `${history["field.bad"]} (${why})`);
    }
    return { body, ...(at === entry.at ? {} : { at }) };
  };
  const set = (name: string) => (text: string) => setTexts({ ...texts, [name]: text });
  const wrong = (name: string) => (mistake?.field === name ? mistake.what : undefined);
  return (
    <CorrectPage entry={entry} written={written} done={done}>
      {hasMoment(entry) && (
        <>
          <Field type="date" label={history["field.date"]} value={texts["date"] ?? ""} onInput={set("date")} mistake={wrong("date")} />
          <Field type="time" short label={history["field.time"]} value={texts["time"] ?? ""} onInput={set("time")} />
        </>
      )}
      {fields.map((field) => (
        <OneField key={field.name} field={field} text={texts[field.name] ?? ""} set={set(field.name)} mistake={wrong(field.name)} />
      ))}
    </CorrectPage>
  );
};

interface OneFieldProps {
  readonly field: CorrectField;
  readonly text: string;
  readonly set: (text: string) => void;
  readonly mistake: string | undefined;
}

const OneField = ({ field, text, set, mistake }: OneFieldProps) => {
  const app = useWords("app");
  const history = useWords("history");
  const { label, hint, type, options = [], required } = field;
  if (type === "choice" || type === "yes-no") {
    const offered =
      type === "choice"
        ? options
        : [
            { value: "yes", label: app["yes"] },
            { value: "no", label: app["no"] },
          ];
    return (
      <Select
        label={label}
        value={text}
        onChange={set}
        options={[...(required ? [] : [{ value: "", label: history["field.none"] }]), ...offered]}
      />
    );
  }
  const native = type === "date" || type === "area" ? type : type === "number" ? "number" : "text";
  return (
    <Field
      type={native}
      short={type === "number" || type === "decimal"}
      label={label}
      hint={hint}
      value={text}
      onInput={set}
      mistake={mistake}
    />
  );
};

const momentOf = (entry: Entry): Texts => ({ date: dateOf(entry.at), time: entry.at.slice(11, 16) });

/** The moment as typed, in the zone the entry was written in; undefined when there is none, or it is still to come. */
const atFrom = (entry: Entry, texts: Texts, now: Instant): Instant | undefined => {
  const { date = "", time = "" } = texts;
  if (date === dateOf(entry.at) && time === entry.at.slice(11, 16)) return entry.at;
  if (!parseDate(date).ok || !/^\d\d:\d\d$/.test(time)) return undefined;
  const at = instantOn(date as CalendarDate, time, entry.zone);
  return msOf(at) > msOf(now) ? undefined : at;
};

const corrected = (
  entry: Entry<"follow-up">,
  body: { readonly [name: string]: unknown },
  sessions: readonly SessionRecord[],
): Entry<"follow-up">["body"] => {
  const about = sessions.find(({ id }) => id === entry.body.session);
  const { pain, note } = body as Entry<"follow-up">["body"];
  const { note: _, ...rest } = entry.body;
  const changed = withPain(rest, pain, { at: entry.at, endedAt: about?.endedAt, painBefore: about?.shown.entry.body.before.pain });
  return note === undefined ? changed : { ...changed, note };
};

/** Which field a path in the body speaks of; the first when it speaks of the whole. */
const fieldAt = (path: string, fields: readonly CorrectField[]): string => {
  const parts = path.split(".");
  return fields.find(({ name }) => parts.includes(name))?.name ?? fields[0]?.name ?? "";
};
