import { createCipheriv, randomBytes } from "node:crypto";
import { deflateRawSync } from "node:zlib";

/** A compact JWE as makers that are not ours write it: Node's own cipher and zlib, packed (`zip`) unless told otherwise. */
export const sealedElsewhere = (
  key: Uint8Array,
  content: string | Uint8Array,
  { zip = "DEF", level = 6 }: { readonly zip?: "DEF" | "GZ" | null; readonly level?: number } = {},
): string => packedElsewhere(key, zip === null ? content : deflateRawSync(content, { level }), zip);

/** The same around bytes that are said to be packed, whether they are or not. */
export const packedElsewhere = (key: Uint8Array, packed: string | Uint8Array, zip: string | null = "DEF"): string => {
  const fields = { alg: "dir", enc: "A256GCM", cty: "application/fhir+json", ...(zip !== null && { zip }) };
  const header = Buffer.from(JSON.stringify(fields)).toString("base64url");
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, iv).setAAD(Buffer.from(header));
  const box = Buffer.concat([cipher.update(packed), cipher.final()]);
  return [header, "", iv.toString("base64url"), box.toString("base64url"), cipher.getAuthTag().toString("base64url")].join(".");
};
