import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { answerMax, instruments, parseAnswers, type Instrument, type Item } from "#measure";
import { Button, Field, Mistake, Page, Row, Rows } from "../parts/index.ts";
import { useAdd } from "../keep/use-add.ts";
import { FailedNote } from "../shell/failed.tsx";
import type { RouteProps } from "../shell/load-page.ts";
import { useWords } from "../shell/words.tsx";
import { askOf, formNameOf, formNames, type FormName } from "./form-names.ts";
import { useOwnRecord } from "./own-record.ts";

/** Numbers from the official form, typed in item by item: only these are that form's score. */
export const Numbers = ({ params }: RouteProps) => {
  useOwnRecord();
  const words = useWords("notebook");
  const measure = useWords("measure");
  if (params["form"] !== undefined) return <NumbersOf form={formNameOf(params["form"])} />;
  return (
    <Page back={{ href: "/notebook", label: words["title"] }} heading={words["numbers.title"]}>
      <Rows>
        {(Object.keys(formNames) as FormName[]).map((form) => (
          <Row key={form} href={`/notebook/numbers/${form}`} title={measure[`instrument.${formNames[form]}`]} />
        ))}
      </Rows>
    </Page>
  );
};

const NumbersOf = ({ form }: { readonly form: FormName }) => {
  const app = useWords("app");
  const words = useWords("notebook");
  const own = useWords("instruments");
  const measure = useWords("measure");
  const { route } = useLocation();
  const { add, failed, busy } = useAdd();
  const [texts, setTexts] = useState<{ readonly [item: string]: string }>({});
  const [tried, setTried] = useState(false);
  const asked: Instrument = instruments[formNames[form]];
  const given = asked.items.filter(({ id }) => (texts[id] ?? "").trim() !== "");
  const isWrong = (item: Item) => !fits(item, texts[item.id] ?? "");
  const save = async () => {
    setTried(true);
    const items = Object.fromEntries(given.map(({ id }) => [id, Number(texts[id])]));
    const read = parseAnswers(formNames[form], "official", items);
    if (given.length === 0 || given.some(isWrong) || !read.ok) return;
    if (await add("answers", { instrument: formNames[form], wording: "official", items }))
      route(`/notebook/done/${form}?words=official`, true);
  };
  const mistake = given.length === 0 ? words["form.empty"] : given.some(isWrong) ? words["numbers.check"] : undefined;
  return (
    <Page
      back={{ href: "/notebook/numbers", label: app["back"] }}
      heading={measure[`instrument.${formNames[form]}`]}
      lead={<p class="muted">{words["numbers.lead"]}</p>}
      turn={form}
      onSubmit={() => void save()}
      dockLast
      dock={
        <Button kind="primary" wide submit busy={busy}>
          {words["save"]}
        </Button>
      }
    >
      {asked.items.map((item) => (
        <Field
          key={item.id}
          type="number"
          short
          name={item.id}
          label={words["numbers.field"]({ item: item.id })}
          hint={words["numbers.hint"]({ asks: askOf(own, form, item), max: answerMax[item.asks] })}
          value={texts[item.id] ?? ""}
          onInput={(text) => setTexts({ ...texts, [item.id]: text })}
          mistake={tried && isWrong(item) ? words["numbers.bad"]({ max: answerMax[item.asks] }) : undefined}
        />
      ))}
      <Mistake text={tried ? mistake : undefined} />
      <FailedNote failed={failed} />
    </Page>
  );
};

/** Empty is "not answered". */
const fits = ({ asks }: Item, text: string): boolean =>
  text.trim() === "" || (/^\s*\d{1,2}\s*$/.test(text) && Number(text) <= answerMax[asks]);
