import { useState } from "preact/hooks";
import type { RecoverFailed } from "#journal";
import { Button, Field, Notice, Page } from "../parts/index.ts";
import { useWords } from "../shell/words.tsx";
import { unlockMistake } from "../vault/unlock-mistake.ts";
import { guessedName } from "./devices.tsx";
import { TroubleNote } from "./trouble-note.tsx";
import { useSync } from "./use-sync.ts";

/** Every device is lost, the recovery words are not: they bring the record back from the server. */
export const LastResort = ({ back }: { readonly back: () => void }) => {
  const words = useWords("sync");
  const vault = useWords("vault");
  const sync = useSync();
  const [typed, setTyped] = useState("");
  const [name, setName] = useState<string>(words[guessedName()]);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<RecoverFailed>();
  const recover = async () => {
    if (busy) return;
    setBusy(true);
    setFailed(undefined);
    const recovered = await sync.recover(typed, name.trim());
    setBusy(false);
    if (!recovered.ok) setFailed(recovered.error);
  };
  return (
    <Page
      turn="last"
      heading={words["last.title"]}
      lead={words["last.lead"]}
      onSubmit={() => void recover()}
      dock={
        <div class="acts">
          <Button kind="primary" wide submit busy={busy}>
            {busy ? words["last.busy"] : words["last.go"]}
          </Button>
          <Button kind="text" onClick={back}>
            {words["last.back"]}
          </Button>
        </div>
      }
    >
      <Field
        label={vault["unlock.words"]}
        hint={vault["unlock.words.hint"]}
        type="area"
        value={typed}
        onInput={(text) => {
          setTyped(text);
          setFailed(undefined);
        }}
        mistake={mistakeOf()}
      />
      <Field label={words["name"]} hint={words["name.hint"]} value={name} onInput={setName} maxLength={40} />
      {failed?.type === "NobodyWaits" && <Notice urgency="care" live title={words["last.nobody"]} />}
      {mistakeOf() === undefined && failed?.type !== "NobodyWaits" && <TroubleNote trouble={failed} />}
    </Page>
  );

  function mistakeOf(): string | undefined {
    if (failed?.type !== "WordUnknown" && failed?.type !== "WordCount" && failed?.type !== "WordsDoNotFit") return undefined;
    return unlockMistake(vault, failed, "words");
  }
};
