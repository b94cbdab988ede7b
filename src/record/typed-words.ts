import type { Entry } from "./entry.ts";

/** The words that the person typed himself, as they stand in an entry. What a rule or a form says is not among them, and is never searched. */
export const typedWordsOf = (entry: Entry): readonly string[] => {
  switch (entry.kind) {
    case "note":
      return [entry.body.text];
    case "seen":
    case "clearance":
      return [entry.body.by];
    case "session":
      return given(entry.body.after?.note);
    case "follow-up":
    case "leak":
    case "factor":
      return given(entry.body.note);
    case "flare":
      return [...(entry.body.helped ?? []), ...given(entry.body.note)];
    case "treatment":
      return given(entry.body.name, entry.body.dose);
    case "plan":
      return given(entry.body.change, entry.body.gap?.by);
    case "form":
      return [entry.body.source];
    case "screening":
    case "agreement":
    case "answers":
    case "rating":
    case "void":
    case "intake":
    case "trial":
    case "setting":
    case "shared":
    case "device":
    case "correction":
    case "removal":
    default:
      return [];
  }
};

const given = (...texts: readonly (string | undefined)[]): readonly string[] => texts.filter((text) => text !== undefined);

/** Letters without their accents, all small: who searches for "arztin" finds "Ärztin". */
export const folded = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** Whether every word that is looked for stands somewhere in what was typed. */
export const saysAll = (entry: Entry, wanted: readonly string[]): boolean => {
  const text = folded(typedWordsOf(entry).join("\n"));
  return wanted.every((word) => text.includes(word));
};

/** What is looked for, word by word. */
export const wantedWords = (text: string): readonly string[] => folded(text).split(/\s+/).filter(Boolean);
