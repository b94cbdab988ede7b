/** Rows of safety.md that decide nothing, and why; the generated table shows them so that nobody looks for them in vain. */
export const rowsWithoutRule = [
  { id: "psa-after", why: "information for the clinician's report: which session lay before a PSA test" },
  { id: "dre-note", why: "information: a plain rectal examination by a doctor hardly moves PSA" },
  { id: "td-alone-internal", why: "there is no kind of session called internal and alone, so no answer reaches it" },
  { id: "st-urge", why: "a pause; the next session only keeps the usual gap" },
  { id: "st-arousal", why: "not a fault; the next session only keeps the usual gap" },
  { id: "st-limit", why: "the time was up; the next session only keeps the usual gap" },
  { id: "fu-ok", why: "nothing to add to the usual gap" },
] as const;
