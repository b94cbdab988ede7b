import { useState } from "preact/hooks";
import { Button, Field, Page, Sheet } from "../parts/index.ts";
import { useDeps } from "../shell/deps.ts";
import { useWords } from "../shell/words.tsx";
import "./vault.css";

interface RecoveryProps {
  readonly words: readonly string[];
  /** `written`: he has shown that he can read them. */
  readonly done: (how: "written" | "skipped") => void;
  /** With the steps of the first time around it. */
  readonly first?: boolean;
}

/** The 24 words, and one of them asked back. */
export const Recovery = ({ words: recovery, done, first }: RecoveryProps) => {
  const { random } = useDeps();
  const [drill, setDrill] = useState<number>();
  const [skipping, setSkipping] = useState(false);
  if (drill !== undefined)
    return <Drill recovery={recovery} n={drill} first={first} back={() => setDrill(undefined)} done={() => done("written")} />;
  return (
    <>
      <WordPage
        recovery={recovery}
        first={first}
        written={() => setDrill(1 + ((random.bytes(1)[0] ?? 0) % recovery.length))}
        skip={() => setSkipping(true)}
      />
      {skipping && <SkipSheet stay={() => setSkipping(false)} go={() => done("skipped")} />}
    </>
  );
};

interface WordPageProps {
  readonly recovery: readonly string[];
  readonly first: boolean | undefined;
  readonly written: () => void;
  readonly skip: () => void;
}

const WordPage = ({ recovery, first, written, skip }: WordPageProps) => {
  const words = useWords("vault");
  return (
    <Page
      turn="words"
      eyebrow={first && words["words.step"]}
      heading={words["words.title"]}
      lead={words["words.lead"]}
      dock={
        <div class="acts">
          <Button kind="primary" wide onClick={written}>
            {words["words.written"]}
          </Button>
          <Button kind="text" onClick={skip}>
            {words["words.skip"]}
          </Button>
        </div>
      }
    >
      <ol class="kit card" aria-label={words["words.list"]}>
        {recovery.map((word, i) => (
          <li key={word + String(i)}>
            <span class="faint num">{i + 1}</span>
            <strong>{word}</strong>
          </li>
        ))}
      </ol>
      <p class="muted">{words["words.where"]}</p>
      <div class="row no-print">
        <Button onClick={() => globalThis.print()}>{words["words.print"]}</Button>
        <Button
          onClick={() =>
            saveAsText(
              `${words["words.file.title"].replaceAll("\u00AD", "")}\n\n${recovery.map((word, i) => `${i + 1}. ${word}`).join("\n")}\n`,
            )
          }
        >
          {words["words.file"]}
        </Button>
      </div>
      <p class="small muted no-print">{words["words.file.note"]}</p>
    </Page>
  );
};

interface DrillProps {
  readonly recovery: readonly string[];
  readonly n: number;
  readonly first: boolean | undefined;
  readonly back: () => void;
  readonly done: () => void;
}

const Drill = ({ recovery, n, first, back, done }: DrillProps) => {
  const words = useWords("vault");
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState(false);
  const check = () => {
    if (typed.trim().toLowerCase() === recovery[n - 1]) done();
    else setWrong(true);
  };
  return (
    <Page
      turn="drill"
      eyebrow={first && words["drill.step"]}
      heading={words["drill.title"]({ n })}
      lead={words["drill.lead"]}
      onSubmit={check}
      dock={
        <div class="acts">
          <Button kind="primary" wide submit>
            {words["drill.check"]}
          </Button>
          <Button kind="text" onClick={back}>
            {words["drill.back"]}
          </Button>
        </div>
      }
    >
      <Field
        label={words["drill.label"]({ n })}
        value={typed}
        onInput={(text) => {
          setTyped(text);
          setWrong(false);
        }}
        mistake={wrong ? words["drill.wrong"]({ n }) : undefined}
      />
    </Page>
  );
};

const SkipSheet = ({ stay, go }: { readonly stay: () => void; readonly go: () => void }) => {
  const words = useWords("vault");
  const app = useWords("app");
  return (
    <Sheet title={words["skip.title"]} closeLabel={app["close"]} onClose={stay}>
      <p>{words["skip.text"]}</p>
      <div class="acts">
        <Button onClick={stay}>{words["skip.stay"]}</Button>
        <Button kind="text" onClick={go}>
          {words["skip.go"]}
        </Button>
      </div>
    </Sheet>
  );
};

/** A name that says nothing to whoever looks over the folder. */
const saveAsText = (text: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = "words.txt";
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};
