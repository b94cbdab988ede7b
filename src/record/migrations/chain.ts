/** One body, one version on. Frozen on the day it is released: it imports nothing, so no later change can alter what it does to old entries. */
export type Step = (body: Plain) => Plain;
/** Step 0 leads from version 1 to 2, step 1 from 2 to 3. A kind without a chain is still at version 1. */
export type Chains = { readonly [kind: string]: readonly Step[] };
type Plain = { readonly [field: string]: unknown };

/** No kind has changed since its first version. A change adds a frozen file beside this one, and a line here. */
export const chains: Chains = {};

export const newestVersion = (kind: string, all: Chains = chains): number => 1 + stepsOf(kind, all).length;

/** The body as the newest version writes it. The entry itself stays as it was sealed. */
export const lift = ({ kind, v, body }: { readonly kind: string; readonly v: number; readonly body: Plain }, all: Chains = chains): Plain =>
  stepsOf(kind, all)
    .slice(v - 1)
    .reduce((lifted, step) => step(lifted), body);

const stepsOf = (kind: string, all: Chains) => (Object.hasOwn(all, kind) ? (all[kind] ?? []) : []);
