import { useState } from "preact/hooks";
import { calmEnough, calmMin, parseBaseline, type Baseline as Ratings } from "#prepare";
import type { Answers } from "#screen";
import type { KeepFailed } from "../keep/keep.ts";
import { Button, Choice, Choices, Notice, Page, Progress, Scale } from "../parts/index.ts";
import { isOtherGone } from "../room/other-gone.tsx";
import { FailedNote } from "../shell/failed.tsx";
import { useWords } from "../shell/words.tsx";
import type { StepProps } from "./checklist.tsx";

export type BaselineDone = Ratings;

interface BaselineProps extends Omit<StepProps, "laidOut" | "ticks" | "tick" | "onNext"> {
  readonly answers: Answers;
  readonly begin: (baseline: BaselineDone) => Promise<void>;
  readonly failed: KeepFailed | undefined;
}

const scales = [
  { name: "painNow", words: "pain-now", ends: "pain" },
  { name: "painUsual", words: "pain-usual", ends: "pain" },
  { name: "urgency", words: "urgency", ends: "urgency" },
  { name: "calm", words: "calm", ends: "calm" },
] as const;
const yesNo = [
  { name: "ejaculation48h", words: "ejaculation" },
  { name: "cycling48h", words: "cycling" },
] as const;

/** How it is right now: the numbers that come again afterwards. Nothing is filled in that was not answered. */
export const Baseline = ({ answers, begin, failed, onBack, other, at, of }: BaselineProps) => {
  const words = useWords("prepare");
  const app = useWords("app");
  const [given, setGiven] = useState<Partial<Ratings>>(() => fromScreening(answers));
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const read = parseBaseline(given);
  const missing = (name: keyof Ratings, kind: "baseline-missing" | "baseline-missing-yes-no" = "baseline-missing") =>
    asked && !read.ok && read.error.missing.includes(name) ? words[kind] : undefined;
  const { calm } = given;
  const restless = calm !== undefined && !calmEnough({ calm });
  const go = async () => {
    if (!read.ok) return setAsked(true);
    setBusy(true);
    await begin(read.value);
    setBusy(false);
  };
  return (
    <Page
      above={<Progress at={at} of={of} label={app["step"]({ at, of })} />}
      eyebrow={words["eyebrow"]}
      heading={words["baseline-title"]}
      lead={words["baseline-why"]}
      back={{ href: "/", label: app["nav.today"] }}
      turn="baseline"
      dock={
        <>
          {asked && !read.ok && (
            <p class="small" role="alert">
              {words["not-ready"]({ n: read.error.missing.length })}
            </p>
          )}
          {other}
          {restless ? (
            <>
              <p class="small" role="status">
                {words["calm-low"]({ calm, min: calmMin })}
              </p>
              <Button kind="primary" wide href="/breathe">
                {words["calm-low-breathe"]}
              </Button>
            </>
          ) : isOtherGone() ? null : (
            <Button kind="primary" wide busy={busy} onClick={() => void go()}>
              {words["begin"]}
            </Button>
          )}
          <Button kind="text" wide href="/">
            {words["calm-low-end"]}
          </Button>
          {onBack && (
            <Button kind="text" wide onClick={onBack}>
              {app["back"]}
            </Button>
          )}
        </>
      }
    >
      <FailedNote failed={failed} />
      {scales.map(({ name, words: id, ends }) => (
        <Scale
          key={name}
          name={name}
          legend={words[`baseline-${id}`]}
          value={given[name]}
          onChange={(value) => setGiven({ ...given, [name]: value })}
          low={words[`baseline-${ends}-low`].replace(/^0 /, "")}
          high={words[`baseline-${ends}-high`].replace(/^10 /, "")}
          mistake={missing(name)}
        />
      ))}
      {yesNo.map(({ name, words: id }) => (
        <Choices key={name} legend={words[`baseline-${id}`]} mistake={missing(name, "baseline-missing-yes-no")}>
          {([true, false] as const).map((value) => (
            <Choice
              key={String(value)}
              name={name}
              label={words[value ? "baseline-yes" : "baseline-no"]}
              checked={given[name] === value}
              onChange={() => setGiven({ ...given, [name]: value })}
            />
          ))}
        </Choices>
      ))}
      {restless && <Notice urgency="care" title={words["calm-low-choice"]({ min: calmMin })} />}
    </Page>
  );
};

/** What the questions asked already, a few minutes ago. */
const fromScreening = (answers: Answers): Partial<Ratings> => {
  const now = answers["q-pain-now"];
  const usual = answers["q-pain-usual"];
  return { ...(typeof now === "number" ? { painNow: now } : {}), ...(typeof usual === "number" ? { painUsual: usual } : {}) };
};
