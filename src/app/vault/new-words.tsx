import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import type { OpenFailed } from "#journal";
import { Button, Field, Page } from "../parts/index.ts";
import { useDeps } from "../shell/deps.ts";
import { useWords } from "../shell/words.tsx";
import { Recovery } from "./recovery-words.tsx";
import { sayStorage } from "./say-storage.ts";
import { unlockMistake } from "./unlock-mistake.ts";
import { noteWords } from "./words-noted.ts";

/** New recovery words, for who has lost the old ones or never wrote them down. */
export const NewWords = () => {
  const words = useWords("vault");
  const app = useWords("app");
  const deps = useDeps();
  const { keep } = deps;
  const { route } = useLocation();
  const [now, setNow] = useState("");
  const [isEmpty, setEmpty] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<OpenFailed>();
  const [made, setMade] = useState<readonly string[]>();
  const make = async () => {
    setEmpty(now === "");
    if (busy || now === "") return;
    setBusy(true);
    setFailed(undefined);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const fresh = await keep.newRecoveryWords({ passphrase: now });
    if (fresh.ok) await noteWords(deps, "shown");
    setBusy(false);
    if (fresh.ok) setMade(fresh.value);
    else setFailed(fresh.error);
  };
  const finish = (how: "written" | "skipped") => {
    void noteWords(deps, how);
    route("/settings", true);
  };
  if (made) return <Recovery words={made} done={finish} />;
  return (
    <Page
      back={{ href: "/settings", label: app["settings"] }}
      heading={words["recovery.title"]}
      lead={words["recovery.lead"]}
      onSubmit={() => void make()}
      dock={
        <Button kind="primary" wide submit busy={busy}>
          {busy ? words["keep.saving"] : words["recovery.make"]}
        </Button>
      }
    >
      <Field
        label={words["passphrase.now"]}
        type="password"
        autoComplete="current-password"
        value={now}
        onInput={(text) => {
          setNow(text);
          setEmpty(false);
        }}
        mistake={isEmpty ? words["unlock.empty"] : failed && (unlockMistake(words, failed, "passphrase") ?? sayStorage(app, failed))}
      />
    </Page>
  );
};
