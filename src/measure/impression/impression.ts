/**
 * One question: how is it, compared with before? Three forms are in use, and two of them count in opposite directions: 2 on the trial form is
 * "much improved", 2 on the clinic form is "almost the same". So a label is kept, and only the form that has a plain order carries numbers.
 */
export const impressionForms = {
  /** Used in trials with men like these, and the only one Walnut asks. Kept with a number from -3 to +3. */
  gra: [
    "markedly worse",
    "moderately worse",
    "slightly worse",
    "no change",
    "slightly improved",
    "moderately improved",
    "markedly improved",
  ],
  /** Trial form: 1 is the best. */
  "pgic-a": ["very much improved", "much improved", "minimally improved", "no change", "minimally worse", "much worse", "very much worse"],
  /** Clinic form: 7 is the best. */
  "pgic-b": [
    "no change or worse",
    "almost the same",
    "a little better",
    "somewhat better",
    "moderately better",
    "better",
    "a great deal better",
  ],
} as const;

export type ImpressionForm = keyof typeof impressionForms;
export type ImpressionLabel<F extends ImpressionForm> = (typeof impressionForms)[F][number];

/** An answer that cannot leave its form: a label of one is no label of another, and only GRA has a number. */
export type Impression = { readonly [F in ImpressionForm]: { readonly form: F; readonly label: ImpressionLabel<F> } }[ImpressionForm];

/** Improved as the studies counted it: moderately or markedly (GRA), much or very much (trial form), better or more (clinic form). */
const responders: { readonly [F in ImpressionForm]: readonly ImpressionLabel<F>[] } = {
  gra: ["moderately improved", "markedly improved"],
  "pgic-a": ["very much improved", "much improved"],
  "pgic-b": ["better", "a great deal better"],
};

export const isResponder = ({ form, label }: Impression): boolean => (responders[form] as readonly string[]).includes(label);

/** -3 markedly worse, 0 no change, +3 markedly improved. Only for GRA: the other two have no such number, by type. */
export const graNumber = ({ label }: Impression & { readonly form: "gra" }): number => impressionForms.gra.indexOf(label) - 3;

/** Markedly worse: a reason to look back at the last sessions before the next one. */
export const asksForReview = (impression: Impression): boolean => impression.form === "gra" && graNumber(impression) === -3;
