import { useEffect, useRef, useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import type { JoinFailed } from "#journal";
import { Button, Field, Page, Progress } from "../parts/index.ts";
import { useKeep } from "../shell/deps.ts";
import { useWords } from "../shell/words.tsx";
import { guessedName } from "./devices.tsx";
import { LastResort } from "./last-resort.tsx";
import { TroubleNote } from "./trouble-note.tsx";
import { useSync } from "./use-sync.ts";

/** Words that came with the address; kept here while a passphrase is being chosen, and nowhere else. */
let brought = "";
const takeFromAddress = (): string => {
  if (location.hash.length > 1) {
    brought = decodeURIComponent(location.hash.slice(1)).replaceAll("-", " ");
    history.replaceState(history.state, "", location.pathname);
  }
  return brought;
};

/** This device joins those that are there: seven words, and then everything comes over. */
export const Join = () => {
  const words = useWords("sync");
  const keep = useKeep();
  const { view } = useSync();
  const [code, setCode] = useState(takeFromAddress);
  const [isLast, setLast] = useState(false);
  const back = { href: "/bring", label: words["join.back"] };
  if (keep.state.value !== "open")
    return (
      <Page
        turn="keep"
        back={back}
        heading={words["join.title"]}
        lead={words["join.keep"]}
        dock={
          keep.state.value === "new" && (
            <Button kind="primary" wide href="/keep?then=/settings/join">
              {words["none.go"]}
            </Button>
          )
        }
      />
    );
  if (view.value) return <Arriving />;
  if (isLast) return <LastResort back={() => setLast(false)} />;
  return <Words code={code} setCode={setCode} back={back} noDevice={() => setLast(true)} />;
};

interface WordsProps {
  readonly code: string;
  readonly setCode: (code: string) => void;
  readonly back: { readonly href: string; readonly label: string };
  readonly noDevice: () => void;
}

const Words = ({ code, setCode, back, noDevice }: WordsProps) => {
  const words = useWords("sync");
  const sync = useSync();
  const [name, setName] = useState<string>(words[guessedName()]);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<JoinFailed>();
  const leaving = useRef(new AbortController());
  useEffect(() => () => leaving.current.abort(), []);
  const join = async () => {
    if (busy) return;
    setBusy(true);
    setFailed(undefined);
    // Stretching the words holds the page for a moment: what it says must be painted first.
    await new Promise((resolve) => setTimeout(resolve, 50));
    const joined = await sync.join(code, name.trim(), leaving.current.signal);
    if (leaving.current.signal.aborted) return;
    setBusy(false);
    brought = "";
    if (!joined.ok) setFailed(joined.error);
  };
  return (
    <Page
      turn="words"
      back={back}
      heading={words["join.title"]}
      lead={words["join.lead"]}
      onSubmit={() => void join()}
      dock={
        <div class="acts">
          <Button kind="primary" wide submit busy={busy}>
            {busy ? words["join.busy"] : words["join.go"]}
          </Button>
          <Button kind="text" onClick={noDevice}>
            {words["join.last"]}
          </Button>
        </div>
      }
    >
      <Field label={words["join.words"]} hint={words["join.words.hint"]} type="area" value={code} onInput={setCode} mistake={mistakeOf()} />
      <Field label={words["name"]} hint={words["name.hint"]} value={name} onInput={setName} maxLength={40} />
      {failed?.type !== "CodeUnreadable" && <TroubleNote trouble={failed} />}
    </Page>
  );

  function mistakeOf(): string | undefined {
    if (failed?.type !== "CodeUnreadable") return undefined;
    return failed.word === undefined ? words["join.count"]({ found: failed.found }) : words["join.unknown"]({ word: failed.word });
  }
};

/** The first sync, which may take a while after years. Leaving the page does not stop it. */
const Arriving = () => {
  const words = useWords("sync");
  const { view } = useSync();
  const { route } = useLocation();
  const status = view.value?.status;
  const isDone = status !== undefined && !status.syncing && status.syncedAtMs !== undefined;
  return (
    <Page
      turn={isDone ? "done" : "arriving"}
      heading={words[isDone ? "arrived.title" : "arriving.title"]}
      lead={words[isDone ? "arrived.lead" : "arriving.lead"]}
      dock={
        <Button kind="primary" wide onClick={() => route("/", true)}>
          {words["arrived.go"]}
        </Button>
      }
    >
      {status?.progress && <Progress at={status.progress.done} of={status.progress.of} label={words["arriving.title"]} />}
      <TroubleNote trouble={status?.trouble} />
    </Page>
  );
};
