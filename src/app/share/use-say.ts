import { useMemo } from "preact/hooks";
import { asTold, type Say } from "#share";
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
  const ofRules = useWords("report-rules");
  const ofTrial = useWords("report-trial");
  const tongue = language.value;
  return useMemo(
    () => ({
      language: tongue,
      direction: aboutLanguage(tongue).direction,
      report,
      record,
      measure,
      verdict,
      ...asTold(rules, evaluate, { rules: ofRules, trial: ofTrial }),
      date: formatDateBrief,
      list: (items) => formatList(items),
    }),
    [tongue, report, record, measure, rules, verdict, evaluate, ofRules, ofTrial],
  );
};
