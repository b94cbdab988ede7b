import { useEffect, useState } from "preact/hooks";
import type { Invitation, JoinFailed, SyncTrouble } from "#journal";
import { Button, Loading, Page } from "../parts/index.ts";
import { announce } from "../shell/announce.tsx";
import { useKeep } from "../shell/deps.ts";
import { useWords } from "../shell/words.tsx";
import { CodeCard } from "./code-card.tsx";
import { TroubleNote } from "./trouble-note.tsx";
import { useSync } from "./use-sync.ts";
import "../vault/vault.css";
import "./sync.css";

type Failed = SyncTrouble | JoinFailed;

/** Seven words and the same words as a picture, for as long as the page is open. */
export const AddDevice = () => {
  const words = useWords("sync");
  const keep = useKeep();
  const { invitation, failed, added, again } = useInvitation();
  const back = { href: "/settings/devices", label: words["title"] };
  if (keep.state.value !== "open") return <Page back={back} heading={words["add.title"]} lead={words["none.lead"]} />;
  if (added !== undefined)
    return (
      <Page
        turn="added"
        heading={words["added.title"]({ name: added })}
        lead={words["added.lead"]}
        dock={
          <Button kind="primary" wide href="/settings/devices">
            {words["added.go"]}
          </Button>
        }
      />
    );
  return (
    <Page
      turn="invite"
      back={back}
      heading={words["add.title"]}
      lead={words["add.lead"]}
      dock={
        failed && (
          <Button kind="primary" wide onClick={again}>
            {words["add.again"]}
          </Button>
        )
      }
    >
      <TroubleNote trouble={failed} />
      {!failed && !invitation && <Loading text={words["add.making"]} />}
      {!failed && invitation && (
        <>
          <CodeCard code={invitation.code} page="/settings/join" picture={words["add.picture"]} words={words["add.words"]} />
          <p role="status">{words["add.waiting"]}</p>
          <p class="small muted">{words["add.care"]}</p>
        </>
      )}
    </Page>
  );
};

const useInvitation = () => {
  const { view } = useSync();
  const sync = view.value?.sync;
  const words = useWords("sync");
  const [turn, setTurn] = useState(0);
  const [invitation, setInvitation] = useState<Invitation>();
  const [failed, setFailed] = useState<Failed>();
  const [added, setAdded] = useState<string>();
  useEffect(() => {
    if (sync === undefined) return undefined;
    const leaving = new AbortController();
    let open: Invitation | undefined;
    const invite = async () => {
      const made = await sync.invite();
      if (leaving.signal.aborted) return;
      if (!made.ok) {
        setFailed(made.error);
        return;
      }
      open = made.value;
      setInvitation(open);
      const came = await open.waiting(leaving.signal);
      if (leaving.signal.aborted) return;
      open = undefined;
      if (came.ok) {
        setAdded(came.value);
        announce(words["added.title"]({ name: came.value }));
      } else setFailed(came.error);
    };
    void invite();
    return () => {
      leaving.abort();
      void open?.cancel();
    };
  }, [sync, turn]);
  const again = () => {
    setFailed(undefined);
    setInvitation(undefined);
    setTurn(turn + 1);
  };
  return { invitation, failed, added, again };
};
