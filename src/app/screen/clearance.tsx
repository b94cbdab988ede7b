import { useState } from "preact/hooks";
import { dateOf, type CalendarDate } from "#base";
import { lastDayOf, type Mode } from "#screen";
import { Button, Field } from "../parts/index.ts";
import { useDeps } from "../shell/deps.ts";
import { FailedNote } from "../shell/failed.tsx";
import { formatDay } from "../shell/format.ts";
import { useWords } from "../shell/words.tsx";
import type { KeepFailed } from "../keep/keep.ts";
import { dateMistake } from "./check.ts";
import { useDesk } from "./use-desk.ts";

interface ClearanceFormProps {
  readonly rule: string;
  readonly title: string;
  readonly mode: Mode;
  readonly done: () => void;
}

/** A clinician's word on one finding, for one kind of session, for 90 days. It lowers "ask first", and nothing above it. */
export const ClearanceForm = ({ rule, title, mode, done }: ClearanceFormProps) => {
  const words = useWords("verdict");
  const own = useWords("screening");
  const { keep, clock } = useDeps();
  const desk = useDesk();
  const today = dateOf(desk.now());
  const [by, setBy] = useState("");
  const [on, setOn] = useState<string>(today);
  const [until, setUntil] = useState("");
  const [tried, setTried] = useState(false);
  const [failed, setFailed] = useState<KeepFailed>();
  const mistake = dateMistake(on, today, "behind");
  const isDay = mistake === undefined;
  const isOld = isDay && lastDayOf({ on: on as CalendarDate }) < today;
  const wrongOn = mistake ? own[mistake] : isOld ? words["clearance.form.on.old"] : undefined;
  const ends = isDay ? lastDayOf({ on: on as CalendarDate }) : undefined;
  const save = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (by.trim() === "" || wrongOn) return;
    const written = await keep.append({
      kind: "clearance",
      at: desk.now(),
      zone: clock.zone(),
      body: { rule, mode, by: by.trim(), on: on as CalendarDate, ...(until === "" ? {} : { until: until as CalendarDate }) },
    });
    setFailed(written.ok ? undefined : written.error);
    if (written.ok) done();
  };
  return (
    <form class="stack" onSubmit={(event) => void save(event)} noValidate>
      <p>
        <strong>{title}</strong>, {words[`mode.${mode}`]}
      </p>
      <p class="muted">{words["clearance.text"]}</p>
      <Field
        label={words["clearance.form.by"]}
        hint={words["clearance.form.by.help"]}
        value={by}
        maxLength={80}
        onInput={setBy}
        mistake={tried && by.trim() === "" ? words["clearance.form.by.missing"] : undefined}
      />
      <Field type="date" label={words["clearance.form.on"]} value={on} max={today} onInput={setOn} mistake={tried ? wrongOn : undefined} />
      <Field
        type="date"
        label={words["clearance.form.until"]}
        hint={ends && !isOld ? words["clearance.form.ends"]({ date: formatDay(ends) }) : undefined}
        value={until}
        onInput={setUntil}
      />
      <p class="small muted">{words["clearance.no-letter"]}</p>
      <FailedNote failed={failed} />
      <Button kind="primary" wide submit>
        {words["clearance.form.save"]}
      </Button>
    </form>
  );
};
