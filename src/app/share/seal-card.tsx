import { useState } from "preact/hooks";
import { dateOf, instantAt } from "#base";
import { sealPage } from "#journal";
import { bundleText, sealedContent, sealedHtml, writeBundle } from "#share";
import { aboutLanguage } from "#words";
import { Button, Disclosure, Notice } from "../parts/index.ts";
import { saveFile } from "../copy/save-file.ts";
import { useAdd } from "../keep/use-add.ts";
import { useDeps } from "../shell/deps.ts";
import { FailedNote } from "../shell/failed.tsx";
import { language, useWords } from "../shell/words.tsx";
import { mistakeIn, NewPassphrase, nothingChosen } from "../vault/new-passphrase.tsx";
import { noteOf, type Given } from "./use-making.ts";

/** The page as one file that asks for its own passphrase; for those who have no server to trust. */
export const SealCard = ({ given }: { readonly given: Given }) => {
  const words = useWords("share");
  const { clock, random } = useDeps();
  const { add, failed } = useAdd();
  const [chosen, setChosen] = useState(nothingChosen);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState<string>();
  const seal = async () => {
    setTried(true);
    if (busy || mistakeIn(chosen)) return;
    setBusy(true);
    const { page, report, say, choices } = given;
    const bundle = bundleText(writeBundle({ report, page, say, appVersion: import.meta.env.WALNUT_VERSION, detail: "summary" }));
    const sealed = await sealPage({ random }, { text: sealedContent(page, bundle), passphrase: chosen.passphrase });
    setBusy(false);
    if (!sealed.ok) return;
    const tongue = language.value;
    const html = sealedHtml(sealed.value, { words, language: tongue, direction: aboutLanguage(tongue).direction });
    const name = `page-${dateOf(instantAt(clock.now(), clock.zone()))}.html`;
    saveFile(new TextEncoder().encode(html), name);
    if (!(await add("shared", noteOf("html", choices)))) return;
    setChosen(nothingChosen);
    setTried(false);
    setSaved(name);
  };
  return (
    <Disclosure summary={words["save.html"]}>
      <p class="muted">{words["save.html.note"]}</p>
      <p class="muted">{words["seal.lead"]}</p>
      <NewPassphrase
        label={words["seal.passphrase"]}
        chosen={chosen}
        onChange={setChosen}
        mistake={tried ? mistakeIn(chosen) : undefined}
      />
      <Button busy={busy} onClick={() => void seal()}>
        {busy ? words["seal.going"] : words["seal.go"]}
      </Button>
      {saved && <Notice urgency="calm" live title={words["saved"]({ name: saved })} />}
      <FailedNote failed={failed} />
    </Disclosure>
  );
};
