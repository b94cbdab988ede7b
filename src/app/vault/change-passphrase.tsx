import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import type { OpenFailed, PassphraseRefused } from "#journal";
import { Button, Field, Page } from "../parts/index.ts";
import { announce } from "../shell/announce.tsx";
import { useKeep } from "../shell/deps.ts";
import { useWords } from "../shell/words.tsx";
import { mistakeIn, NewPassphrase, nothingChosen } from "./new-passphrase.tsx";
import { unlockMistake } from "./unlock-mistake.ts";
import { sayStorage } from "./say-storage.ts";

export const ChangePassphrase = () => {
  const words = useWords("vault");
  const app = useWords("app");
  const keep = useKeep();
  const { route } = useLocation();
  const [now, setNow] = useState("");
  const [chosen, setChosen] = useState(nothingChosen);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<OpenFailed | PassphraseRefused>();
  const change = async () => {
    setTried(true);
    setFailed(undefined);
    if (busy || now === "" || mistakeIn(chosen)) return;
    setBusy(true);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const changed = await keep.changePassphrase({ passphrase: now }, chosen.passphrase);
    setBusy(false);
    if (!changed.ok) return setFailed(changed.error);
    announce(words["passphrase.saved"]);
    route("/settings", true);
  };
  const wrong =
    failed && failed.type !== "PassphraseRefused" ? (unlockMistake(words, failed, "passphrase") ?? sayStorage(app, failed)) : undefined;
  return (
    <Page
      back={{ href: "/settings", label: app["settings"] }}
      heading={words["passphrase.title"]}
      lead={words["passphrase.lead"]}
      onSubmit={() => void change()}
      dock={
        <Button kind="primary" wide submit busy={busy}>
          {busy ? words["keep.saving"] : words["passphrase.save"]}
        </Button>
      }
    >
      <Field
        label={words["passphrase.now"]}
        type="password"
        autoComplete="current-password"
        value={now}
        onInput={setNow}
        mistake={tried && now === "" ? words["unlock.empty"] : wrong}
      />
      <NewPassphrase label={words["passphrase.new"]} chosen={chosen} onChange={setChosen} mistake={tried ? mistakeIn(chosen) : undefined} />
    </Page>
  );
};
