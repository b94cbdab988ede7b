import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { addDays, dateOf } from "#base";
import { healthGroups, HealthReader, importEntriesMax, mergeOf, type HealthExportRead, type HealthGroup } from "#share";
import type { Words } from "#words";
import { Button, Choice, Choices, Notice } from "../parts/index.ts";
import { useRecord } from "../keep/use-record.ts";
import { formatDate } from "../shell/format.ts";
import type { RouteProps } from "../shell/load-page.ts";
import { useWords } from "../shell/words.tsx";
import { ChooseFile } from "./choose-file.tsx";
import { Preview } from "./preview.tsx";
import { sayHealth } from "./say-health.ts";
import { useReading } from "./use-reading.ts";

/** An export of Apple Health. What is in it that this record has a place for, and of that only what is ticked. */
export const BringHealth = ({ query }: RouteProps) => {
  const words = useWords("bring");
  const { route } = useLocation();
  const [file, setFile] = useState<File>();
  const [read, setRead] = useState<HealthExportRead>();
  const reading = useReading();
  const look = async () => {
    if (file === undefined) return reading.setMistake(words["file.first"]);
    const reader = new HealthReader((note) => sayHealth(words, note));
    if (await reading.read(file, (bytes) => reader.take(bytes))) setRead(reader.result());
  };
  if (read !== undefined)
    return (
      <HealthPreview
        read={read}
        back={() => setRead(undefined)}
        done={() => {
          setRead(undefined);
          route(`/bring/health?brought=${read.id}`, true);
        }}
      />
    );
  return (
    <ChooseFile
      title={words["health.title"]}
      lead={words["health.lead"]}
      label={words["health.file"]}
      hint={words["health.file.hint"]}
      reading={reading}
      onChoose={setFile}
      onLook={() => void look()}
      just={query["brought"]}
    >
      <p class="muted">{words["health.takes"]}</p>
      <p class="muted">{words["health.leaves"]}</p>
    </ChooseFile>
  );
};

interface HealthPreviewProps {
  readonly read: HealthExportRead;
  readonly back: () => void;
  readonly done: () => void;
}

const HealthPreview = ({ read, back, done }: HealthPreviewProps) => {
  const words = useWords("bring");
  const { projection, at, zone } = useRecord();
  const [groups, setGroups] = useState<ReadonlySet<HealthGroup>>(new Set(healthGroups));
  const wanted = read.found.filter(({ group }) => groups.has(group));
  const feverOn = lastFever(read, dateOf(at));
  const skipped = Object.values(read.skipped).reduce((sum, count) => sum + count, 0);
  return (
    <Preview
      back={back}
      done={done}
      merge={mergeOf(wanted, projection.shown, { id: read.id, from: "apple-health", zone })}
      counts={[[words["preview.records"], read.records], ...(skipped > 0 ? [[words["preview.skipped"], skipped] as const] : [])]}
      mistakes={[]}
      mistakeCount={0}
      trouble={read.trouble === null ? undefined : sayTrouble(words, read.trouble)}
    >
      {feverOn !== undefined && (
        <Notice urgency="doctor" title={words["fever.title"]({ date: formatDate(feverOn) })}>
          <p>{words["fever.text"]}</p>
          <Button href="/questions">{words["fever.go"]}</Button>
        </Notice>
      )}
      {read.trouble === null && read.found.length > 0 && (
        <Choices legend={words["health.which"]}>
          {healthGroups
            .map((group) => ({ group, count: read.found.filter((found) => found.group === group).length }))
            .filter(({ count }) => count > 0)
            .map(({ group, count }) => (
              <Choice
                key={group}
                type="checkbox"
                name={`take-${group}`}
                value={group}
                label={words["health.group"]({ name: words[`group.${group}`], count })}
                checked={groups.has(group)}
                onChange={() => setGroups(toggled(groups, group))}
              />
            ))}
        </Choices>
      )}
    </Preview>
  );
};

const toggled = (groups: ReadonlySet<HealthGroup>, group: HealthGroup): ReadonlySet<HealthGroup> => {
  const next = new Set(groups);
  if (!next.delete(group)) next.add(group);
  return next;
};

/** As long as a fever after a session matters. */
const feverDays = 7;

/** The last day of the week just past on which the file tells of a fever; it opens the questions, and decides nothing by itself. */
const lastFever = ({ found }: HealthExportRead, today: ReturnType<typeof dateOf>) =>
  found
    .filter((one) => one.isFever === true)
    .map(({ at }) => dateOf(at as Parameters<typeof dateOf>[0]))
    .filter((day) => day > addDays(today, -feverDays) && day <= today)
    .sort()
    .at(-1);

const sayTrouble = (words: Words<"bring">, trouble: NonNullable<HealthExportRead["trouble"]>): string =>
  trouble === "too-many" ? words["health.too-many"]({ most: importEntriesMax }) : words[`health.${trouble}`];
