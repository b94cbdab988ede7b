import { useEffect, useRef, useState } from "preact/hooks";
import { Button, Field, Loading, Notice, Page } from "../parts/index.ts";
import { useDeps } from "../shell/deps.ts";
import { useWords } from "../shell/words.tsx";
import type { Guest, GuestFailed } from "./guest.ts";
import { Giving } from "./giving.tsx";

/** Words that came with the address; no server ever sees what stands behind the #. */
const takeFromAddress = (): string => {
  if (location.hash.length <= 1) return "";
  // Seven plain words need no unescaping; whatever else stands there is named as a slip.
  const brought = location.hash.slice(1).replaceAll("-", " ");
  history.replaceState(history.state, "", location.pathname);
  return brought;
};

/** The phone of the one who touches. It needs no account and no journal, and keeps nothing: closing the page leaves no trace of it. */
export const Touching = () => {
  const { guest, failed, busy, join, others, code, setCode } = useJoining();
  const words = useWords("room");
  if (guest) return <Giving guest={guest} others={others} />;
  const mistake =
    failed?.type === "CodeUnreadable"
      ? failed.word === undefined
        ? words["enter.count"]({ found: failed.found })
        : words["enter.unknown"]({ word: failed.word })
      : undefined;
  return (
    <Page
      turn="enter"
      heading={words["enter.title"]}
      lead={words["enter.lead"]}
      onSubmit={join}
      dock={
        <Button kind="primary" wide submit busy={busy}>
          {busy ? words["enter.busy"] : words["enter.go"]}
        </Button>
      }
    >
      {failed && failed.type !== "CodeUnreadable" && <Notice urgency="care" live title={words[`trouble.${failed.type}`]} />}
      <Field label={words["enter.words"]} hint={words["enter.words.hint"]} type="area" value={code} onInput={setCode} mistake={mistake} />
      {busy && <Loading text={words["enter.busy"]} />}
    </Page>
  );
};

const useJoining = () => {
  const { random, steady } = useDeps();
  const [code, setCode] = useState(takeFromAddress);
  const [guest, setGuest] = useState<Guest>();
  const [failed, setFailed] = useState<GuestFailed>();
  const [busy, setBusy] = useState(false);
  const isHere = useRef(true);
  const inside = useRef<Guest | undefined>(undefined);
  const join = async () => {
    if (busy) return;
    setBusy(true);
    setFailed(undefined);
    const { joinAsGiver } = await import("./guest.ts");
    // Stretching the words holds the page for a moment: what it says must be painted first.
    await new Promise((resolve) => setTimeout(resolve, 50));
    const joined = await joinAsGiver({ random, steady }, code);
    setBusy(false);
    if (!joined.ok) setFailed(joined.error);
    else if (isHere.current) {
      inside.current = joined.value;
      setCode("");
      setGuest(joined.value);
    } else joined.value.leave();
  };
  useEffect(() => {
    // A picture was scanned: everything that had to be typed is there.
    if (code !== "") void join();
    return () => {
      isHere.current = false;
      inside.current?.leave();
    };
  }, []);
  const others = () => {
    inside.current?.leave();
    inside.current = undefined;
    setGuest(undefined);
  };
  return { code, setCode, guest, failed, busy, others, join: () => void join() };
};
