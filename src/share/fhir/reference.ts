import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { BundleEntry, Identifier, Reference, Resource } from "@medplum/fhirtypes";
import { base } from "./codes.ts";

/** An id that follows from what it is about: the same record gives the same bundle, byte for byte. */
export const urn = (about: string): string => {
  const hex = bytesToHex(sha256(utf8ToBytes(about)));
  const variant = "89ab"[Number.parseInt(hex[16]!, 16) % 4]!;
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

export const refer = <R extends Resource>(about: string): Reference<R> => ({ reference: urn(about) });
export const person: Reference<never> = { reference: urn("patient") };

/** Which entry of the record it comes from, and of which kind: by this it is known again when it is brought back. */
export const entryIdentifier = (kind: string, id: string): Identifier => ({ system: `${base}/NamingSystem/${kind}`, value: id });
export const kindOfIdentifier = ({ system = "" }: Identifier): string | undefined =>
  system.startsWith(`${base}/NamingSystem/`) ? system.slice(`${base}/NamingSystem/`.length) : undefined;

export const put = (about: string, resource: Resource): BundleEntry => ({ fullUrl: urn(about), resource });

/** XHTML that holds text and nothing that could act. */
export const narrative = (paragraphs: readonly string[]) => ({
  status: "generated" as const,
  div: `<div xmlns="http://www.w3.org/1999/xhtml">${paragraphs.map((text) => `<p>${escaped(text)}</p>`).join("")}</div>`,
});

const escaped = (text: string): string => writable(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** FHIR strings know no control characters but tab and line ends, and are never empty. */
export const writable = (text: string): string => {
  const kept = text
    .replaceAll(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, " ")
    .replaceAll(/\p{Cs}/gu, "\uFFFD")
    .trim();
  return kept === "" ? "-" : kept;
};
