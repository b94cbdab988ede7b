import { isInternal, testWithin } from "../facts.ts";
import { fires, byMode, type Rule } from "../rule.ts";

const daysMax = 2;

/** Ejaculation and hard exercise move PSA too: worth knowing before the test. */
export const psaEjacNote: Rule<"psa-ejac-note"> = {
  id: "psa-ejac-note",
  basis: ["E"],
  refs: ["PCRMP", "TCHETGEN-1996", "HERSCHMAN-1997", "TARHAN-2016"],
  trigger: "q-psa-test-on in at most 2 days (information)",
  levels: byMode([1], [1], []),
  judge: (facts) => (!isInternal(facts) && testWithin(facts, daysMax) !== null ? fires(1) : null),
};
