import { useEffect, useState } from "preact/hooks";
import { openLink, type OpenLinkFailed } from "#journal";
import { isPasscode, readLinkedBundle, type LinkedPage, type NotAPage } from "#share";
import { Button, Field, Page } from "../parts/index.ts";
import { useDeps } from "../shell/deps.ts";
import { useWords } from "../shell/words.tsx";
import { askRelay } from "../share/ask-relay.ts";
import { LinkTroubleNote } from "../share/link-trouble.tsx";
import { linkFromAddress, type Found } from "./from-address.ts";
import { NoPage } from "./no-page.tsx";
import { Opened } from "./opened.tsx";

/** For whoever was given a link: no account, nothing kept. */
export const View = () => {
  const [link, setLink] = useState(linkFromAddress);
  const [opened, setOpened] = useState<LinkedPage>();
  const [failed, setFailed] = useState<Final>();
  useEffect(() => {
    // Another link in the same window changes only what stands behind the #.
    const next = () => {
      if (location.hash.length < 2) return;
      setOpened(undefined);
      setFailed(undefined);
      setLink(linkFromAddress());
    };
    addEventListener("hashchange", next);
    return () => removeEventListener("hashchange", next);
  }, []);
  if (opened) return <Opened linked={opened} />;
  if (!link.ok) return <NoPage why={link.error} />;
  if (failed) return <NoPage why={failed} />;
  return <Ask key={link.value.id} link={link.value} onOpen={setOpened} onEnd={setFailed} />;
};

type Passing = Extract<OpenLinkFailed, { readonly type: "WrongPasscode" | "Offline" | "RelayBusy" | "RelayFull" | "NoRelay" }>;
type Final = Exclude<OpenLinkFailed, Passing> | NotAPage;

interface AskProps {
  readonly link: Found;
  readonly onOpen: (page: LinkedPage) => void;
  readonly onEnd: (why: Final) => void;
}

const Ask = ({ link, onOpen, onEnd }: AskProps) => {
  const words = useWords("link");
  const { random } = useDeps();
  const [name, setName] = useState("");
  const [passcode, setPasscode] = useState("");
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [passing, setPassing] = useState<Passing>();
  const open = async () => {
    setTried(true);
    setPassing(undefined);
    if (busy || name.trim() === "" || !isPasscode(passcode)) return;
    setBusy(true);
    const answer = await openLink({ random, ask: askRelay }, { ...link, passcode, recipient: name.trim() });
    setBusy(false);
    if (!answer.ok) return isPassing(answer.error) ? setPassing(answer.error) : onEnd(answer.error);
    const read = readLinkedBundle(answer.value);
    return read.ok ? onOpen(read.value) : onEnd(read.error);
  };
  const left = passing?.type === "WrongPasscode" ? passing.triesLeft : undefined;
  const unsent = isPasscode(passcode) ? undefined : words[passcode.trim() === "" ? "view.passcode.first" : "view.passcode.shape"];
  const mistake = (tried ? unsent : undefined) ?? (left === undefined ? undefined : words["view.wrong"]({ left }));
  return (
    <Page
      turn="ask"
      heading={words["view.heading"]}
      lead={words["view.lead"]}
      onSubmit={() => void open()}
      dock={
        <Button kind="primary" wide submit busy={busy}>
          {busy ? words["view.going"] : words["view.go"]}
        </Button>
      }
    >
      <Field
        label={words["view.name"]}
        hint={words["view.name.hint"]}
        value={name}
        onInput={setName}
        maxLength={60}
        mistake={tried && name.trim() === "" ? words["view.name.first"] : undefined}
      />
      <Field label={words["passcode"]} type="number" value={passcode} onInput={setPasscode} maxLength={40} mistake={mistake} />
      <LinkTroubleNote trouble={passing && passing.type !== "WrongPasscode" ? passing : undefined} />
    </Page>
  );
};

const isPassing = (error: OpenLinkFailed): error is Passing => Object.hasOwn(passes, error.type);
const passes: { readonly [T in Passing["type"]]: true } = {
  WrongPasscode: true,
  Offline: true,
  RelayBusy: true,
  RelayFull: true,
  NoRelay: true,
};
