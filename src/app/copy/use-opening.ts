import { useRef, useState } from "preact/hooks";
import { lookAtCopy, openCopy, type CopyFailed, type Look, type OpenedCopy } from "#journal";
import { useWords } from "../shell/words.tsx";
import { sayFailed, type SaidFailed } from "./say-failed.ts";

/** Choosing a file, looking at what opens it, and opening it. */
export interface Opening {
  readonly look: Look | undefined;
  readonly secret: string;
  readonly busy: boolean;
  /** 0 to 1 while a long copy is read. */
  readonly progress: number | undefined;
  readonly mistake: SaidFailed | undefined;
  readonly choose: (file: File | undefined) => Promise<void>;
  readonly type: (text: string) => void;
  readonly open: () => Promise<void>;
}

export const useOpening = (opened: (copy: OpenedCopy) => void): Opening => {
  const copy = useWords("copy");
  const vault = useWords("vault");
  const bytes = useRef<Uint8Array>(undefined);
  const [look, setLook] = useState<Look>();
  const [secret, setSecret] = useState("");
  const [busy, setBusy] = useState(false);
  const [progress, setProgress] = useState<number>();
  const [mistake, setMistake] = useState<SaidFailed>();
  const by = look?.sealedTo === "recovery" ? "words" : "passphrase";
  const fail = (failed: CopyFailed) => setMistake(sayFailed({ copy, vault }, failed, by));

  const choose = async (file: File | undefined) => {
    setMistake(undefined);
    setLook(undefined);
    bytes.current = undefined;
    if (file === undefined) return;
    try {
      bytes.current = new Uint8Array(await file.arrayBuffer());
    } catch {
      return setMistake({ at: "file", text: copy["file.unread"] });
    }
    const seen = lookAtCopy(bytes.current);
    if (seen.ok) setLook(seen.value);
    else fail(seen.error);
  };
  const open = async () => {
    if (busy) return;
    // A file that cannot be opened has been said to be so already.
    if (bytes.current === undefined) return setMistake((before) => before ?? { at: "file", text: copy["file.first"] });
    if (look === undefined) return;
    if (look.sealedTo !== "nothing" && secret.trim() === "") return setMistake({ at: "key", text: copy["key.first"] });
    setMistake(undefined);
    setBusy(true);
    // The work on the passphrase holds the page for a moment: what it says must be painted first.
    await new Promise((resolve) => setTimeout(resolve, 50));
    const proof = look.sealedTo === "recovery" ? { recoveryWords: secret } : { passphrase: secret };
    const done = await openCopy(bytes.current, proof, (part) => setProgress(part.done / part.of));
    setBusy(false);
    setProgress(undefined);
    if (!done.ok) return fail(done.error);
    setSecret("");
    opened(done.value);
  };
  const type = (text: string) => {
    setSecret(text);
    setMistake((before) => (before?.at === "key" ? undefined : before));
  };
  return { look, secret, busy, progress, mistake, choose, type, open };
};
