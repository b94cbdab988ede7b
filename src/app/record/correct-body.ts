import type { CorrectField, Listed } from "./correct-fields.ts";

export type Texts = { readonly [field: string]: string };

/** Where the fields of an entry stand in its body: a form's answers one step deeper. */
const placeOf = ({ kind, body }: Listed): "items" | null => (kind === "answers" && "items" in body ? "items" : null);

/** What each field holds now, as it would be typed. */
export const textsOf = (entry: Listed, fields: readonly CorrectField[]): Texts => {
  const place = placeOf(entry);
  const body = entry.body as { readonly [name: string]: unknown };
  const values = (place === null ? body : body[place]) as { readonly [name: string]: unknown };
  return Object.fromEntries(fields.map(({ name }) => [name, textOf(values[name])]));
};

const textOf = (value: unknown): string => {
  if (value === undefined || value === null) return "";
  if (Array.isArray(value)) return value.join(", ");
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "number" ? String(value) : typeof value === "string" ? value : "";
};

export type Written =
  | { readonly ok: true; readonly body: { readonly [name: string]: unknown } }
  | { readonly ok: false; readonly field: string };

/** The whole body again, with what is typed now; a field left empty is left out. The first field that cannot be read is named. */
export const bodyFrom = (entry: Listed, fields: readonly CorrectField[], texts: Texts): Written => {
  const place = placeOf(entry);
  const body = entry.body as { readonly [name: string]: unknown };
  const values = { ...((place === null ? body : body[place]) as { readonly [name: string]: unknown }) };
  for (const field of fields) {
    const text = (texts[field.name] ?? "").trim();
    if (text === "") {
      if (field.required) return { ok: false, field: field.name };
      delete values[field.name];
      continue;
    }
    const value = valueOf(field, text);
    if (value === undefined) return { ok: false, field: field.name };
    values[field.name] = value;
  }
  return { ok: true, body: place === null ? values : { ...body, [place]: values } };
};

const valueOf = ({ type }: CorrectField, text: string): unknown => {
  switch (type) {
    case "number":
      return /^\d{1,4}$/.test(text) ? Number(text) : undefined;
    case "decimal":
      return /^\d{1,2}([.,]\d{1,2})?$/.test(text) ? Number(text.replace(",", ".")) : undefined;
    case "list":
      return text
        .split(",")
        .map((one) => one.trim())
        .filter((one) => one !== "");
    case "yes-no":
      return text === "yes";
    case "date":
    case "text":
    case "area":
    case "choice":
    default:
      return text;
  }
};
