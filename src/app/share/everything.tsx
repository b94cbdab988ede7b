import { useState } from "preact/hooks";
import type { OpenFailed } from "#journal";
import { Button, Disclosure, Field } from "../parts/index.ts";
import { useDeps } from "../shell/deps.ts";
import { useWords } from "../shell/words.tsx";
import { sayStorage } from "../vault/say-storage.ts";
import { unlockMistake } from "../vault/unlock-mistake.ts";

/** The whole record in the open. Whoever picks up this device unlocked must not be able to take it along, so the passphrase is asked once more. */
export const Everything = ({ onSave, busy }: { readonly onSave: () => void; readonly busy: boolean }) => {
  const words = useWords("share");
  const vault = useWords("vault");
  const app = useWords("app");
  const { keep } = useDeps();
  const [passphrase, setPassphrase] = useState("");
  const [failed, setFailed] = useState<OpenFailed | "empty">();
  const [proving, setProving] = useState(false);
  const isKept = keep.state.value === "open";
  const save = async () => {
    if (busy || proving) return;
    if (!isKept) return onSave();
    if (passphrase === "") return setFailed("empty");
    setProving(true);
    // The work on the passphrase holds the page for a moment: what it says must be painted first.
    await new Promise((resolve) => setTimeout(resolve, 50));
    const proved = await keep.prove({ passphrase });
    setProving(false);
    setFailed(proved.ok ? undefined : proved.error);
    if (!proved.ok) return;
    setPassphrase("");
    onSave();
  };
  const mistake =
    failed === undefined
      ? undefined
      : failed === "empty"
        ? words["everything.first"]
        : (unlockMistake(vault, failed, "passphrase") ?? sayStorage(app, failed));
  return (
    <Disclosure summary={words["save.jsonl"]}>
      <p class="muted">{words["save.jsonl.note"]}</p>
      {isKept && (
        <Field
          label={words["everything.proof"]}
          type="password"
          autoComplete="current-password"
          value={passphrase}
          onInput={setPassphrase}
          mistake={mistake}
        />
      )}
      <Button busy={busy || proving} onClick={() => void save()}>
        {words["everything.go"]}
      </Button>
    </Disclosure>
  );
};
