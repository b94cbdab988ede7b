import { useMemo, useState } from "preact/hooks";
import { dateOf } from "#base";
import type { Entry, Projection, Removed, Shown } from "#record";
import { Button, Card, Disclosure, Empty, Field, Notice, Page, Row, Rows, Select } from "../parts/index.ts";
import { useAdd } from "../keep/use-add.ts";
import { useRecord } from "../keep/use-record.ts";
import { announce } from "../shell/announce.tsx";
import { FailedNote } from "../shell/failed.tsx";
import { formatDayShort, formatMonth, formatTime } from "../shell/format.ts";
import type { RouteProps } from "../shell/load-page.ts";
import { useWords } from "../shell/words.tsx";
import { filtered, isFiltering, monthsOf, newestFirst, noFilter, offeredIn, type HistoryFilter } from "./history-filter.ts";
import { sayEntry, type Sentences } from "./say-entry.ts";

const pageSize = 60;

/** Everything that was entered, newest first, by month; fewer of it by kind, time and words. */
export const History = ({ query }: RouteProps) => {
  const words = useWords("history");
  const sentences = useSentences();
  const app = useWords("app");
  const { projection, at } = useRecord();
  const [filter, setFilter] = useState<HistoryFilter>(noFilter);
  const [count, setCount] = useState(pageSize);
  const all = useMemo(() => newestFirst(projection.shown), [projection]);
  const offered = useMemo(() => offeredIn(all), [all]);
  const chosen = useMemo(() => filtered(all, filter, dateOf(at)), [all, filter, at.slice(0, 10)]);
  const justRemoved = projection.removed.find(({ shown }) => shown.entry.id === query["removed"]);
  const set = (change: Partial<HistoryFilter>) => {
    setFilter({ ...filter, ...change });
    setCount(pageSize);
  };
  return (
    <Page back={{ href: "/", label: app["nav.today"] }} heading={words["title"]} lead={<p class="muted">{words["lead"]}</p>}>
      {justRemoved && <JustRemoved removed={justRemoved} />}
      {offered.kinds.length > 1 && (
        <search class="stack">
          <Field
            label={words["search"]}
            hint={words["search.hint"]}
            value={filter.text}
            onInput={(text) => set({ text })}
            maxLength={100}
          />
          <Select
            label={words["filter"]}
            value={filter.kind}
            onChange={(kind) => set({ kind: kind as HistoryFilter["kind"] })}
            options={[
              { value: "", label: words["filter.all"] },
              ...offered.kinds.map((one) => ({ value: one, label: sentences.record[`kind.${one}`] })),
            ]}
          />
          <Select
            label={words["period"]}
            value={filter.period}
            onChange={(period) => set({ period })}
            options={[
              { value: "", label: words["period.all"] },
              { value: "month", label: words["period.month"] },
              { value: "year", label: words["period.year"] },
              ...offered.years.map((year) => ({ value: year, label: year })),
            ]}
          />
          <p class="small muted" role="status">
            {isFiltering(filter) && words["found"]({ count: chosen.length })}
          </p>
        </search>
      )}
      {all.length === 0 && <Empty title={words["empty"]} />}
      {monthsOf(chosen.slice(0, count)).map(([month, entries]) => (
        <Card key={month} title={formatMonth(dateOf(entries[0]!.entry.at))}>
          <Rows>
            {entries.map((shown) => (
              <EntryRow key={shown.entry.id} shown={shown} about={projection} sentences={sentences} />
            ))}
          </Rows>
        </Card>
      ))}
      {chosen.length > count && <Button onClick={() => setCount(count + pageSize)}>{words["more"]}</Button>}
      {projection.newerCount > 0 && <p class="small muted">{sentences.record["newer.count"]({ n: projection.newerCount })}</p>}
      {projection.removed.length > 0 && (
        <Disclosure summary={words["removed.title"]({ count: projection.removed.length })}>
          <p class="small muted">{sentences.record["removed.what"]}</p>
          <Rows>
            {projection.removed.map(({ shown, by }) => (
              <Row
                key={shown.entry.id}
                title={`${sentences.record[`kind.${shown.entry.kind}`]}, ${formatDayShort(shown.entry.at)}`}
                note={`${sayEntry(sentences, shown.entry, projection)} ${sentences.record["removed"]({ date: formatDayShort(by.at) })}`}
                end={<Undo id={shown.entry.id} />}
              />
            ))}
          </Rows>
        </Disclosure>
      )}
    </Page>
  );
};

export const useSentences = (): Sentences => ({
  record: useWords("record"),
  history: useWords("history"),
  verdict: useWords("verdict"),
  rules: useWords("rules"),
  stops: useWords("stops"),
});

interface EntryRowProps {
  readonly shown: Shown;
  readonly about: Pick<Projection, "sessions" | "trials">;
  readonly sentences: Sentences;
}

const EntryRow = ({ shown: { entry, correctedAt }, about, sentences }: EntryRowProps) => (
  <Row
    href={`/history/${entry.id}`}
    title={`${sentences.record[`kind.${entry.kind}`]}, ${formatDayShort(entry.at)}, ${formatTime(entry.at)}`}
    note={[
      sayEntry(sentences, entry, about),
      correctedAt === undefined ? "" : sentences.record["corrected"]({ date: formatDayShort(correctedAt) }),
    ]
      .filter((text) => text !== "")
      .join(" · ")}
  />
);

const JustRemoved = ({ removed }: { readonly removed: Removed }) => {
  const words = useWords("history");
  const record = useWords("record");
  return (
    <Notice urgency="calm" title={words["removed.now"]} live>
      <p>{record["removed.what"]}</p>
      <Undo id={removed.shown.entry.id} />
    </Notice>
  );
};

/** Brings a removed entry back, also long after. */
const Undo = ({ id }: { readonly id: Entry["id"] }) => {
  const words = useWords("history");
  const record = useWords("record");
  const { add, failed, busy } = useAdd();
  return (
    <>
      <Button
        busy={busy}
        onClick={() => {
          void add("removal", { of: id, undo: true }).then((done) => done && announce(words["restored"]));
        }}
      >
        {record["undo"]}
      </Button>
      <FailedNote failed={failed} />
    </>
  );
};
