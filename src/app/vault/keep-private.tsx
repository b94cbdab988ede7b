import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import type { Result } from "#base";
import type { CreateFailed } from "#journal";
import { Button, Disclosure, Notice, Page } from "../parts/index.ts";
import type { KeepFailed } from "../keep/keep.ts";
import { announce } from "../shell/announce.tsx";
import { goBack } from "../shell/back.ts";
import { useDeps } from "../shell/deps.ts";
import { FailedNote } from "../shell/failed.tsx";
import type { RouteProps } from "../shell/load-page.ts";
import { useWords } from "../shell/words.tsx";
import { mistakeIn, NewPassphrase, nothingChosen } from "./new-passphrase.tsx";
import { Recovery } from "./recovery-words.tsx";
import { ownPath } from "./own-path.ts";
import { noteWords } from "./words-noted.ts";

/** Where the first record begins to be kept: passphrase, recovery words, one of them asked back, and on to where he came from. */
export const KeepPrivate = ({ query }: RouteProps) => {
  const deps = useDeps();
  const { keep } = deps;
  const { route } = useLocation();
  const words = useWords("vault");
  const [recovery, setRecovery] = useState<readonly string[]>();
  const then = ownPath(query["then"]);
  const isKept = keep.state.value !== "new";
  useEffect(() => {
    // Nothing to make: there is a record, or this is the sample.
    if (isKept && !recovery) route(then, true);
  }, []);
  if (!recovery) return <Choose made={setRecovery} />;
  return (
    <Recovery
      first
      words={recovery}
      done={(how) => {
        void noteWords(deps, how);
        setRecovery(undefined);
        if (how === "written") announce(words["drill.done"]);
        route(then, true);
      }}
    />
  );
};

type Failed = CreateFailed | KeepFailed;

const Choose = ({ made }: { readonly made: (words: readonly string[]) => void }) => {
  const words = useWords("vault");
  const deps = useDeps();
  const { keep } = deps;
  const [chosen, setChosen] = useState(nothingChosen);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Failed | undefined>(keep.noStorage.value);
  const create = async () => {
    setTried(true);
    if (busy || mistakeIn(chosen)) return;
    setBusy(true);
    setFailed(undefined);
    // The work holds the page for a moment: what it says must be painted first.
    await new Promise((resolve) => setTimeout(resolve, 50));
    const done: Result<readonly string[], Failed> = await keep.create(chosen.passphrase);
    if (done.ok) await noteWords(deps, "shown");
    setBusy(false);
    if (done.ok) made(done.value);
    else setFailed(done.error);
  };
  return (
    <Page
      turn="choose"
      eyebrow={words["keep.step"]}
      heading={words["keep.title"]}
      lead={words["keep.lead"]}
      onSubmit={() => void create()}
      dock={
        <div class="acts">
          <Button kind="primary" wide submit busy={busy}>
            {busy ? words["keep.saving"] : words["keep.save"]}
          </Button>
          <Button kind="text" onClick={goBack}>
            {words["keep.later"]}
          </Button>
        </div>
      }
    >
      <NewPassphrase
        label={words["keep.passphrase"]}
        chosen={chosen}
        onChange={setChosen}
        mistake={tried ? mistakeIn(chosen) : undefined}
      />
      <Notice urgency="care" title={words["keep.loss.title"]}>
        {words["keep.loss.text"]}
      </Notice>
      <Failure failed={failed} />
      <Disclosure summary={words["keep.why"]}>
        <p class="muted">{words["keep.why.text"]}</p>
      </Disclosure>
    </Page>
  );
};

const Failure = ({ failed }: { readonly failed: Failed | undefined }) => {
  const words = useWords("vault");
  if (!failed || failed.type === "PassphraseRefused") return null;
  if (failed.type === "VaultExists") return <Notice urgency="care" live title={words["create.failed.VaultExists"]} />;
  if (failed.type === "NoKeyDerivation") return <Notice urgency="care" live title={words["unlock.failed.NoKeyDerivation"]} />;
  return <FailedNote failed={failed} />;
};
