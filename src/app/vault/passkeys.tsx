import { useEffect, useState } from "preact/hooks";
import type { KnownPasskey, OpenFailed, StoreFailed } from "#journal";
import { Button, Card, Field, Notice, Page, Row, Rows } from "../parts/index.ts";
import { announce } from "../shell/announce.tsx";
import { useDeps } from "../shell/deps.ts";
import { useWords } from "../shell/words.tsx";
import { hasPasskeys, makePasskey, type PasskeyFailed } from "./authenticator.ts";
import { sayStorage } from "./say-storage.ts";
import { unlockMistake } from "./unlock-mistake.ts";

/** Passkeys that open the record without typing: which there are, one more, one less. */
export const Passkeys = () => {
  const own = useWords("passkeys");
  const app = useWords("app");
  const { known, look, remove, failed } = useKnown();
  return (
    <Page back={{ href: "/settings", label: app["settings"] }} heading={own["title"]} lead={own["lead"]}>
      {known.length > 0 && (
        <Card title={own["here"]}>
          <Rows>
            {known.map(({ id }, n) => (
              <Row
                key={id}
                title={own["name"]({ n: n + 1 })}
                note={own["ends"]({ end: id.slice(-4) })}
                end={<Button onClick={() => void remove(id)}>{own["remove"]}</Button>}
              />
            ))}
          </Rows>
          {failed && <p role="alert">{sayStorage(app, failed)}</p>}
        </Card>
      )}
      {hasPasskeys() ? <Adding known={known} added={look} /> : <Notice urgency="calm" title={own["failed.missing"]} />}
      <p class="small muted">{own["note"]}</p>
    </Page>
  );
};

const useKnown = () => {
  const { keep } = useDeps();
  const own = useWords("passkeys");
  const [known, setKnown] = useState<readonly KnownPasskey[]>([]);
  const [failed, setFailed] = useState<StoreFailed>();
  const look = async () => {
    const found = await keep.passkeys();
    if (found.ok) setKnown(found.value);
    setFailed(found.ok ? undefined : found.error);
  };
  useEffect(() => void look(), []);
  const remove = async (id: string) => {
    const removed = await keep.removePasskey(id);
    if (!removed.ok) return setFailed(removed.error);
    announce(own["removed"]);
    await look();
  };
  return { known, look, remove, failed };
};

interface AddingProps {
  readonly known: readonly KnownPasskey[];
  readonly added: () => Promise<void>;
}

/** Whoever picked up an unlocked device must not add a way in for himself: the passphrase is asked for. */
const Adding = ({ known, added }: AddingProps) => {
  const words = useWords("vault");
  const own = useWords("passkeys");
  const app = useWords("app");
  const { keep, random } = useDeps();
  const [passphrase, setPassphrase] = useState("");
  const [isEmpty, setEmpty] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<OpenFailed | PasskeyFailed>();
  const add = async (event: Event) => {
    event.preventDefault();
    setEmpty(passphrase === "");
    setFailed(undefined);
    if (busy || passphrase === "") return;
    setBusy(true);
    setFailed(await make());
    setBusy(false);
  };
  const make = async (): Promise<OpenFailed | PasskeyFailed | undefined> => {
    // First what can be mistyped, so that no passkey is made in vain.
    const proved = await keep.prove({ passphrase });
    if (!proved.ok) return proved.error;
    const made = await makePasskey({ random }, app["name"], known);
    if (!made.ok) return made.error;
    const kept = await keep.addPasskey({ passphrase }, made.value);
    made.value.secret.fill(0);
    if (!kept.ok) return kept.error;
    setPassphrase("");
    announce(own["added"]);
    await added();
    return undefined;
  };
  const mistake = isEmpty
    ? words["unlock.empty"]
    : failed && !isOfPasskey(failed)
      ? (unlockMistake(words, failed, "passphrase") ?? sayStorage(app, failed))
      : undefined;
  return (
    <form class="stack" onSubmit={(event) => void add(event)} noValidate>
      <Field
        label={words["passphrase.now"]}
        type="password"
        autoComplete="current-password"
        value={passphrase}
        onInput={(text) => {
          setPassphrase(text);
          setEmpty(false);
        }}
        mistake={mistake}
      />
      {failed && isOfPasskey(failed) && <Notice urgency="care" title={own[`failed.${failed.type}`]} />}
      <Button kind="primary" wide submit busy={busy}>
        {own["add"]}
      </Button>
    </form>
  );
};

const isOfPasskey = (failed: OpenFailed | PasskeyFailed): failed is PasskeyFailed => ["gave-up", "cannot", "missing"].includes(failed.type);
