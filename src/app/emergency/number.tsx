import { useState } from "preact/hooks";
import { emergencyNumbers } from "#evidence";
import { Button, Field, Page, Select } from "../parts/index.ts";
import { announce } from "../shell/announce.tsx";
import { goBack } from "../shell/back.ts";
import { ownCountry, ownNumber, ownUrgentNumber } from "../shell/device.ts";
import { formatCountry } from "../shell/format.ts";
import { useWords } from "../shell/words.tsx";
import { numberKnownFor } from "./calls.tsx";

/** His own emergency number: suggested for a country, used once he has confirmed it. */
export const NumberPage = () => {
  const words = useWords("emergency");
  const app = useWords("app");
  return (
    <Page
      back={{ href: "/help-now", label: app["back"] }}
      heading={words["number.form.title"]}
      lead={<p class="muted">{words["number.form.lead"]}</p>}
    >
      <NumberForm
        saved={() => {
          announce(words["number.form.saved"]);
          goBack();
        }}
      />
    </Page>
  );
};

/** Also a part of settings. */
export const NumberForm = ({ saved }: { readonly saved: () => void }) => {
  const words = useWords("emergency");
  const app = useWords("app");
  const [country, setCountry] = useState(ownCountry.value || likelyCountry());
  const [number, setNumber] = useState(ownNumber.value || (numberKnownFor(country) ?? ""));
  const [urgent, setUrgent] = useState(ownUrgentNumber.value);
  const [mistakes, setMistakes] = useState<readonly ("number" | "urgent")[]>([]);
  const choose = (chosen: string) => {
    setCountry(chosen);
    setNumber(numberKnownFor(chosen) ?? "");
  };
  const save = (event: Event) => {
    event.preventDefault();
    const wrong = [
      ...(isNumber(number) ? [] : ["number" as const]),
      ...(urgent.trim() === "" || isNumber(urgent) ? [] : ["urgent" as const]),
    ];
    setMistakes(wrong);
    if (wrong.length > 0) return;
    ownCountry.value = country;
    ownNumber.value = number.trim();
    ownUrgentNumber.value = urgent.trim();
    saved();
  };
  const known = numberKnownFor(country);
  return (
    <form class="stack loose" onSubmit={save} noValidate>
      <Select
        label={words["number.form.country"]}
        value={country}
        onChange={choose}
        options={[{ value: "", label: "" }, ...countries()]}
        hint={
          known === number && known !== undefined ? words["number.suggested"]({ country: formatCountry(country) }) : words["number.source"]
        }
      />
      <Field
        label={words["number.form.number"]}
        hint={words["number.form.number.help"]}
        type="tel"
        value={number}
        onInput={setNumber}
        mistake={mistakes.includes("number") ? words["number.form.bad"] : undefined}
      />
      <Field
        label={words["number.form.urgent"]}
        type="tel"
        value={urgent}
        onInput={setUrgent}
        mistake={mistakes.includes("urgent") ? words["number.form.bad"] : undefined}
      />
      <div class="acts">
        <Button kind="primary" wide submit>
          {words["number.form.save"]}
        </Button>
        <Button kind="text" onClick={goBack}>
          {app["cancel"]}
        </Button>
      </div>
    </form>
  );
};

/** Two to fifteen digits, as telephone numbers go; spaces, hyphens and a leading plus are only ways of writing them. */
const isNumber = (text: string): boolean => /^\+?[\d\s()/-]+$/.test(text.trim()) && /^\d{2,15}$/.test(text.replace(/\D/g, ""));

const countries = () =>
  emergencyNumbers.map(({ country }) => ({ value: country, label: formatCountry(country) })).sort((a, b) => a.label.localeCompare(b.label));

/** The region of the device's language; only a first guess in a list. */
const likelyCountry = (): string => {
  try {
    return new Intl.Locale(navigator.language).region ?? "";
  } catch {
    return "";
  }
};
