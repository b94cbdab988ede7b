import { err, ok, type Result } from "#base";
import { impressionForms, type Impression, type ImpressionForm } from "./impression.ts";

/** Reads an answer by its label, or by the number its own form prints beside it. */
export const parseImpression = (form: ImpressionForm, answer: unknown): Result<Impression, BadImpression> => {
  const labels: readonly string[] = impressionForms[form];
  const known = () => err({ type: "BadImpression", form, labels } as const);
  if (typeof answer === "number") return labelled(form, labels[answer - firstNumber[form]]) ?? known();
  if (typeof answer !== "string") return known();
  const text = answer.trim().toLowerCase().replaceAll(/\s+/g, " ");
  if (/^[+-]?\d$/.test(text)) return parseImpression(form, Number(text));
  return (
    labelled(
      form,
      labels.find((label) => label === (otherWords[text] ?? text)),
    ) ?? known()
  );
};

export interface BadImpression {
  readonly type: "BadImpression";
  readonly form: ImpressionForm;
  readonly labels: readonly string[];
}

const firstNumber: { readonly [F in ImpressionForm]: number } = { gra: -3, "pgic-a": 1, "pgic-b": 1 };

/** How the clinic form is also printed. */
const otherWords: { readonly [text: string]: string } = {
  "no change/worse": "no change or worse",
  "no change (or worse)": "no change or worse",
  "almost same": "almost the same",
};

const labelled = (form: ImpressionForm, label: string | undefined): Result<Impression, never> | null =>
  label === undefined ? null : ok({ form, label } as Impression);
