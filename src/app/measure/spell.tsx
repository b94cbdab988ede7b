import { useState } from "preact/hooks";
import { dateOf, daysBetween, parseDate } from "#base";
import { flaresOf, helpedBefore, type FlareRecord } from "#record";
import { Button, Card, Field, Notice, Page, Row, Rows, Scale } from "../parts/index.ts";
import { useAdd } from "../keep/use-add.ts";
import { useRecord } from "../keep/use-record.ts";
import { announce } from "../shell/announce.tsx";
import { useKeep } from "../shell/deps.ts";
import { FailedNote } from "../shell/failed.tsx";
import { formatDay, formatDayShort } from "../shell/format.ts";
import { useWords } from "../shell/words.tsx";
import { calmFor } from "./calm-for.ts";

/** A calm page for when it is worse. It asks nothing before it helps, and it is there whatever the gate says. */
export const Spell = () => {
  const words = useWords("notebook");
  const { projection } = useRecord();
  const flares = flaresOf(projection.shown);
  const open = flares.findLast(({ endedOn }) => endedOn === undefined);
  const helped = helpedBefore(flares);
  const calm = calmFor(projection.history.open);
  return (
    <Page back={{ href: "/notebook", label: words["title"] }} heading={words["spell.title"]} lead={words["spell.lead"]}>
      <Notice urgency={calm === "first" ? "care" : "doctor"} title={words["spell.urgent"]}>
        <p>{words["spell.urgent.text"]}</p>
        {calm !== "first" && <p>{words["spell.finding"]}</p>}
        <p>
          <a href="/help-now">{words["spell.urgent.go"]}</a>
        </p>
      </Notice>
      {calm !== "none" && (
        <Button kind={calm === "first" ? "primary" : "text"} wide href="/breathe">
          {words["spell.breathe"]}
        </Button>
      )}
      {helped.length > 0 && (
        <Card title={words["spell.helped-before"]}>
          <ul class="stack close">
            {helped.slice(0, 5).map((what) => (
              <li key={what}>{what}</li>
            ))}
          </ul>
        </Card>
      )}
      {open ? <Ending key={open.id} flare={open} /> : <Beginning />}
      <Earlier flares={flares} />
    </Page>
  );
};

const Beginning = () => {
  const keep = useKeep();
  const words = useWords("notebook");
  const { at } = useRecord();
  const { add, failed, busy } = useAdd();
  const today = dateOf(at);
  const [day, setDay] = useState<string>(today);
  const [tried, setTried] = useState(false);
  const read = parseDate(day);
  const isGood = read.ok && read.value <= today;
  const save = async () => {
    setTried(true);
    if (read.ok && isGood && (await add("flare", { startedOn: read.value }))) announce(words["saved"]);
  };
  // The page itself is there for everybody; only writing needs a record.
  if (keep.state.value === "new") return <Button href="/keep?then=/notebook/spell">{words["spell.begin"]}</Button>;
  return (
    <Card>
      <Field
        type="date"
        label={words["spell.began"]}
        value={day}
        max={today}
        onInput={setDay}
        mistake={tried && !isGood ? words["spell.bad-date"] : undefined}
      />
      <Button busy={busy} onClick={() => void save()}>
        {words["spell.begin"]}
      </Button>
      <FailedNote failed={failed} />
    </Card>
  );
};

/** A flare that goes on: how it was, what eased it, and when it was over. Each is a correction, so the first note stays readable. */
const Ending = ({ flare: { id, ...flare } }: { readonly flare: FlareRecord }) => {
  const words = useWords("notebook");
  const { at } = useRecord();
  const { add, failed, busy } = useAdd();
  const today = dateOf(at);
  const [worst, setWorst] = useState(flare.worst);
  const [helped, setHelped] = useState((flare.helped ?? []).join(", "));
  const [ended, setEnded] = useState<string>(today);
  const [mistake, setMistake] = useState<string>();
  const notes = {
    ...flare,
    ...(worst === undefined ? {} : { worst }),
    helped: helped
      .split(",")
      .map((one) => one.trim())
      .filter((one) => one !== ""),
  };
  const write = async (body: Omit<FlareRecord, "id">) => {
    if (await add("correction", { of: id, body })) announce(words["saved"]);
  };
  const finish = async () => {
    const read = parseDate(ended);
    if (!read.ok || read.value > today) return setMistake(words["spell.bad-date"]);
    if (read.value < flare.startedOn) return setMistake(words["spell.bad-end"]);
    await write({ ...notes, endedOn: read.value });
  };
  return (
    <Card title={words["spell.now"]({ date: formatDay(flare.startedOn) })}>
      <Scale
        name="worst"
        legend={words["spell.worst"]}
        low={words["spell.worst.low"]}
        high={words["spell.worst.high"]}
        value={worst}
        onChange={setWorst}
      />
      <Field label={words["spell.helped"]} hint={words["spell.helped.hint"]} value={helped} maxLength={200} onInput={setHelped} />
      <Button busy={busy} onClick={() => void write(notes)}>
        {words["spell.update"]}
      </Button>
      <Field
        type="date"
        label={words["spell.ended"]}
        value={ended}
        min={flare.startedOn}
        max={today}
        onInput={setEnded}
        mistake={mistake}
      />
      <Button busy={busy} onClick={() => void finish()}>
        {words["spell.over"]}
      </Button>
      <FailedNote failed={failed} />
    </Card>
  );
};

const Earlier = ({ flares }: { readonly flares: readonly FlareRecord[] }) => {
  const words = useWords("notebook");
  const past = flares.filter(({ endedOn }) => endedOn !== undefined);
  return (
    <Card title={words["spell.earlier"]}>
      {past.length === 0 && <p class="muted">{words["spell.earlier.none"]}</p>}
      <Rows>
        {past.toReversed().map(({ id, startedOn, endedOn = startedOn, helped = [] }) => (
          <Row
            key={id}
            href={`/history/${id}`}
            title={words["spell.earlier.row"]({ from: formatDayShort(startedOn), until: formatDayShort(endedOn) })}
            note={[words["spell.days"]({ days: daysBetween(startedOn, endedOn) + 1 }), ...helped].join(", ")}
          />
        ))}
      </Rows>
    </Card>
  );
};
