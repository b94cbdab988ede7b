import { useMemo, useState } from "preact/hooks";
import { addDays, dateOf, type CalendarDate } from "#base";
import { beforeAndNow, checkInsInWindow, checkInWindowDays, flaresOf, type DayMeasure, type Projection } from "#record";
import { runningTrial } from "#schedule";
import { Actions, Button, Card, ClaimLink, Notice, Page, Select } from "../parts/index.ts";
import "../parts/chart.css";
import { useRecord } from "../keep/use-record.ts";
import { useWords } from "../shell/words.tsx";
import { AfterSessions } from "./after-sessions.tsx";
import { DayChart } from "./day-chart.tsx";
import { DiaryDays } from "./diary-days.tsx";
import { Forms } from "./forms.tsx";
import "./progress.css";
import { sayOneDay } from "./say-day.ts";
import { sayDifference, saySummary } from "./say-summary.ts";
import { storiesOf } from "./story-of.ts";

/** One sentence, then the picture, then the numbers. It never says why something changed. */
export const ProgressPage = () => {
  const words = useWords("progress");
  const record = useRecord();
  const running = runningTrial(record.projection, dateOf(record.at));
  const until = running?.plan.design.orderDrawnByApp ? addDays(running.startsOn, -1) : undefined;
  const projection = useMemo(() => upTo(record.projection, until), [record.projection, until]);
  const today = until ?? dateOf(record.at);
  const [wanted, setMeasure] = useState<DayMeasure>("pain");
  const stories = useMemo(() => storiesOf(projection, today), [projection, today]);
  const measure = stories.has(wanted) ? wanted : [...stories.keys()][0];
  const story = measure === undefined ? undefined : stories.get(measure);
  if (measure === undefined || story === undefined) return <Empty />;
  const both = beforeAndNow(story.values, { sessions: projection.sessions, flares: flaresOf(projection.shown), today });
  const name = words[`measure.${measure}`];
  const [only] = story.values;
  const { heading, lead } =
    story.values.length === 1 ? { heading: sayOneDay(words, name, only!), lead: words["one.lead"] } : saySummary(words, measure, both);
  return (
    <Page frame="tabs" title={words["title"]} eyebrow={words["eyebrow"]} heading={heading} lead={lead} turn={measure}>
      {until !== undefined && <NotWhileItRuns />}
      {stories.size > 1 && (
        <Select
          label={words["measure"]}
          value={measure}
          onChange={(value) => setMeasure(value as DayMeasure)}
          options={[...stories.keys()].map((one) => ({ value: one, label: words[`measure.${one}`] }))}
        />
      )}
      <DayChart key={measure} measure={measure} story={story} />
      {measure === "mood" && (
        <p>
          {words["mood.people"]} <a href="/help-now">{words["mood.call"]}</a>
        </p>
      )}
      <Card title={words["read.title"]}>
        {sayDifference(words, measure, both).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {both.before !== null && both.startedInFlare && <p>{words["read.flare"]}</p>}
        {story.values.some(({ of }) => of !== undefined) && <p>{words["read.day-mean"]}</p>}
        <p>{words["read.gaps"]}</p>
        <p>
          <ClaimLink claim="ben-some-men-relief">{words["read.proper"]}</ClaimLink>
        </p>
      </Card>
      <Card title={words["regular.title"]}>
        <p>{words["regular"]({ rated: checkInsInWindow(projection.ratedDays, today), days: checkInWindowDays })}</p>
      </Card>
      <Forms shown={projection.shown} />
      <AfterSessions sessions={projection.sessions} />
      <DiaryDays shown={projection.shown} />
    </Page>
  );
};

/** What is known of a comparison while it runs would change how its days are felt: they come when it is over. */
const upTo = (projection: Projection, until: CalendarDate | undefined): Projection =>
  until === undefined ? projection : { ...projection, shown: projection.shown.filter(({ entry }) => dateOf(entry.at) <= until) };

const NotWhileItRuns = () => {
  const words = useWords("progress");
  return (
    <Notice urgency="calm" title={words["trial.title"]}>
      <p>{words["trial.text"]}</p>
      <Button href="/trial">{words["trial.go"]}</Button>
    </Notice>
  );
};

const Empty = () => {
  const words = useWords("progress");
  const { projection } = useRecord();
  return (
    <Page frame="tabs" title={words["title"]} eyebrow={words["eyebrow"]} heading={words["empty.heading"]} lead={words["empty.lead"]}>
      <Actions>
        <Button kind="primary" href="/check-in">
          {words["empty.go"]}
        </Button>
      </Actions>
      {projection.shown.length > 0 && (
        <>
          <Forms shown={projection.shown} />
          <AfterSessions sessions={projection.sessions} />
          <DiaryDays shown={projection.shown} />
        </>
      )}
    </Page>
  );
};
