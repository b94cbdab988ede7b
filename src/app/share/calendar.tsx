import { useState } from "preact/hooks";
import type { Instant, Zone } from "#base";
import type { Projection } from "#record";
import { plannedDates, writeCalendar, writtenBefore, type Calendar, type WrittenEvent } from "#share";
import type { Words } from "#words";
import { Button, Card, Choice, Choices, Disclosure, Field } from "../parts/index.ts";
import { saveFile } from "../copy/save-file.ts";
import { useAdd } from "../keep/use-add.ts";
import { useRecord } from "../keep/use-record.ts";
import { announce } from "../shell/announce.tsx";
import { FailedNote } from "../shell/failed.tsx";
import { formatWhen } from "../shell/format.ts";
import { useWords } from "../shell/words.tsx";

const name = "reminders.ics";

/** Dates as a calendar file, with its exact words shown before it is saved. */
export const CalendarCard = () => {
  const words = useWords("share");
  const { projection, at, zone } = useRecord();
  const { add, failed, busy } = useAdd();
  const [wanted, setWanted] = useState({ sessions: true, followUps: true, checkInAt: "" });
  const calendar = calendarOf({ projection, at, zone }, wanted, words);
  const save = () => {
    saveFile(new TextEncoder().encode(calendar.text), name);
    void add("shared", { how: "ics", events: calendar.events }).then((done) => done && announce(words["saved"]({ name })));
  };
  return (
    <Card title={words["calendar.heading"]}>
      <Choices legend={words["calendar.lead"]} compact>
        <Choice
          type="checkbox"
          name="sessions"
          label={words["calendar.want.sessions"]}
          checked={wanted.sessions}
          onChange={(sessions) => setWanted({ ...wanted, sessions })}
        />
        <Choice
          type="checkbox"
          name="follow-ups"
          label={words["calendar.want.follow-ups"]}
          checked={wanted.followUps}
          onChange={(followUps) => setWanted({ ...wanted, followUps })}
        />
      </Choices>
      <Field
        type="time"
        short
        label={words["calendar.want.check-in"]}
        value={wanted.checkInAt}
        onInput={(checkInAt) => setWanted({ ...wanted, checkInAt })}
      />
      {calendar.events.length === 0 ? (
        <p class="muted">{words["calendar.none"]}</p>
      ) : (
        <ul class="share-log">
          {calendar.events.map((event) => (
            <li key={event.uid}>{sayEvent(words, event)}</li>
          ))}
        </ul>
      )}
      <p class="small muted">{words["calendar.alarm-note"]}</p>
      <Button busy={busy} onClick={save}>
        {words["save.ics"]}
      </Button>
      <FailedNote failed={failed} />
      <Disclosure summary={words["calendar.why"]}>
        <p class="muted">{words["calendar.why.text"]}</p>
      </Disclosure>
    </Card>
  );
};

interface Now {
  readonly projection: Projection;
  readonly at: Instant;
  readonly zone: Zone;
}

const calendarOf = (
  { projection, at, zone }: Now,
  { sessions, followUps, checkInAt }: { readonly sessions: boolean; readonly followUps: boolean; readonly checkInAt: string },
  words: Words<"share">,
): Calendar =>
  writeCalendar({
    dates: plannedDates(projection, at, zone, { sessions, followUps, checkInAt: checkInAt === "" ? null : checkInAt }),
    titles: { session: words["calendar.session"], "follow-up": words["calendar.follow-up"], "check-in": words["calendar.check-in"] },
    alarm: { minutes: 10, title: words["calendar.alarm"] },
    before: writtenBefore(projection),
    made: at,
    zone,
  });

const sayEvent = (words: Words<"share">, { title, at, until }: WrittenEvent): string =>
  until === undefined
    ? words["calendar.line"]({ title, when: formatWhen(at) })
    : words["calendar.line-daily"]({ title, when: formatWhen(at) });
