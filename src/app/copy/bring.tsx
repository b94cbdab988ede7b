import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import type { OpenedCopy } from "#journal";
import { Button, Card, Page, Row, Rows } from "../parts/index.ts";
import { useKeep } from "../shell/deps.ts";
import { useWords } from "../shell/words.tsx";
import { AddCopy } from "./add-copy.tsx";
import { OpenForm } from "./open-form.tsx";

/** The way in for data from elsewhere: on the first run, after a loss, and into a record that is there. */
export const Bring = () => {
  const words = useWords("copy");
  const elsewhere = useWords("bring");
  const app = useWords("app");
  const keep = useKeep();
  const { route } = useLocation();
  const [copy, setCopy] = useState<OpenedCopy>();
  const isNew = keep.state.value === "new";
  const back = isNew ? { href: "/", label: app["back"] } : { href: "/settings", label: app["settings"] };
  if (keep.state.value === "sample")
    return (
      <Page
        back={{ href: "/", label: app["back"] }}
        heading={words["bring.title"]}
        lead={words["bring.sample"]}
        dock={
          <Button
            kind="primary"
            wide
            onClick={() => {
              keep.leaveSample();
              route("/bring", true);
            }}
          >
            {app["sample.leave"]}
          </Button>
        }
      />
    );
  if (copy) return <AddCopy copy={copy} back={back} other={() => setCopy(undefined)} />;
  return (
    <OpenForm heading={words["bring.title"]} lead={words["bring.lead"]} back={back} opened={setCopy}>
      <Card title={words["bring.device"]}>
        <Rows>
          <Row href="/settings/join" title={words["bring.device.go"]} note={words["bring.device.note"]} />
        </Rows>
      </Card>
      <Card title={elsewhere["choose.title"]}>
        <Rows>
          <Row href="/bring/csv" title={elsewhere["choose.csv"]} note={elsewhere["choose.csv.note"]} />
          <Row href="/bring/health" title={elsewhere["choose.health"]} note={elsewhere["choose.health.note"]} />
        </Rows>
      </Card>
    </OpenForm>
  );
};
