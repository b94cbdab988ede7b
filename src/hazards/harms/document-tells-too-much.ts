import type { Hazard } from "../hazard.ts";

export const documentTellsTooMuch: Hazard = {
  id: "document-tells-too-much",
  harm: "A document for a clinician, a table or a calendar tells what was never meant to leave: a private answer, a partner's, or the practice itself.",
  causes: [
    "A format is made from the whole record.",
    "A newer version adds a field.",
    "A calendar title stands on a lock screen.",
    "A link reaches somebody it was not meant for.",
  ],
  severity: "critical",
  control: [
    "What may leave is picked field by field first; every format is made from that and sees nothing else.",
    "Private answers, a partner's answers and rules that are never named are in none; self-harm only when it is ticked for that one document.",
    "The preview is the document itself, and what left is listed.",
    "A link is sealed before it leaves, needs a passcode that is told apart from it, ends by itself, closes for good after ten wrong passcodes, and can be taken back.",
    "Calendar words are neutral, and a title that tells is refused before the file is written.",
  ],
  controlledIn: ["src/share", "src/app"],
  tests: [
    "src/share/planted.test.ts",
    "src/share/calendar/write-calendar.test.ts",
    "src/server/store/links.test.ts",
    "src/cli/links.test.ts",
    "e2e/share.spec.ts",
    "e2e/links.spec.ts",
  ],
  residual: "His own notes and question say what he writes. Whoever has an open file, or a link and its passcode, can read it and keep it.",
};
