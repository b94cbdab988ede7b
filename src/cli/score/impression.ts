import { err, ok, type Result } from "#base";
import { asksForReview, graNumber, impressionForms, isResponder, parseImpression, type ImpressionForm } from "#measure";
import type { Answer, World } from "../command.ts";
import type { BadScore } from "./bad.ts";

const forms = Object.keys(impressionForms) as readonly ImpressionForm[];
const names = ["form", "answer"] as const;

/** How it is, compared with before. The form must be named: two of the three count in opposite directions. */
export const scoreImpression = async (json: unknown, { words }: World): Promise<Result<Answer, BadScore>> => {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return err({ why: "not-an-object", path: "" });
  const stranger = Object.keys(json).find((name) => !names.some((known) => known === name));
  if (stranger !== undefined) return err({ why: "unknown-item", path: stranger, known: names });
  const { form: named, answer } = json as { readonly form?: unknown; readonly answer?: unknown };
  const form = forms.find((one) => one === named);
  if (form === undefined) return err({ why: "unknown-form", path: "form", known: forms });
  const rest = { bands: {}, flags: [] as readonly string[], missing: [] as readonly string[] };
  if (answer === undefined || answer === null)
    return ok({
      json: { form, label: null, stored: null, responder: null, ...rest, missing: ["answer"] },
      text: words["score.impression.unknown"],
    });
  const read = parseImpression(form, answer);
  if (!read.ok) return err({ why: "unknown-answer", path: "answer", known: read.error.labels });
  const impression = read.value;
  const number = impression.form === "gra" ? graNumber(impression) : null;
  const responder = isResponder(impression);
  const { label } = impression;
  return ok({
    json: { form, label, stored: number ?? label, responder, ...rest, flags: asksForReview(impression) ? ["review"] : [] },
    text: [
      number === null ? words["score.impression"]({ label }) : words["score.impression.number"]({ label, number: signed(number) }),
      words[responder ? "score.impression.counted" : "score.impression.not-counted"],
    ].join("\n"),
  });
};

const signed = (number: number) => (number > 0 ? `+${number}` : String(number));
