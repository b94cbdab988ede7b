import { useState } from "preact/hooks";
import { instantAt, type EpochMs } from "#base";
import { lookAfterLink, takeBackLink, type LinkNow, type LinkOver, type LinkTrouble } from "#journal";
import { linkTerms } from "#wire";
import { Button, Sheet } from "../parts/index.ts";
import { useAdd } from "../keep/use-add.ts";
import { useRecord } from "../keep/use-record.ts";
import { announce } from "../shell/announce.tsx";
import { useDeps } from "../shell/deps.ts";
import { FailedNote } from "../shell/failed.tsx";
import { formatDate, formatWhen } from "../shell/format.ts";
import { useWords } from "../shell/words.tsx";
import { askRelay } from "./ask-relay.ts";
import { LinkTroubleNote } from "./link-trouble.tsx";
import { liveLinks, takenBackNote, type NotedLink } from "./own-links.ts";

/** Links that still work, each with the way to take it back. The server is asked about one only when the person wants to know. */
export const LiveLinks = () => {
  const words = useWords("link");
  const { clock } = useDeps();
  const { projection } = useRecord();
  const [leaving, setLeaving] = useState<NotedLink>();
  const links = liveLinks(projection, clock.now());
  if (links.length === 0) return null;
  return (
    <section class="stack close">
      <h3>{words["open"]}</h3>
      <ul class="share-log">
        {links.map((link) => (
          <li key={link.id} class="stack close">
            <p>
              {words["open.line"]({
                date: formatDate(link.at),
                when: formatWhen(instantAt(link.untilMs as EpochMs, clock.zone())),
              })}
            </p>
            {link.origin === location.origin ? (
              <LookAfter link={link} takeBack={() => setLeaving(link)} />
            ) : (
              <p class="small muted">{words["open.elsewhere"]({ server: link.origin })}</p>
            )}
          </li>
        ))}
      </ul>
      {leaving && <TakeBack link={leaving} close={() => setLeaving(undefined)} />}
    </section>
  );
};

const LookAfter = ({ link, takeBack }: { readonly link: NotedLink; readonly takeBack: () => void }) => {
  const words = useWords("link");
  const { random } = useDeps();
  const [busy, setBusy] = useState(false);
  const [now, setNow] = useState<LinkNow>();
  const [failed, setFailed] = useState<LinkTrouble | LinkOver>();
  const date = formatDate(link.at);
  const look = async () => {
    setBusy(true);
    const looked = await lookAfterLink({ random, ask: askRelay }, link);
    setBusy(false);
    setNow(looked.ok ? looked.value : undefined);
    setFailed(looked.ok ? undefined : looked.error);
  };
  return (
    <>
      {now && <Now now={now} />}
      {failed?.type === "Over" ? <p role="status">{words["look.over"]}</p> : <LinkTroubleNote trouble={failed} />}
      <div class="acts">
        <Button busy={busy} onClick={() => void look()} label={words["look.label"]({ date })}>
          {words["look"]}
        </Button>
        <Button kind="text" onClick={takeBack} label={words["back.label"]({ date })}>
          {words["back"]}
        </Button>
      </div>
    </>
  );
};

const Now = ({ now: { openings, opensLeft, triesLeft } }: { readonly now: LinkNow }) => {
  const words = useWords("link");
  const { clock } = useDeps();
  const wrong = linkTerms.wrongPasscodesMax - triesLeft;
  return (
    <div role="status" class="small">
      {openings.length === 0 && <p>{words["look.never"]}</p>}
      {openings.map(({ atMs, name }, n) => {
        const when = formatWhen(instantAt(atMs as EpochMs, clock.zone()));
        return <p key={n}>{name === undefined ? words["look.unnamed"]({ when }) : words["look.by"]({ when, name })}</p>;
      })}
      {wrong > 0 && <p>{words["look.wrong"]({ count: wrong })}</p>}
      <p>{words["look.left"]({ opens: opensLeft })}</p>
    </div>
  );
};

const TakeBack = ({ link, close }: { readonly link: NotedLink; readonly close: () => void }) => {
  const words = useWords("link");
  const app = useWords("app");
  const { random } = useDeps();
  const { add, failed } = useAdd();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<LinkTrouble>();
  const go = async () => {
    setBusy(true);
    const done = await takeBackLink({ random, ask: askRelay }, link);
    setTrouble(done.ok ? undefined : done.error);
    const isNoted = done.ok && (await add("shared", takenBackNote(link.id)));
    setBusy(false);
    if (!isNoted) return;
    announce(words["back.done"]);
    close();
  };
  return (
    <Sheet title={words["back.title"]} closeLabel={app["close"]} onClose={close}>
      <p>{words["back.text"]}</p>
      <LinkTroubleNote trouble={trouble} />
      <FailedNote failed={failed} />
      <div class="acts">
        <Button kind="primary" busy={busy} onClick={() => void go()}>
          {words["back"]}
        </Button>
        <Button kind="text" onClick={close}>
          {app["cancel"]}
        </Button>
      </div>
    </Sheet>
  );
};
