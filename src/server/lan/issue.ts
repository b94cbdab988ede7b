import { createHash, createPrivateKey, generateKeyPairSync, sign, X509Certificate, type KeyObject } from "node:crypto";
import { AsnConvert, OctetString } from "@peculiar/asn1-schema";
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  AttributeValue,
  AuthorityKeyIdentifier,
  BasicConstraints,
  Certificate,
  ExtendedKeyUsage,
  Extension,
  Extensions,
  GeneralName,
  GeneralSubtree,
  GeneralSubtrees,
  id_ce_authorityKeyIdentifier,
  id_ce_basicConstraints,
  id_ce_extKeyUsage,
  id_ce_keyUsage,
  id_ce_nameConstraints,
  id_ce_subjectAltName,
  id_ce_subjectKeyIdentifier,
  id_kp_serverAuth,
  KeyIdentifier,
  KeyUsage,
  KeyUsageFlags,
  Name,
  NameConstraints,
  RelativeDistinguishedName,
  SubjectAlternativeName,
  SubjectKeyIdentifier,
  SubjectPublicKeyInfo,
  TBSCertificate,
  Validity,
  Version,
} from "@peculiar/asn1-x509";
import type { RandomDep } from "#base";
import { localNetworks } from "./addresses.ts";

/** Certificate and private key in PEM. */
export interface Pair {
  readonly cert: string;
  readonly key: string;
}

export interface IssueDeps extends RandomDep {
  readonly nowMs: () => number;
}

const dayMs = 86_400_000;
const authorityDays = 3650;
/** Phones refuse a certificate that is good for longer than 398 days. */
const certificateDays = 396;
/** A phone's clock may be behind ours. */
const earlierDays = 1;

/**
 * An authority that can vouch for this local network and for nothing else: only addresses that the internet does not reach, only names under
 * `.local`, only servers. So whoever steals its key cannot pass for any site on the internet.
 */
export const newAuthority = (deps: IssueDeps, name: string): Pair => {
  const { publicKey, privateKey } = newKeys();
  const subtrees = [
    ...localNetworks.map(({ base, bits }) => new GeneralName({ iPAddress: `${base}/${bits}` })),
    ...["local", "localhost"].map((dNSName) => new GeneralName({ dNSName })),
  ].map((base) => new GeneralSubtree({ base }));
  const subject = nameOf(name);
  const cert = issue(deps, {
    subject,
    issuer: subject,
    publicKey,
    signedBy: privateKey,
    untilMs: deps.nowMs() + authorityDays * dayMs,
    extensions: [
      extension(id_ce_basicConstraints, new BasicConstraints({ cA: true, pathLenConstraint: 0 }), true),
      extension(id_ce_keyUsage, new KeyUsage(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign), true),
      extension(id_ce_extKeyUsage, new ExtendedKeyUsage([id_kp_serverAuth])),
      extension(id_ce_nameConstraints, new NameConstraints({ permittedSubtrees: new GeneralSubtrees(subtrees) }), true),
      extension(id_ce_subjectKeyIdentifier, new SubjectKeyIdentifier(idOf(publicKey))),
    ],
  });
  return { cert, key: pemOf(privateKey) };
};

/** What this machine shows: its addresses and names, vouched for by the authority, never for longer than that lasts. */
export const newCertificate = (deps: IssueDeps, authority: Pair, names: CertificateNames): Pair => {
  const { publicKey, privateKey } = newKeys();
  const above = new X509Certificate(authority.cert);
  const parsed = AsnConvert.parse(above.raw, Certificate);
  const alternatives = [
    ...names.addresses.map((iPAddress) => new GeneralName({ iPAddress })),
    ...names.hosts.map((dNSName) => new GeneralName({ dNSName })),
  ];
  const cert = issue(deps, {
    subject: nameOf("Walnut"),
    issuer: parsed.tbsCertificate.subject,
    publicKey,
    signedBy: createPrivateKey(authority.key),
    untilMs: Math.min(deps.nowMs() + certificateDays * dayMs, Date.parse(above.validTo)),
    extensions: [
      extension(id_ce_basicConstraints, new BasicConstraints({ cA: false }), true),
      extension(id_ce_keyUsage, new KeyUsage(KeyUsageFlags.digitalSignature), true),
      extension(id_ce_extKeyUsage, new ExtendedKeyUsage([id_kp_serverAuth])),
      extension(id_ce_subjectAltName, new SubjectAlternativeName(alternatives)),
      extension(id_ce_subjectKeyIdentifier, new SubjectKeyIdentifier(idOf(publicKey))),
      extension(id_ce_authorityKeyIdentifier, new AuthorityKeyIdentifier({ keyIdentifier: new KeyIdentifier(idOf(above.publicKey)) })),
    ],
  });
  return { cert, key: pemOf(privateKey) };
};

export interface CertificateNames {
  readonly addresses: readonly string[];
  readonly hosts: readonly string[];
}

interface Issued {
  readonly subject: Name;
  readonly issuer: Name;
  readonly publicKey: KeyObject;
  readonly signedBy: KeyObject;
  readonly untilMs: number;
  readonly extensions: readonly Extension[];
}

function issue({ nowMs, random }: IssueDeps, { subject, issuer, publicKey, signedBy, untilMs, extensions }: Issued): string {
  const signatureAlgorithm = new AlgorithmIdentifier({ algorithm: ecdsaWithSha256 });
  const tbsCertificate = new TBSCertificate({
    version: Version.v3,
    serialNumber: serialFrom(random.bytes(16)),
    signature: signatureAlgorithm,
    issuer,
    validity: new Validity({ notBefore: new Date(nowMs() - earlierDays * dayMs), notAfter: new Date(untilMs) }),
    subject,
    subjectPublicKeyInfo: AsnConvert.parse(publicKey.export({ type: "spki", format: "der" }), SubjectPublicKeyInfo),
    extensions: new Extensions([...extensions]),
  });
  const signature = sign("sha256", new Uint8Array(AsnConvert.serialize(tbsCertificate)), { key: signedBy, dsaEncoding: "der" });
  const whole = new Certificate({ tbsCertificate, signatureAlgorithm, signatureValue: exact(signature) });
  return new X509Certificate(new Uint8Array(AsnConvert.serialize(whole))).toString();
}

const ecdsaWithSha256 = "1.2.840.10045.4.3.2";

const newKeys = () => generateKeyPairSync("ec", { namedCurve: "P-256" });

const pemOf = (key: KeyObject): string => key.export({ type: "pkcs8", format: "pem" }).toString();

/** Positive, and as short as a whole number is written: its first byte is between 1 and 127. */
function serialFrom(bytes: Uint8Array): ArrayBuffer {
  const serial = exact(bytes);
  new Uint8Array(serial)[0] = (bytes[0]! & 0x3f) | 0x40;
  return serial;
}

const nameOf = (utf8String: string): Name =>
  new Name([new RelativeDistinguishedName([new AttributeTypeAndValue({ type: commonName, value: new AttributeValue({ utf8String }) })])]);
const commonName = "2.5.4.3";

/** The first 160 bits of the key's SHA-256 (RFC 7093). */
const idOf = (key: KeyObject): ArrayBuffer =>
  exact(
    createHash("sha256")
      .update(key.export({ type: "spki", format: "der" }))
      .digest()
      .subarray(0, 20),
  );

const extension = (extnID: string, value: object, critical = false): Extension =>
  new Extension({ extnID, critical, extnValue: new OctetString(AsnConvert.serialize(value)) });

/** A buffer of Node may be a window into a larger one. */
const exact = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
