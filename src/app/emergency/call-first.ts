import type { Words } from "#words";

/** A reason that stands at 6, as the gate, a stop or a check-in found it. */
interface Urgent {
  readonly rule: string;
  readonly level: number;
}

/**
 * Reasons at 6 whose own words are to call: the ambulance comes to him, he does not set out. The others say "go to an emergency
 * department now, or call". `call-first.test.ts` reads it from the sentences themselves.
 */
const calls: ReadonlySet<string> = new Set([
  "rf-sepsis",
  "rf-dvt",
  "rf-suicide",
  "rf-ad",
  "rf-anaphylaxis",
  "st-ad",
  "st-faint",
  "st-chest",
  "st-allergy",
  "fu-fever",
]);

export const callsFirst = <U extends Urgent>(urgent: readonly U[]): U | undefined =>
  urgent.find(({ rule, level }) => level === 6 && calls.has(rule));

/** The heading of the full-screen page, and the line below the reason. One reason to call first is enough to lead with it. */
export const sayUrgent = (words: Words<"emergency">, urgent: readonly Urgent[]): { readonly heading: string; readonly lead: string } => {
  const isNow = urgent.some(({ level }) => level === 6);
  const first = callsFirst(urgent);
  if (!isNow) return { heading: words["today.heading"], lead: words["today.lead"] };
  if (!first) return { heading: words["now.heading"], lead: words["now.lead"] };
  const onlyCrisis = !callsFirst(urgent.filter(({ rule }) => rule !== "rf-suicide"));
  return { heading: words[onlyCrisis ? "call-first.crisis.heading" : "call-first.heading"], lead: words["call-first.lead"] };
};
