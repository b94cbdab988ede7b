import { useEffect, useRef, useState } from "preact/hooks";
import { instantAt, type EpochMs } from "#base";
import { spacedPasscode } from "#share";
import { Button, Disclosure, Field } from "../parts/index.ts";
import { useDeps } from "../shell/deps.ts";
import { formatWhen } from "../shell/format.ts";
import { useWords } from "../shell/words.tsx";
import { AddressPicture } from "../sync/code-picture.tsx";
import "../sync/sync.css";
import type { FreshLink } from "./use-link.ts";

/** The link and its passcode, to be given on two ways. */
export const LinkMade = ({ fresh: { own, address, passcode }, done }: { readonly fresh: FreshLink; readonly done: () => void }) => {
  const words = useWords("link");
  const app = useWords("app");
  const { clock } = useDeps();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const when = formatWhen(instantAt(own.untilMs as EpochMs, clock.zone()));
  return (
    <div class="stack">
      <h3 ref={heading} tabIndex={-1}>
        {words["made"]}
      </h3>
      <p>{words["until"]({ when, opens: own.opens })}</p>
      <div class="stack close">
        <p class="small muted">{words["passcode"]}</p>
        <p class="link-passcode num">
          <strong>{spacedPasscode(passcode)}</strong>
        </p>
        <p class="small muted">{words["passcode.note"]}</p>
      </div>
      <Field label={words["address"]} value={address} onInput={() => undefined} readOnly />
      <Copy text={address} />
      <Disclosure summary={words["picture"]}>
        <AddressPicture address={address} label={words["picture.label"]} />
      </Disclosure>
      <Button onClick={done}>{app["done"]}</Button>
    </div>
  );
};

const Copy = ({ text }: { readonly text: string }) => {
  const words = useWords("link");
  const [said, setSaid] = useState<string>();
  const copy = () => {
    const clipboard = navigator.clipboard as Clipboard | undefined;
    const byHand = () => setSaid(words["copy.failed"]);
    if (!clipboard) byHand();
    else clipboard.writeText(text).then(() => setSaid(words["copied"]), byHand);
  };
  return (
    <div class="stack close">
      <Button onClick={copy}>{words["copy"]}</Button>
      <p role="status" class="small">
        {said}
      </p>
    </div>
  );
};
