import { useState } from "preact/hooks";
import type { StoreFailed } from "#journal";
import { Button, Field, Page } from "../parts/index.ts";
import { goBack } from "../shell/back.ts";
import { useKeep } from "../shell/deps.ts";
import { FailedNote } from "../shell/failed.tsx";
import { useWords } from "../shell/words.tsx";

/** Removes the record and every trace of the app; reached from settings, and from the locked door by who has lost both keys. */
export const Wipe = () => {
  const words = useWords("wipe");
  const app = useWords("app");
  const keep = useKeep();
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<StoreFailed>();
  const word = words["word"];
  const wipe = async () => {
    const isRight = typed.trim().toLowerCase() === word;
    setWrong(!isRight);
    if (!isRight || busy) return;
    setBusy(true);
    const wiped = await keep.wipe();
    if (!wiped.ok) {
      setBusy(false);
      return setFailed(wiped.error);
    }
    await forgetDevice();
    // A first visit, in a page that never saw the record.
    location.replace("/");
  };
  return (
    <Page
      back={{ href: keep.state.value === "locked" ? "/" : "/settings", label: app["back"] }}
      heading={words["title"]}
      lead={words["lead"]}
      onSubmit={() => void wipe()}
      dock={
        <div class="acts">
          <Button wide submit busy={busy}>
            {busy ? words["going"] : words["go"]}
          </Button>
          <Button kind="text" onClick={goBack}>
            {app["cancel"]}
          </Button>
        </div>
      }
    >
      {keep.state.value === "locked" && <p class="muted">{words["forgot"]}</p>}
      <p class="muted">{words["keep-numbers"]}</p>
      <Field
        label={words["type"]({ word })}
        value={typed}
        onInput={(text) => {
          setTyped(text);
          setWrong(false);
        }}
        mistake={wrong ? words["wrong"]({ word }) : undefined}
      />
      <FailedNote failed={failed} />
    </Page>
  );
};

/** What lies beside the record: small settings, the files kept for use without network, and what keeps them. */
const forgetDevice = async (): Promise<void> => {
  const steps: readonly (() => unknown)[] = [
    () => localStorage.clear(),
    () => sessionStorage.clear(),
    async () => Promise.all((await caches.keys()).map((name) => caches.delete(name))),
    async () => Promise.all((await navigator.serviceWorker.getRegistrations()).map((registration) => registration.unregister())),
  ];
  for (const step of steps) {
    try {
      await step();
    } catch {
      // A browser that has none of it has nothing to forget.
    }
  }
};
