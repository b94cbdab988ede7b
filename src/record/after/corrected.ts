import { msOf, type Instant } from "#base";
import type { FindingId } from "#screen";
import type { Bodies } from "../entry.ts";
import { followUpFindings } from "./find.ts";

/**
 * A follow-up with another number for pain. What the number alone had found goes with it, and what the new one finds is added; what was ticked
 * stays, for it was not corrected.
 */
export const withPain = (
  body: Bodies["follow-up"],
  pain: number | undefined,
  { at, endedAt, painBefore }: { readonly at: Instant; readonly endedAt: Instant | undefined; readonly painBefore: number | undefined },
): Bodies["follow-up"] => {
  const { pain: _, ...rest } = body;
  if (pain === body.pain || endedAt === undefined) return pain === undefined ? rest : { ...rest, pain };
  const ticked = body.findings.filter((finding) => !foundByPain.has(finding)) as readonly FindingId[];
  const hoursAfter = (msOf(at) - msOf(endedAt)) / 3_600_000;
  const findings = followUpFindings({
    hoursAfter,
    ticked,
    ...(pain === undefined ? {} : { pain }),
    ...(painBefore === undefined ? {} : { painBefore }),
  });
  return { ...rest, ...(pain === undefined ? {} : { pain }), findings };
};

/** "Worse after three days" stays: it also comes from "not back to my usual", which no number takes back. */
const foundByPain: ReadonlySet<string> = new Set(["fu-ok", "fu-worse24"]);
