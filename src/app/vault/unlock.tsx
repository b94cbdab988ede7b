import { useLayoutEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { preloadVault, type KnownPasskey, type OpenFailed, type Proof } from "#journal";
import { Button, Field, Notice, Page, Walnut } from "../parts/index.ts";
import type { KeepFailed } from "../keep/keep.ts";
import { useDeps, useKeep } from "../shell/deps.ts";
import { FailedNote } from "../shell/failed.tsx";
import { useWords } from "../shell/words.tsx";
import type { PasskeyFailed } from "./authenticator.ts";
import { unlockMistake } from "./unlock-mistake.ts";
import "./vault.css";

/** The locked door. The address says nothing; after unlocking it goes on where he was. */
export const Unlock = () => {
  const words = useWords("vault");
  const { by, setBy, secret, type, busy, failed, mistake, open, passkey } = useUnlocking();
  return (
    <Page
      frame="bare"
      heading={words["unlock.title"]}
      above={<Walnut />}
      around={(page) => <div class="unlock">{page}</div>}
      onSubmit={() => void open()}
    >
      {passkey.known.length > 0 && (
        <Button kind="primary" wide busy={busy} onClick={() => void passkey.open()}>
          {words["unlock.passkey"]}
        </Button>
      )}
      {passkey.failed && <Notice urgency="care" title={words["unlock.passkey.failed"]} />}
      {by === "passphrase" ? (
        <Field
          key="passphrase"
          label={words["keep.passphrase"]}
          type="password"
          autoComplete="current-password"
          value={secret}
          onInput={type}
          mistake={mistake}
        />
      ) : (
        <Field
          key="words"
          label={words["unlock.words"]}
          hint={words["unlock.words.hint"]}
          type="area"
          value={secret}
          onInput={type}
          mistake={mistake}
        />
      )}
      <FailedNote failed={failed && isOurs(failed) ? failed : undefined} />
      <Button kind={passkey.known.length > 0 ? "quiet" : "primary"} wide submit busy={busy}>
        {busy ? words["unlock.going"] : words["unlock.go"]}
      </Button>
      <ul class="unlock-ways">
        <li>
          <Button kind="text" onClick={() => setBy(by === "passphrase" ? "words" : "passphrase")}>
            {words[by === "passphrase" ? "unlock.use-words" : "unlock.use-passphrase"]}
          </Button>
        </li>
        <li>
          <Button kind="text" href="/help-now">
            {words["unlock.help"]}
          </Button>
        </li>
        {by === "words" && (
          <li>
            <Button kind="text" href="/wipe">
              {words["unlock.both-lost"]}
            </Button>
          </li>
        )}
      </ul>
    </Page>
  );
};

type Failed = OpenFailed | KeepFailed;
const isOurs = (failed: Failed): failed is KeepFailed =>
  failed.type === "StorageFull" || failed.type === "StorageGone" || failed.type === "NewerVersion";

const useUnlocking = () => {
  const words = useWords("vault");
  const keep = useKeep();
  const { url, route } = useLocation();
  const [wanted] = useState(url);
  const { random } = useDeps();
  const [by, chooseBy] = useState<"passphrase" | "words">("passphrase");
  const [known, setKnown] = useState<readonly KnownPasskey[]>([]);
  const [unasked, setUnasked] = useState<PasskeyFailed>();
  const [tried, setTried] = useState<"typed" | "passkey">("typed");
  const [secret, setSecret] = useState("");
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Failed>();
  const [isEmpty, setEmpty] = useState(false);
  useLayoutEffect(() => {
    if (url !== "/") route("/", true);
    void keep.passkeys().then((found) => setKnown(found.ok ? found.value : []));
  }, []);
  const setBy = (next: typeof by) => {
    chooseBy(next);
    setSecret("");
    setFailed(undefined);
    setEmpty(false);
  };
  const open = async () => {
    if (busy) return;
    setEmpty(secret.trim() === "");
    setFailed(undefined);
    if (secret.trim() === "") return;
    setTried("typed");
    setUnasked(undefined);
    setBusy(true);
    // The work holds the page for a moment: what it says must be painted first.
    await new Promise((resolve) => setTimeout(resolve, 50));
    await unlock(by === "passphrase" ? { passphrase: secret } : { recoveryWords: secret });
  };
  const unlock = async (proof: Proof) => {
    const opened = await keep.unlock(proof);
    setBusy(false);
    if (!opened.ok) return setFailed(opened.error);
    setSecret("");
    if (wanted !== "/") route(wanted, true);
  };
  const openByPasskey = async () => {
    if (busy) return;
    setTried("passkey");
    setFailed(undefined);
    setEmpty(false);
    setBusy(true);
    void preloadVault().catch(() => undefined);
    const asked = await (await import("./authenticator.ts")).askPasskey({ random }, known);
    setUnasked(asked.ok ? undefined : asked.error);
    if (!asked.ok) return setBusy(false);
    await unlock({ passkey: asked.value });
    asked.value.secret.fill(0);
  };
  const type = (text: string) => {
    // What opens a vault is fetched while he types.
    void preloadVault().catch(() => undefined);
    setSecret(text);
    setEmpty(false);
  };
  const mistake = isEmpty
    ? words["unlock.empty"]
    : failed && !isOurs(failed)
      ? unlockMistake(words, failed, tried === "passkey" ? "passkey" : by)
      : undefined;
  return { by, setBy, secret, type, busy, failed, mistake, open, passkey: { known, failed: unasked, open: openByPasskey } };
};
