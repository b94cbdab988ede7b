/** What a relay and those who use it agree on about links to a page (SMART Health Links, HL7 1.0.0). */
export const linkTerms = {
  /** One sealed file: the page, its PDF and its data. */
  fileLettersMax: 3 * 1024 * 1024,
  minutesMax: 30 * 24 * 60,
  opensMax: 20,
  /** For the whole life of a link. */
  wrongPasscodesMax: 10,
  /** A sealed name of whoever opens it. */
  recipientLettersMax: 600,
} as const;

/** How a passcode is turned into what a relay keeps: scrypt, 16 MiB a guess. */
export const passcodeCost = { costFactor: 2 ** 14, blockSize: 8, parallelism: 1, bytes: 32 } as const;
export const passcodeSaltBytes = 16;

/** A passcode as both sides read it, however it was typed: capitals, gaps and dashes count for nothing. */
export const passcodeAsRead = (typed: string): string =>
  typed
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");

/** 256 random bits as the address of a link. */
export const linkIdBytes = 32;
export const isLinkId = (text: string): boolean => /^[\w-]{43}$/.test(text);

/** Sealed as links are: a compact JWE, "dir" and A256GCM. Nothing else is taken, so nothing readable is kept by mistake. */
export const isSealedText = (text: string): boolean => {
  const header = /^([\w-]{1,300})\.\.[\w-]{16}\.[\w-]*\.[\w-]{22}$/.exec(text)?.[1];
  return header !== undefined && sealedHeaders.has(header);
};

/** The only headers we write, as they stand in front: fixed text leaves no room for anything of the person's. */
export const sealedHeader = (contentType: SealedType): string => headerOf[contentType];
export type SealedType = "application/fhir+json" | "text/plain";
const headerOf: { readonly [T in SealedType]: string } = {
  // {"alg":"dir","enc":"A256GCM","cty":"application/fhir+json"}
  "application/fhir+json": "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIiwiY3R5IjoiYXBwbGljYXRpb24vZmhpcitqc29uIn0",
  // {"alg":"dir","enc":"A256GCM","cty":"text/plain"}
  "text/plain": "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIiwiY3R5IjoidGV4dC9wbGFpbiJ9",
};
const sealedHeaders: ReadonlySet<string> = new Set(Object.values(headerOf));

/** Why a link does not open any more. `unknown`: never made here, or over for long. */
export const whysOver = ["unknown", "taken-back", "expired", "locked", "used-up"] as const;
export type WhyOver = (typeof whysOver)[number];
