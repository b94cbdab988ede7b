import { test as base, type BrowserContext } from "@playwright/test";

export { expect } from "@playwright/test";
export type { Page } from "@playwright/test";

/**
 * The start of every journey: a browser context that is watched. Whatever a journey is about, it fails when the app asked another
 * machine for anything, wrote an error to the console, threw one, or ran against its own content policy.
 */
export const test = base.extend<{ readonly allowed: Allowed }>({
  // oxlint-disable-next-line no-empty-pattern -- The runner reads from this pattern what a fixture needs: nothing.
  allowed: async ({}, use) => use({ troubles: [] }),
  context: async ({ context, baseURL, allowed }, use) => {
    context.setDefaultTimeout(15_000);
    const seen = watch(context, baseURL!);
    await use(context);
    const unexpected = seen.filter((trouble) => !allowed.troubles.some((pattern) => pattern.test(trouble)));
    base.expect(unexpected, "requests to others, errors in the console, breaches of the content policy").toEqual([]);
  },
});

/** The whole matrix: `npm run test:wide`. */
export const isWide = process.env["WALNUT_WIDE"] === "1";

/** A journey for the wide run only: what it shows is held by quicker tests as well, and every run has six minutes. */
export const wide: (title: string, walk: Parameters<typeof test>[2]) => void = isWide
  ? (title, walk) => test(title, walk)
  : () => undefined;

export interface Allowed {
  /** What a journey provokes on purpose, for example a request that fails because the network is gone. */
  readonly troubles: RegExp[];
}

/** Everything that must not happen, as it happens, in words. */
export const watch = (context: BrowserContext, ownOrigin: string): string[] => {
  const seen: string[] = [];
  context.on("request", (request) => {
    const url = request.url();
    const isOwn = url.startsWith(`${ownOrigin}/`) || /^(?:blob|data|about):/.test(url);
    if (!isOwn) seen.push(`request to another origin: ${url}`);
  });
  context.on("console", (message) => {
    // The browser reports breaches of the content policy here too.
    if (message.type() === "error") seen.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => seen.push(`thrown: ${error.error().stack ?? error.error().message}`));
  return seen;
};
