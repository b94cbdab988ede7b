import { dateOf } from "#base";
import type { Entry } from "#record";
import type { Words } from "#words";
import { formatDateBrief } from "../shell/format.ts";

/** What left, about which days, and the name of the file it left as. */
export const sayLeft = (record: Words<"record">, { at, body }: Pick<Entry<"shared">, "at" | "body">): string => {
  const { how, from, until } = body;
  if (how === "link" || how === "link-back") return record[`line.shared.${how}`];
  const day = dateOf(at);
  const file = fileOf(String(how), day);
  if (how === "ics" || how === "jsonl" || how === "two-numbers") return record["line.shared"]({ what: record[`line.shared.${how}`], file });
  if (!isKnown(how) || !isDay(from) || !isDay(until)) return record["line.shared.other"];
  const about = {
    what: record[how === "csv" ? "line.shared.table" : "line.shared.page"],
    from: formatDateBrief(from),
    until: formatDateBrief(until),
  };
  return how === "print" ? record["line.shared.paper"](about) : record["line.shared.period"]({ ...about, file });
};

const isKnown = (how: unknown): how is "pdf" | "print" | "csv" | "fhir" | "html" =>
  how === "pdf" || how === "print" || how === "csv" || how === "fhir" || how === "html";
const isDay = (value: unknown): value is ReturnType<typeof dateOf> => typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);

/** As `app/share` names its files, on the day they were made. */
const fileOf = (how: string, day: string): string => {
  switch (how) {
    case "pdf":
      return `summary-${day}.pdf`;
    case "fhir":
      return `summary-${day}.fhir.json`;
    case "csv":
      return `table-${day}.csv`;
    case "html":
      return `page-${day}.html`;
    case "jsonl":
      return `walnut-${day}.jsonl`;
    case "two-numbers":
      return "walnut-two-numbers.json";
    default:
      return "reminders.ics";
  }
};
