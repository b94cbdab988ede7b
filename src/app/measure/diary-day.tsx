import { useState } from "preact/hooks";
import { dateOf } from "#base";
import { daysMin, type VoidPhase } from "#measure";
import { diaryOf, drinks, isShown, type Bodies, type Entry, type Shown } from "#record";
import { Button, Card, Choice, Choices, Page, Row, Rows, Sheet } from "../parts/index.ts";
import { useAdd } from "../keep/use-add.ts";
import { useRecord } from "../keep/use-record.ts";
import { announce } from "../shell/announce.tsx";
import { FailedNote } from "../shell/failed.tsx";
import { formatDayShort, formatTime } from "../shell/format.ts";
import { useWords } from "../shell/words.tsx";
import { sayMeasured } from "../record/say-measured.ts";
import { DiarySummary } from "./diary-summary.tsx";
import { useOwnRecord } from "./own-record.ts";
import { likelyPhase } from "./likely-phase.ts";
import "./notebook.css";

const voidPresets = [50, 100, 150, 200, 250, 300, 350, 400, 500] as const;
const drinkPresets = [100, 150, 200, 250, 330, 500] as const;
const phases = ["day", "night", "first-morning"] as const satisfies readonly VoidPhase[];

/** Four buttons, each one press or two, to be used half asleep with one hand. */
export const DiaryPage = () => {
  useOwnRecord();
  const words = useWords("notebook");
  const { projection, at } = useRecord();
  const { add, failed, busy } = useAdd();
  const [asking, setAsking] = useState<"void" | "drink">();
  const phase = likelyPhase(projection.shown, at);
  const write = async <K extends "void" | "intake" | "leak">(kind: K, body: Bodies[K]) => {
    if (!(await add(kind, body))) return;
    setAsking(undefined);
    announce(words["saved"]);
  };
  const days = diaryOf(projection.shown);
  return (
    <Page
      back={{ href: "/notebook", label: words["title"] }}
      heading={words["day.title"]}
      lead={<p class="muted">{words["day.lead"]}</p>}
      dock={
        <div class="diary-buttons">
          <Button onClick={() => setAsking("void")}>{words["day.void"]}</Button>
          <Button onClick={() => setAsking("drink")}>{words["day.drink"]}</Button>
          <Button busy={busy} onClick={() => void write("void", { phase, urgeOnly: true })}>
            {words["day.urge"]}
          </Button>
          <Button busy={busy} onClick={() => void write("leak", {})}>
            {words["day.leak"]}
          </Button>
        </div>
      }
    >
      <FailedNote failed={failed} />
      <LastNoted />
      <p>{words["day.days"]({ days: Math.min(days.length, daysMin), of: daysMin })}</p>
      <DiarySummary days={days} />
      {asking === "void" && <VoidSheet phase={phase} save={(body) => void write("void", body)} close={() => setAsking(undefined)} />}
      {asking === "drink" && <DrinkSheet save={(body) => void write("intake", body)} close={() => setAsking(undefined)} />}
    </Page>
  );
};

interface SheetOf<Body> {
  readonly save: (body: Body) => void;
  readonly close: () => void;
}

const VoidSheet = ({ phase: likely, save, close }: SheetOf<Bodies["void"]> & { readonly phase: VoidPhase }) => {
  const words = useWords("notebook");
  const app = useWords("app");
  const [phase, setPhase] = useState(likely);
  return (
    <Sheet title={words["day.void"]} closeLabel={app["close"]} onClose={close}>
      <Choices legend={words["day.phase"]} compact>
        {phases.map((one) => (
          <Choice
            key={one}
            name="phase"
            value={one}
            label={words[`day.phase.${one}`]}
            checked={phase === one}
            onChange={() => setPhase(one)}
          />
        ))}
      </Choices>
      <Presets volumes={voidPresets} choose={(ml) => save({ phase, ...(ml === undefined ? {} : { ml }) })} />
    </Sheet>
  );
};

const DrinkSheet = ({ save, close }: SheetOf<Bodies["intake"]>) => {
  const words = useWords("notebook");
  const app = useWords("app");
  const [what, setWhat] = useState<(typeof drinks)[number]>("water");
  return (
    <Sheet title={words["day.drink"]} closeLabel={app["close"]} onClose={close}>
      <Choices legend={words["day.what"]} compact>
        {drinks.map((one) => (
          <Choice key={one} name="what" value={one} label={words[`day.what.${one}`]} checked={what === one} onChange={() => setWhat(one)} />
        ))}
      </Choices>
      <Presets volumes={drinkPresets} choose={(ml) => save({ what, ...(ml === undefined ? {} : { ml }) })} />
    </Sheet>
  );
};

interface PresetsProps {
  readonly volumes: readonly number[];
  /** Without a volume: it was not measured, which is not 0. */
  readonly choose: (ml: number | undefined) => void;
}

const Presets = ({ volumes, choose }: PresetsProps) => {
  const words = useWords("notebook");
  return (
    <fieldset class="presets">
      <legend>{words["day.how-much"]}</legend>
      {volumes.map((ml) => (
        <Button key={ml} onClick={() => choose(ml)}>
          {words["day.ml"]({ ml })}
        </Button>
      ))}
      <Button kind="text" class="presets-none" onClick={() => choose(undefined)}>
        {words["day.not-measured"]}
      </Button>
    </fieldset>
  );
};

type Noted = Entry<"void" | "intake" | "leak">;

const isNoted = (shown: Shown): shown is Shown<Noted> => isShown(shown, "void") || isShown(shown, "intake") || isShown(shown, "leak");

/** What was noted today, newest first, each with a way to take it back. */
const LastNoted = () => {
  const words = useWords("notebook");
  const record = useWords("record");
  const { projection, at } = useRecord();
  const { add, failed, busy } = useAdd();
  const noted = projection.shown.filter(isNoted).filter(({ entry }) => dateOf(entry.at) === dateOf(at));
  const takeBack = async (id: Entry["id"]) => {
    if (await add("removal", { of: id })) announce(words["day.undone"]);
  };
  return (
    <Card title={words["day.last"]}>
      {noted.length === 0 ? (
        <p class="muted">{words["day.none"]}</p>
      ) : (
        <Rows>
          {noted
            .slice(-6)
            .toReversed()
            .map(({ entry }) => {
              const what = `${formatTime(entry.at)} ${entry.kind === "leak" ? words["day.leak"] : sayMeasured(record, entry)}`;
              return (
                <Row
                  key={entry.id}
                  title={what}
                  note={formatDayShort(entry.at)}
                  end={
                    <Button kind="text" busy={busy} label={`${words["day.undo"]}: ${what}`} onClick={() => void takeBack(entry.id)}>
                      {words["day.undo"]}
                    </Button>
                  }
                />
              );
            })}
        </Rows>
      )}
      <FailedNote failed={failed} />
    </Card>
  );
};
