import { useState } from "preact/hooks";
import { aboutLanguage, languages, type Language } from "#words";
import { Mistake, Select } from "../parts/index.ts";
import { language, speak, useWords } from "./words.tsx";

/** Each language by its own name, so that whoever cannot read this page finds the way out of it. */
export const LanguageChoice = ({ hint }: { readonly hint?: string }) => {
  const words = useWords("app");
  const [failed, setFailed] = useState(false);
  const choose = (tongue: Language) =>
    void speak(tongue).then(
      () => setFailed(false),
      () => setFailed(true),
    );
  return (
    <div class="stack tight">
      <Select
        label={words["language"]}
        hint={hint}
        value={language.value}
        onChange={(tongue) => choose(tongue as Language)}
        options={languages.map((tongue) => ({ value: tongue, label: aboutLanguage(tongue).name, lang: tongue }))}
      />
      <Mistake text={failed ? words["language.failed"] : undefined} />
    </div>
  );
};
