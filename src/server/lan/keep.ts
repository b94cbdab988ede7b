import { createPrivateKey, X509Certificate } from "node:crypto";
import { isIP } from "node:net";
import { err, ok, type Result } from "#base";
import type { CertificateNames, IssueDeps, Pair } from "./issue.ts";

/** Where authority and certificate are kept, one text each. Whoever can read them can pass for this machine. */
export interface LanFiles {
  readonly read: (name: LanFile) => Promise<string | undefined>;
  readonly write: (name: LanFile, text: string) => Promise<void>;
}
export type LanFile = "authority.pem" | "certificate.pem";

export interface LanKept {
  /** The certificate that devices come to trust, without its key. */
  readonly authority: string;
  readonly authorityUntilMs: number;
  /** SHA-256 of it, as phones show it: AB:CD:… */
  readonly fingerprint: string;
  /** What the server shows. */
  readonly certificate: Pair;
  /** What had to be made: after "authority" every device has to trust anew. */
  readonly made: "authority" | "certificate" | "nothing";
}

/** The authority is there but cannot be used. It is not made anew unasked, for every device would have to trust it again. */
export interface AuthorityDamaged {
  readonly type: "AuthorityDamaged";
}

/** A certificate that soon ends is made again, so that no start of the server is needed on the last day. */
const renewDays = 30;
const soonMs = renewDays * 86_400_000;

/** Authority and certificate as they are kept, or made anew where they are missing, near their end, or about other addresses. */
export const keepLan = async (
  deps: IssueDeps,
  files: LanFiles,
  { names, authorityName }: { readonly names: CertificateNames; readonly authorityName: string },
): Promise<Result<LanKept, AuthorityDamaged>> => {
  const text = await files.read("authority.pem");
  const found = text === undefined ? undefined : authorityIn(text);
  if (text !== undefined && !found) return err({ type: "AuthorityDamaged" });
  const isLasting = found && endOf(found.cert) - deps.nowMs() > soonMs;
  const authority = isLasting ? found : (await import("./issue.ts")).newAuthority(deps, authorityName);
  const old = isLasting ? pairIn((await files.read("certificate.pem")) ?? "") : undefined;
  const isGood = old !== undefined && holds(old, authority, names, deps.nowMs());
  const certificate = isGood ? old : (await import("./issue.ts")).newCertificate(deps, authority, names);
  if (!isLasting) await files.write("authority.pem", authority.key + authority.cert);
  if (!isGood) await files.write("certificate.pem", certificate.key + certificate.cert);
  return ok({
    authority: authority.cert,
    authorityUntilMs: endOf(authority.cert),
    fingerprint: new X509Certificate(authority.cert).fingerprint256,
    certificate,
    made: !isLasting ? "authority" : !isGood ? "certificate" : "nothing",
  });
};

/** An authority with its key, as it is kept; undefined when it cannot be used. */
const authorityIn = (text: string): Pair | undefined => {
  const found = pairIn(text);
  return found && new X509Certificate(found.cert).ca ? found : undefined;
};

/** How long the authority in this text is good, or that it cannot be used. */
export const authorityUntil = (text: string): number | AuthorityDamaged => {
  const found = authorityIn(text);
  return found ? endOf(found.cert) : { type: "AuthorityDamaged" };
};

/** Key and certificate that belong together, both from one text. */
const pairIn = (text: string): Pair | undefined => {
  const [cert, key] = [blockIn(text, "CERTIFICATE"), blockIn(text, "PRIVATE KEY")];
  if (cert === undefined || key === undefined) return undefined;
  try {
    return new X509Certificate(cert).checkPrivateKey(createPrivateKey(key)) ? { cert, key } : undefined;
  } catch {
    return undefined;
  }
};

const blockIn = (text: string, name: string): string | undefined =>
  new RegExp(`-----BEGIN ${name}-----\\n[\\w+/=\\n]+-----END ${name}-----\\n`).exec(text)?.[0];

const holds = ({ cert }: Pair, authority: Pair, names: CertificateNames, nowMs: number): boolean => {
  const shown = new X509Certificate(cert);
  return (
    endOf(cert) - nowMs > soonMs &&
    shown.verify(new X509Certificate(authority.cert).publicKey) &&
    names.addresses.every((address) => isIP(address) !== 0 && shown.checkIP(address) !== undefined) &&
    names.hosts.every((host) => shown.checkHost(host) !== undefined)
  );
};

const endOf = (cert: string): number => Date.parse(new X509Certificate(cert).validTo);
