import { useEffect, useState } from "preact/hooks";
import { instantAt, ok } from "#base";
import { sealCopy, type CopyLock, type OpenFailed, type Proof, type SealFailed } from "#journal";
import { exportHeader } from "#record";
import { Button, Choice, Choices, Disclosure, Field, Notice, Page, Progress } from "../parts/index.ts";
import { useRecord } from "../keep/use-record.ts";
import { useDeps, useKeep } from "../shell/deps.ts";
import { useWords } from "../shell/words.tsx";
import { mistakeIn, NewPassphrase, nothingChosen } from "../vault/new-passphrase.tsx";
import { sayStorage } from "../vault/say-storage.ts";
import { unlockMistake } from "../vault/unlock-mistake.ts";
import { wordsNoted } from "../vault/words-noted.ts";
import type { MadeCopy } from "./copy-made.tsx";
import { copyName, saveFile } from "./save-file.ts";

type SealedTo = MadeCopy["sealedTo"];

/** What should open the copy, and making it. */
export const MakeCopy = ({ made }: { readonly made: (copy: MadeCopy) => void }) => {
  const words = useWords("copy");
  const vault = useWords("vault");
  const app = useWords("app");
  const [sealedTo, setSealedTo] = useState<SealedTo>("passphrase");
  const [chosen, setChosen] = useState(nothingChosen);
  const [proof, setProof] = useState("");
  const [tried, setTried] = useState(false);
  const unreadable = useKeep().unreadable.value.length;
  const recipient = useRecipient();
  const { progress, failed, make } = useMaking(made);
  const busy = progress !== undefined;
  const noRecipient = sealedTo === "recovery" && recipient === undefined;
  const wrong = isProofWrong(failed) ? (unlockMistake(vault, failed, "passphrase") ?? sayStorage(app, failed)) : undefined;
  const submit = () => {
    setTried(true);
    if (busy || noRecipient) return;
    // What is sealed to the words is of no use to whoever does not have them, so nothing is asked for it.
    if (sealedTo === "recovery") void make(sealedTo, { recipient: recipient! });
    else if (proof !== "" && !mistakeIn(chosen)) void make(sealedTo, { passphrase: chosen.passphrase }, { passphrase: proof });
  };
  return (
    <Page
      back={{ href: "/settings", label: app["settings"] }}
      heading={words["save.title"]}
      lead={words["save.lead"]}
      onSubmit={submit}
      dock={
        <Button kind="primary" wide submit busy={busy}>
          {busy ? words["save.going"] : words["save.go"]}
        </Button>
      }
    >
      <Choices legend={words["save.to"]}>
        {(["passphrase", "recovery"] as const).map((way) => (
          <Choice
            key={way}
            name="sealed-to"
            value={way}
            label={words[`save.to.${way}`]}
            hint={words[`save.to.${way}.hint`]}
            checked={sealedTo === way}
            onChange={() => setSealedTo(way)}
          />
        ))}
      </Choices>
      {sealedTo === "passphrase" ? (
        <>
          <Field
            label={words["save.proof"]}
            hint={words["save.proof.hint"]}
            type="password"
            autoComplete="current-password"
            value={proof}
            onInput={setProof}
            mistake={tried && proof === "" ? words["key.first"] : wrong}
          />
          <NewPassphrase
            label={words["save.passphrase"]}
            chosen={chosen}
            onChange={setChosen}
            mistake={tried ? mistakeIn(chosen) : undefined}
          />
        </>
      ) : (
        <RecoveryNote noRecipient={noRecipient} />
      )}
      {unreadable > 0 && <Notice urgency="care" title={words["save.unreadable"]({ count: unreadable })} />}
      {progress !== undefined && <Progress at={Math.round(progress * 100)} of={100} label={words["save.going"]} />}
      {failed?.type === "NoKeyDerivation" && <Notice urgency="care" live title={words["save.failed.NoKeyDerivation"]} />}
      <Disclosure summary={words["save.what"]}>
        <p class="muted">{words["save.what.text"]}</p>
      </Disclosure>
    </Page>
  );
};

const RecoveryNote = ({ noRecipient }: { readonly noRecipient: boolean }) => {
  const words = useWords("copy");
  const { projection } = useRecord();
  if (noRecipient)
    return (
      <Notice urgency="care" live title={words["save.no-recovery"]}>
        <Button href="/settings/words">{words["save.no-recovery.go"]}</Button>
      </Notice>
    );
  const how = wordsNoted(projection);
  return how === "skipped" || how === "shown" ? <Notice urgency="care" live title={words[`save.${how}`]} /> : null;
};

/** What copies for the recovery words are sealed to; nobody has to type them for that. */
const useRecipient = (): Uint8Array | undefined => {
  const keep = useKeep();
  const [recipient, setRecipient] = useState<Uint8Array>();
  useEffect(() => {
    void keep.copyRecipient().then((found) => setRecipient(found.ok ? found.value : undefined));
  }, [keep]);
  return recipient;
};

const isProofWrong = (failed: MakeFailed | undefined): failed is OpenFailed =>
  failed !== undefined && failed.type !== "PassphraseRefused" && failed.type !== "NoKeyDerivation";

type MakeFailed = SealFailed | OpenFailed;

const useMaking = (made: (copy: MadeCopy) => void) => {
  const { clock, keep } = useDeps();
  const [progress, setProgress] = useState<number>();
  const [failed, setFailed] = useState<MakeFailed>();
  const make = async (sealedTo: SealedTo, lock: CopyLock, proof?: Proof) => {
    setFailed(undefined);
    setProgress(0);
    // The work on the passphrase holds the page for a moment: what it says must be painted first.
    await new Promise((resolve) => setTimeout(resolve, 50));
    const proved = proof === undefined ? ok(undefined) : await keep.prove(proof);
    if (!proved.ok) {
      setProgress(undefined);
      return setFailed(proved.error);
    }
    const at = instantAt(clock.now(), clock.zone());
    const entries = keep.entries.value;
    const header = { ...exportHeader(at), entries: entries.length };
    const sealed = await sealCopy({ header, entries, lock, progress: ({ done, of }) => setProgress(done / Math.max(1, of)) });
    setProgress(undefined);
    if (!sealed.ok) return setFailed(sealed.error);
    const copy: MadeCopy = { bytes: sealed.value, name: copyName(at), at, sealedTo, count: entries.length };
    saveFile(copy.bytes, copy.name);
    made(copy);
  };
  return { progress, failed, make };
};
