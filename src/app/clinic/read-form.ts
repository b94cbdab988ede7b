import { err, ok, type Result } from "#base";
import { questionnaireBytesMax, questionnaireIn, readQuestionnaire, type BadQuestionnaire } from "#measure";
import type { Offered } from "./form-preview.tsx";

/** Reads the bytes of a clinic's file. Whatever they are, the answer is a form or a list of what is wrong. */
export const readForm = (bytes: Uint8Array): Result<Omit<Offered, "source">, readonly BadQuestionnaire[]> => {
  if (bytes.length > questionnaireBytesMax) return err([{ why: "too-big", path: "", found: "" }]);
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return err([{ why: "not-text", path: "", found: "" }]);
  }
  const found = questionnaireIn(text);
  if (!found.ok) return found;
  const read = readQuestionnaire(found.value);
  return read.ok ? ok({ form: read.value, questionnaire: found.value as Offered["questionnaire"] }) : read;
};
