import { useState } from "preact/hooks";
import { instantAt, type EpochMs } from "#base";
import type { SyncDevice, SyncPaper, SyncTrouble, TurnOnFailed } from "#journal";
import { Button, Card, Disclosure, Field, Notice, Page, Progress, Row, Rows, Sheet } from "../parts/index.ts";
import { useDeps, useKeep } from "../shell/deps.ts";
import { formatWhen } from "../shell/format.ts";
import { useWords } from "../shell/words.tsx";
import type { SyncView } from "./device-sync.ts";
import { Papers } from "./papers.tsx";
import { TroubleNote } from "./trouble-note.tsx";
import { useSync } from "./use-sync.ts";

/** The record on more than one device: off, or on with its devices. */
export const Devices = () => {
  const words = useWords("sync");
  const app = useWords("app");
  const keep = useKeep();
  const { view } = useSync();
  const back = { href: "/settings", label: app["settings"] };
  if (keep.state.value !== "open")
    return (
      <Page back={back} heading={words["title"]} lead={words["none.lead"]}>
        {keep.state.value === "new" && <Button href="/keep?then=/settings/devices">{words["none.go"]}</Button>}
      </Page>
    );
  return view.value ? <On view={view.value} back={back} /> : <Off back={back} />;
};

interface Around {
  readonly back: { readonly href: string; readonly label: string };
}

const Off = ({ back }: Around) => {
  const words = useWords("sync");
  const sync = useSync();
  const [name, setName] = useState<string>(words[guessedName()]);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<TurnOnFailed>();
  const turnOn = async () => {
    if (busy) return;
    setBusy(true);
    const made = await sync.turnOn(name.trim());
    setBusy(false);
    setFailed(made.ok ? undefined : made.error);
  };
  return (
    <Page
      turn="off"
      back={back}
      heading={words["title"]}
      lead={words["off.lead"]}
      onSubmit={() => void turnOn()}
      dock={
        <div class="acts">
          <Button kind="primary" wide submit busy={busy}>
            {words["off.go"]}
          </Button>
          <Button kind="text" href="/settings/join">
            {words["off.join"]}
          </Button>
        </div>
      }
    >
      <Field label={words["name"]} hint={words["name.hint"]} value={name} onInput={setName} maxLength={40} />
      <TroubleNote trouble={failed} />
      <Seen />
    </Page>
  );
};

/** What the server learns, said before anything is sent. */
const Seen = () => {
  const words = useWords("sync");
  return (
    <Disclosure summary={words["seen"]}>
      <p>{words["seen.not"]}</p>
      <p>{words["seen.is"]}</p>
      <p>{words["seen.code"]}</p>
    </Disclosure>
  );
};

/** What such a screen mostly belongs to. */
export const guessedName = () => (matchMedia("(pointer: coarse)").matches ? "name.phone" : "name.computer");

const On = ({ view, back }: Around & { readonly view: SyncView }) => {
  const words = useWords("sync");
  const { sync, status, devices, papers } = view;
  const [removing, setRemoving] = useState<Removing>();
  const [isLeaving, setLeaving] = useState(false);
  const leaving = ({ feed, name }: SyncDevice): Removing => ({
    feed,
    title: words["remove.title"]({ name }),
    text: words["remove.text"],
  });
  const withdrawing = ({ feed, name }: SyncPaper): Removing => ({
    feed,
    title: words["papers.remove.title"]({ name }),
    text: words["papers.remove.text"],
  });
  return (
    <Page
      turn="on"
      back={back}
      heading={words["title"]}
      dock={
        <div class="acts">
          <Button kind="primary" wide href="/settings/add-device">
            {words["on.add"]}
          </Button>
          <Button onClick={() => void sync.now()} busy={status.syncing}>
            {words["on.now"]}
          </Button>
        </div>
      }
    >
      <Standing view={view} />
      <Card title={words["on.devices"]}>
        <Rows>
          {devices.map((device) => (
            <Row
              key={device.feed}
              title={device.name}
              note={<Heard device={device} />}
              end={
                device.isThis ? undefined : (
                  <Button kind="text" label={words["remove.label"]({ name: device.name })} onClick={() => setRemoving(leaving(device))}>
                    {words["remove"]}
                  </Button>
                )
              }
            />
          ))}
        </Rows>
      </Card>
      <Papers papers={papers} remove={(paper) => setRemoving(withdrawing(paper))} />
      <Seen />
      <Button kind="text" onClick={() => setLeaving(true)}>
        {words["leave"]}
      </Button>
      {removing && <RemoveSheet view={view} removing={removing} close={() => setRemoving(undefined)} />}
      {isLeaving && <LeaveSheet close={() => setLeaving(false)} />}
    </Page>
  );
};

