import type { HealthNote } from "#share";
import type { Words } from "#words";
import { formatDecimal } from "../shell/format.ts";

/** A record of another app as a note. Its severity stays the word it was. */
export const sayHealth = (words: Words<"bring">, note: HealthNote): string => {
  switch (note.what) {
    case "temperature":
      return words["note.temperature"]({ celsius: formatDecimal(note.celsius) });
    case "sleep":
      return words["note.sleep"]({ hours: formatDecimal(note.hours) });
    case "quiet":
      return words["note.quiet"]({ minutes: note.minutes });
    case "leak":
      return words["note.leak"]({ severity: words[`severity.${note.severity}`] });
    case "pelvic-pain":
    case "low-back-pain":
    case "fever":
    case "chills":
    default:
      return words[`note.${note.what}`]({ severity: words[`severity.${note.severity}`] });
  }
};
