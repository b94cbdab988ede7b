interface Policy {
  createScriptURL(url: string): unknown;
}
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): Policy;
}

let policy: Policy | undefined;

/** The only script addresses the app ever makes are its own files; the page's policy lets nothing else through (`trusted-types walnut`). */
export const scriptAddress = (path: string): string => {
  const own = new URL(path, location.origin);
  if (own.origin !== location.origin) throw new Error("a script of our own has an address of our own");
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (!trustedTypes) return own.pathname;
  policy ??= trustedTypes.createPolicy("walnut", { createScriptURL: (url) => url });
  return policy.createScriptURL(own.pathname) as string;
};