const Heard = ({ device: { isThis, heardAtMs } }: { readonly device: SyncDevice }) => {
  const words = useWords("sync");
  const { clock } = useDeps();
  if (isThis) return <>{words["on.this"]}</>;
  return (
    <>
      {heardAtMs === undefined
        ? words["on.silent"]
        : words["on.heard"]({ when: formatWhen(instantAt(heardAtMs as EpochMs, clock.zone())) })}
    </>
  );
};

const Standing = ({ view: { status, sync } }: { readonly view: SyncView }) => {
  const words = useWords("sync");
  const { clock } = useDeps();
  const { progress, syncedAtMs, trouble } = status;
  return (
    <div class="stack close">
      <p role="status">{standing()}</p>
      {progress && <Progress at={progress.done} of={progress.of} label={words["on.syncing"]} />}
      <TroubleNote trouble={trouble} />
    </div>
  );

  function standing(): string {
    if (status.syncing) return words["on.syncing"];
    if (syncedAtMs === undefined) return words["on.never"];
    const when = formatWhen(instantAt(syncedAtMs as EpochMs, clock.zone()));
    return sync.pending === 0 ? words["on.done"]({ when }) : words["on.pending"]({ count: sync.pending, when });
  }
};

interface Removing extends Pick<SyncDevice, "feed"> {
  readonly title: string;
  readonly text: string;
}

interface RemoveProps {
  readonly view: SyncView;
  readonly removing: Removing;
  readonly close: () => void;
}

const RemoveSheet = ({ view, removing: { feed, title, text }, close }: RemoveProps) => {
  const words = useWords("sync");
  const app = useWords("app");
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<SyncTrouble>();
  const remove = async () => {
    if (busy) return;
    setBusy(true);
    const done = await view.sync.remove(feed);
    setBusy(false);
    if (done.ok) close();
    else setFailed(done.error);
  };
  return (
    <Sheet title={title} closeLabel={app["close"]} onClose={close}>
      <p>{text}</p>
      <TroubleNote trouble={failed} />
      <div class="acts">
        <Button onClick={close}>{app["cancel"]}</Button>
        <Button kind="text" busy={busy} onClick={() => void remove()}>
          {words["remove.go"]}
        </Button>
      </div>
    </Sheet>
  );
};

const LeaveSheet = ({ close }: { readonly close: () => void }) => {
  const words = useWords("sync");
  const app = useWords("app");
  const sync = useSync();
  const [failed, setFailed] = useState<SyncTrouble>();
  const leave = async (erase: boolean) => {
    const done = await sync.turnOff(erase);
    if (!done.ok) setFailed(done.error);
  };
  return (
    <Sheet title={words["leave.title"]} closeLabel={app["close"]} onClose={close}>
      <p>{words["leave.text"]}</p>
      {failed && <Notice urgency="care" live title={words["leave.failed"]} />}
      <div class="acts">
        <Button onClick={() => void leave(false)}>{words["leave.go"]}</Button>
        <Button kind="text" onClick={() => void leave(true)}>
          {words["leave.erase"]}
        </Button>
      </div>
    </Sheet>
  );
};
