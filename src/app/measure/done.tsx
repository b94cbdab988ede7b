import { bandsOf, scaleMax, type InstrumentId, type ScaleId, type Wording } from "#measure";
import { formsOf, newestChange, type FormRecord } from "#record";
import { Button, Card, Fact, Facts, Page } from "../parts/index.ts";
import { useRecord } from "../keep/use-record.ts";
import type { RouteProps } from "../shell/load-page.ts";
import { useWords } from "../shell/words.tsx";
import { formNameOf, formNames } from "./form-names.ts";
import { sayChange } from "./say-change.ts";

/** What the form just kept adds up to, and how it compares with the one before. */
export const FormDone = ({ params, query }: RouteProps) => {
  const words = useWords("notebook");
  const measure = useWords("measure");
  const app = useWords("app");
  const { projection } = useRecord();
  const form = formNameOf(params["form"]);
  const instrument: InstrumentId = formNames[form];
  const wording: Wording = query["words"] === "official" ? "official" : "practice";
  const forms: readonly FormRecord[] = formsOf(projection.shown, instrument, wording);
  const newest = forms.at(-1);
  const change = newestChange(forms);
  const total = newest?.scored.scores.total ?? null;
  return (
    <Page
      back={{ href: "/notebook", label: words["title"] }}
      eyebrow={wording === "official" ? measure[`instrument.${instrument}`] : words[`row.form.${form}`]}
      heading={total === null ? words["form.done"] : words["form.total"]({ total, max: scaleMax(instrument, "total") })}
      dock={
        <Button kind="primary" wide href="/">
          {app["nav.today"]}
        </Button>
      }
    >
      {query["already"] !== undefined && <p>{words["form.done.already"]}</p>}
      {total === null && <p>{words["form.open"]}</p>}
      {change === null
        ? total !== null && <p>{words["form.first"]}</p>
        : sayChange(measure, instrument, change).map((sentence) => <p key={sentence}>{sentence}</p>)}
      {newest?.scored.flags.map((flag) => (
        <p key={flag}>{measure[`flag.${flag}`]}</p>
      ))}
      {newest && <Scores record={newest} />}
    </Page>
  );
};

const Scores = ({ record: { scored } }: { readonly record: FormRecord }) => {
  const words = useWords("notebook");
  const measure = useWords("measure");
  const bands = scored.wording === "official" ? bandsOf({ ...scored, wording: "official" }) : [];
  return (
    <>
      <Card title={words["form.scores"]}>
        <Facts>
          {Object.entries(scored.scores).map(([id, value]) => {
            const scale = id as ScaleId<InstrumentId>;
            return (
              <Fact key={id} name={measure[`scale.${scale}`]}>
                {value === null ? words["form.unknown"] : words["form.total"]({ total: value, max: scaleMax(scored.instrument, scale) })}
              </Fact>
            );
          })}
        </Facts>
      </Card>
      {bands.length > 0 && (
        <Card title={words["form.bands"]}>
          <ul class="stack tight">
            {bands.map(({ scale, band, verified }) => (
              <li key={scale}>
                {words[verified ? "form.band" : "form.band.second-hand"]({
                  name: measure[`scale.${scale}`],
                  band: measure[`band.${band}`],
                })}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
};
