import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { factorKinds, type Factor } from "#record";
import { Button, Choice, Choices, Field, Page } from "../parts/index.ts";
import { useAdd } from "../keep/use-add.ts";
import { announce } from "../shell/announce.tsx";
import { FailedNote } from "../shell/failed.tsx";
import { useWords } from "../shell/words.tsx";
import { useOwnRecord } from "./own-record.ts";

const lasts: ReadonlySet<Factor["what"]> = new Set(["sitting", "cycling"]);

/** What else there was today: noted beside the ratings, and explaining nothing. */
export const Around = () => {
  useOwnRecord();
  const words = useWords("notebook");
  const { route } = useLocation();
  const { add, failed, busy } = useAdd();
  const [what, setWhat] = useState<Factor["what"]>();
  const [hours, setHours] = useState("");
  const [note, setNote] = useState("");
  const [tried, setTried] = useState(false);
  const given = what !== undefined && lasts.has(what) ? hours.trim().replace(",", ".") : "";
  const isWrong = given !== "" && !(Number(given) >= 0 && Number(given) <= 24);
  const save = async () => {
    setTried(true);
    if (what === undefined || isWrong) return;
    const body = { what, ...(given === "" ? {} : { hours: Number(given) }), ...(note.trim() === "" ? {} : { note: note.trim() }) };
    if (!(await add("factor", body))) return;
    announce(words["saved"]);
    route("/notebook", true);
  };
  return (
    <Page
      back={{ href: "/notebook", label: words["title"] }}
      heading={words["around.title"]}
      lead={<p class="muted">{words["around.lead"]}</p>}
      onSubmit={() => void save()}
      dockLast
      dock={
        <Button kind="primary" wide submit busy={busy}>
          {words["save"]}
        </Button>
      }
    >
      <Choices legend={words["around.what"]} compact mistake={tried && what === undefined ? words["around.what.missing"] : undefined}>
        {factorKinds.map((one) => (
          <Choice key={one} name="what" value={one} label={words[`around.${one}`]} checked={what === one} onChange={() => setWhat(one)} />
        ))}
      </Choices>
      {what !== undefined && lasts.has(what) && (
        <Field
          type="number"
          short
          label={words["around.hours"]}
          value={hours}
          onInput={setHours}
          mistake={tried && isWrong ? words["around.hours.bad"] : undefined}
        />
      )}
      <Field label={words["around.note"]} value={note} maxLength={200} onInput={setNote} />
      <FailedNote failed={failed} />
    </Page>
  );
};
