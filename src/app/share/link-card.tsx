import { useState } from "preact/hooks";
import { Button, Card, Disclosure, Select } from "../parts/index.ts";
import { useRecord } from "../keep/use-record.ts";
import { useDeps } from "../shell/deps.ts";
import { FailedNote } from "../shell/failed.tsx";
import { useWords } from "../shell/words.tsx";
import { LinkMade } from "./link-made.tsx";
import { LinkTroubleNote } from "./link-trouble.tsx";
import { LiveLinks } from "./live-links.tsx";
import { liveLinks } from "./own-links.ts";
import { useLink, type FreshLink } from "./use-link.ts";
import type { Given } from "./use-making.ts";

const dayChoices = ["1", "7", "30"] as const;
const openChoices = ["1", "3", "10"] as const;

/** The page behind a link: sealed here, kept by the relay for a while, opened by whoever has the passcode. */
export const LinkCard = ({ given }: { readonly given: Given }) => {
  const words = useWords("link");
  const { make, busy, trouble, unkept, fresh, done } = useLink();
  const { clock } = useDeps();
  const { projection } = useRecord();
  // One that was taken back right away is not told as ready.
  const isLive = ({ own }: FreshLink) => liveLinks(projection, clock.now()).some(({ id }) => id === own.id);
  const [days, setDays] = useState<string>("7");
  const [opens, setOpens] = useState<string>("3");
  return (
    <Card title={words["title"]}>
      {fresh && isLive(fresh) ? (
        <LinkMade fresh={fresh} done={done} />
      ) : (
        <>
          <p class="muted">{words["lead"]}</p>
          <Select
            label={words["days"]}
            value={days}
            onChange={setDays}
            options={dayChoices.map((value) => ({ value, label: words[`days.${value}`] }))}
          />
          <Select
            label={words["opens"]}
            value={opens}
            onChange={setOpens}
            options={openChoices.map((value) => ({ value, label: words[`opens.${value}`] }))}
          />
          <Disclosure summary={words["seen"]}>
            <p>{words["seen.not"]}</p>
            <p>{words["seen.is"]}</p>
            <p>{words["seen.both"]}</p>
          </Disclosure>
          <Button busy={busy} onClick={() => void make(given, { days: Number(days), opens: Number(opens), label: words["label"] })}>
            {busy ? words["going"] : words["go"]}
          </Button>
          <LinkTroubleNote trouble={trouble}>{words["trouble.file"]}</LinkTroubleNote>
          <FailedNote failed={unkept} />
        </>
      )}
      <LiveLinks />
    </Card>
  );
};
