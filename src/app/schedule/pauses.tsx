import { useState } from "preact/hooks";
import { Button, Card, Field, Mistake, RemoveIcon, Row, Rows, Select } from "../parts/index.ts";
import { formatDayShort } from "../shell/format.ts";
import { useWords } from "../shell/words.tsx";
import { pauseOf, type Pause } from "./plan-form.ts";

interface PausesProps {
  readonly pauses: readonly Pause[];
  readonly onChange: (pauses: readonly Pause[]) => void;
}

/** Stretches without sessions that he plans himself. */
export const Pauses = ({ pauses, onChange }: PausesProps) => {
  const words = useWords("plan");
  const [adding, setAdding] = useState(false);
  const range = ({ from, until }: Pause) => words["pause.range"]({ from: formatDayShort(from), until: formatDayShort(until) });
  return (
    <Card title={words["pause.title"]}>
      <p class="small muted">{pauses.length === 0 ? `${words["pause.none"]} ${words["pause.text"]}` : words["pause.text"]}</p>
      {pauses.length > 0 && (
        <Rows>
          {pauses.map((pause) => (
            <Row
              key={pause.from + pause.until}
              title={range(pause)}
              note={words[`pause.why.${pause.why}`]}
              end={
                <button
                  type="button"
                  class="bar-act"
                  aria-label={words["pause.remove"]({ range: range(pause) })}
                  onClick={() => onChange(pauses.filter((one) => one !== pause))}
                >
                  <RemoveIcon />
                </button>
              }
            />
          ))}
        </Rows>
      )}
      {adding ? (
        <NewPause
          add={(pause) => {
            onChange([...pauses, pause].sort((a, b) => (a.from < b.from ? -1 : 1)));
            setAdding(false);
          }}
        />
      ) : (
        <Button onClick={() => setAdding(true)}>{words["pause.add"]}</Button>
      )}
    </Card>
  );
};

const whys = ["illness", "travel", "other"] as const;

const NewPause = ({ add }: { readonly add: (pause: Pause) => void }) => {
  const words = useWords("plan");
  const [from, setFrom] = useState("");
  const [until, setUntil] = useState("");
  const [why, setWhy] = useState<Pause["why"]>("illness");
  const [tried, setTried] = useState(false);
  const pause = pauseOf(from, until, why);
  return (
    <div class="stack close">
      <Field type="date" label={words["pause.from"]} value={from} onInput={setFrom} />
      <Field type="date" label={words["pause.until"]} value={until} onInput={setUntil} />
      <Select
        label={words["pause.why"]}
        value={why}
        onChange={(value) => setWhy(value as Pause["why"])}
        options={whys.map((value) => ({ value, label: words[`pause.why.${value}`] }))}
      />
      <Mistake text={tried && !pause ? words["pause.bad"] : undefined} />
      <Button
        onClick={() => {
          setTried(true);
          if (pause) add(pause);
        }}
      >
        {words["pause.take"]}
      </Button>
    </div>
  );
};
