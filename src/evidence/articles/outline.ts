/**
 * What each section of the two articles holds, in its order: q a question, s a sentence, i an item of a list.
 * Counted by hand from the articles. Their sentences are not copied, so this is what a missing row is found by.
 * A line that only opens a list ("when doing it yourself:") is not counted; one that tells or claims something is.
 */
export const outline = {
  first: {
    what: ["q1", "s1", "s2", "s3", "s4"],
    illness: ["q1", "s1", "s2", "s3", "s4"],
    hopes: ["s1", "s2", "s3", "s4"],
    benefits: ["s1", "i1", "i2", "i3", "i4", "i5", "i6", "i7"],
    helps: ["q1", "s1", "s2", "s3", "s4"],
    consult: ["s1", "i1", "i2", "i3", "i4", "i5"],
    self: ["i1", "i2", "i3", "i4", "i5", "i6", "i7"],
    partner: ["i1", "i2", "i3", "i4", "i5", "i6", "i7"],
    talk: ["i1", "i2", "i3", "i4", "i5", "i6"],
    prepare: ["i1", "i2", "i3", "i4", "i5"],
    materials: ["i1", "i2", "i3", "i4", "i5"],
    locate: ["s1", "s2"],
    begin: ["s1", "s2", "s3"],
    more: ["s1", "s2"],
    clean: ["s1", "s2", "s3"],
    safety: ["i1", "i2", "i3", "i4", "i5"],
    stop: ["s1", "i1", "i2", "i3", "i4"],
    before: ["i1", "i2", "i3", "i4", "i5"],
    during: ["i1", "i2", "i3", "i4", "i5"],
    after: ["i1", "i2", "i3", "i4", "i5"],
    often: ["i1", "i2", "i3", "i4", "i5"],
    tips: ["i1", "i2", "i3", "i4", "i5"],
    shop: ["s1", "s2", "s3"],
    faq: ["q1", "s1", "q2", "s2", "q3", "s3", "q4", "s4", "s5", "q5", "s6", "q6", "i1", "i2", "i3", "i4", "i5"],
    summary: ["i1", "i2", "i3", "i4", "i5", "i6"],
    refs: ["i1", "i2", "i3", "i4", "i5", "i6"],
    author: ["s1", "s2", "s3", "s4"],
    related: ["i1", "i2", "i3", "i4", "i5", "i6", "i7", "i8"],
  },
  second: {
    open: ["q1", "s1", "s2", "s3"],
    body: ["s1", "s2", "s3", "s4"],
    purposes: ["s1", "s2", "s3"],
    ready: ["s1", "s2", "s3", "s4"],
    inside: ["s1", "s2", "s3", "s4"],
    safe: ["q1", "s1", "s2", "s3", "s4"],
    cite: ["s1"],
    writer: ["s1", "s2"],
  },
} as const satisfies { readonly [article: string]: { readonly [section: string]: readonly string[] } };
