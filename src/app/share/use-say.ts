import { useMemo } from "preact/hooks";
import type { Say } from "#share";
import { aboutLanguage } from "#words";
import { formatDateBrief, formatList } from "../shell/format.ts";
import { language, useWords } from "../shell/words.tsx";

/** The words of the document, in the language of the app. */
export const useSay = (): Say => {
  const report = useWords("report");
  const record = useWords("record");
  const measure = useWords("measure");
  const rules = useWords("rules");
  const verdict = useWords("verdict");
  const evaluate = useWords("evaluate");
  const tongue = language.value;
  return useMemo(
    () => ({
      language: tongue,
      direction: aboutLanguage(tongue).direction,
      report,
      record,
      measure,
      rules,
      verdict,
      evaluate,
      date: formatDateBrief,
      list: (items) => formatList(items),
    }),
    [tongue, report, record, measure, rules, verdict, evaluate],
  );
};
