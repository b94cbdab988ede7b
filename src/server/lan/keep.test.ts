import { execFileSync, spawnSync } from "node:child_process";
import { randomFillSync, X509Certificate } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect } from "node:tls";
import { expect, onTestFinished, test } from "vitest";
import { newAuthority, newCertificate, type CertificateNames, type Pair } from "./issue.ts";
import { keepLan, type LanFile } from "./keep.ts";

const dayMs = 86_400_000;
const start = Date.UTC(2026, 10, 26, 12);
const random = { bytes: (count: number) => randomFillSync(new Uint8Array(count)) };
const home: CertificateNames = { addresses: ["192.168.1.5", "fd00::5", "127.0.0.1", "::1"], hosts: ["study.local", "localhost"] };

/** A data folder in memory, and a machine whose days and addresses can be set. */
const machine = () => {
  const kept = new Map<LanFile, string>();
  const files = { read: async (name: LanFile) => kept.get(name), write: async (name: LanFile, text: string) => void kept.set(name, text) };
  const onDay = async (day: number, names = home) => {
    const opened = await keepLan({ random, nowMs: () => start + day * dayMs }, files, { names, authorityName: "Walnut on study" });
    if (!opened.ok) throw new Error(opened.error.type);
    return opened.value;
  };
  return { kept, files, onDay };
};

test.each`
  day     | addresses                           | made             | why
  ${0}    | ${home.addresses}                   | ${"nothing"}     | ${"it is as it was"}
  ${0}    | ${["192.168.1.5"]}                  | ${"nothing"}     | ${"an address less is no reason"}
  ${0}    | ${["192.168.1.9", "127.0.0.1"]}     | ${"certificate"} | ${"the network gave another address"}
  ${0}    | ${["192.168.1.5", "192.168.178.2"]} | ${"certificate"} | ${"one more network"}
  ${365}  | ${home.addresses}                   | ${"nothing"}     | ${"31 days are left"}
  ${366}  | ${home.addresses}                   | ${"certificate"} | ${"30 days are left"}
  ${3619} | ${home.addresses}                   | ${"certificate"} | ${"the authority has 31 days left"}
  ${3620} | ${home.addresses}                   | ${"authority"}   | ${"the authority has 30 days left"}
`("on day $day with $addresses: $made is made, for $why", async ({ day, addresses, made }) => {
  const { onDay } = machine();
  const first = await onDay(0);
  expect(first.made).toBe("authority");
  const later = await onDay(day, { ...home, addresses });
  expect(later.made).toBe(made);
  expect(later.fingerprint === first.fingerprint).toBe(made !== "authority");
  expect(later.certificate.cert === first.certificate.cert).toBe(made === "nothing");
  const shown = new X509Certificate(later.certificate.cert);
  for (const address of addresses) expect(shown.checkIP(address)).toBe(address);
  const days = (Date.parse(shown.validTo) - Date.parse(shown.validFrom)) / dayMs;
  expect(days).toBeLessThanOrEqual(397);
  expect(Date.parse(shown.validTo)).toBeLessThanOrEqual(later.authorityUntilMs);
});

test.each([
  ["cut off", (text: string) => text.slice(0, -80)],
  ["without its key", (text: string) => text.slice(text.indexOf("-----BEGIN CERT"))],
  ["empty", () => ""],
  [
    "with the key of another",
    (text: string) => newAuthority({ random, nowMs: () => start }, "another").key + text.slice(text.indexOf("-----BEGIN CERT")),
  ],
  ["a certificate that is no authority", (_text: string, shown: string) => shown],
])("an authority that is %s is said to be damaged, and stays where it is", async (_what, damage) => {
  const { kept, files, onDay } = machine();
  await onDay(0);
  const damaged = damage(kept.get("authority.pem")!, kept.get("certificate.pem")!);
  kept.set("authority.pem", damaged);
  const opened = await keepLan({ random, nowMs: () => start }, files, { names: home, authorityName: "Walnut" });
  expect(opened).toEqual({ ok: false, error: { type: "AuthorityDamaged" } });
  expect(kept.get("authority.pem")).toBe(damaged);
});

test("a certificate that is damaged, or of another authority, is made again without a word to the devices", async () => {
  const { kept, onDay } = machine();
  const first = await onDay(0);
  const other = machine();
  await other.onDay(0);
  for (const text of ["nonsense", kept.get("certificate.pem")!.slice(0, 300), other.kept.get("certificate.pem")!]) {
    kept.set("certificate.pem", text);
    expect(await onDay(1)).toMatchObject({ made: "certificate", fingerprint: first.fingerprint });
  }
});

test("the key of the authority is in no answer: what is handed on holds certificates, and the server's own key", async () => {
  const { kept, onDay } = machine();
  const opened = await onDay(0);
  const key = /-----BEGIN PRIVATE KEY-----[^-]+-----END PRIVATE KEY-----/.exec(kept.get("authority.pem")!)![0];
  expect(JSON.stringify(opened)).not.toContain(JSON.stringify(key).slice(1, -1));
  expect(opened.authority).not.toContain("PRIVATE");
});

test.each`
  names                                                            | what                          | answer
  ${home}                                                          | ${"this network"}             | ${"trusted"}
  ${{ addresses: ["8.8.8.8"], hosts: [] }}                         | ${"a server on the internet"} | ${"permitted subtree violation"}
  ${{ addresses: ["2001:4860::1"], hosts: [] }}                    | ${"one of the newer kind"}    | ${"permitted subtree violation"}
  ${{ addresses: [], hosts: ["bank.example"] }}                    | ${"a bank"}                   | ${"permitted subtree violation"}
  ${{ addresses: ["192.168.1.5"], hosts: ["bank.local.example"] }} | ${"a name that looks local"}  | ${"permitted subtree violation"}
`("whoever steals the authority's key and vouches for $what finds it $answer", async ({ names, answer }) => {
  const authority = newAuthority({ random, nowMs: Date.now }, "Walnut");
  expect(await trying(newCertificate({ random, nowMs: Date.now }, authority, names), authority.cert)).toBe(answer);
});

test("what the server shows cannot vouch for others", async () => {
  const deps = { random, nowMs: Date.now };
  const authority = newAuthority(deps, "Walnut");
  const below = newCertificate(deps, authority, home);
  const forged = newCertificate(deps, below, home);
  expect(await trying({ cert: forged.cert + below.cert, key: forged.key }, authority.cert)).toMatch(/certificate signing|invalid CA/);
});

test("OpenSSL, where it is there, accepts the pair by its strictest rules", async () => {
  if (spawnSync("openssl", ["version"]).status !== 0) return;
  const folder = mkdtempSync(join(tmpdir(), "walnut-lan-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const authority = newAuthority({ random, nowMs: Date.now }, "Walnut on study");
  writeFileSync(join(folder, "ca.pem"), authority.cert);
  writeFileSync(join(folder, "leaf.pem"), newCertificate({ random, nowMs: Date.now }, authority, home).cert);
  const verify = (...more: readonly string[]) =>
    spawnSync("openssl", ["verify", "-x509_strict", "-purpose", "sslserver", "-CAfile", "ca.pem", ...more, "leaf.pem"], { cwd: folder })
      .status;
  expect([verify("-verify_ip", "192.168.1.5"), verify("-verify_hostname", "study.local")]).toEqual([0, 0]);
  expect(verify("-verify_ip", "192.168.1.6")).not.toBe(0);
  const text = execFileSync("openssl", ["x509", "-in", "ca.pem", "-noout", "-text"], { cwd: folder, encoding: "utf8" });
  expect(text).toMatch(/CA:TRUE, pathlen:0[\s\S]+Name Constraints: critical/);
});

/** What a client that trusts only this authority makes of a server that shows this. */
const trying = async (shown: Pair, ca: string): Promise<string> => {
  const server = createServer(shown);
  onTestFinished(() => void server.close());
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return new Promise((answer) => {
    // Names are looked at elsewhere: here it is about who may vouch for what.
    const socket = connect(
      { host: "127.0.0.1", port: (server.address() as AddressInfo).port, ca, checkServerIdentity: () => undefined },
      () => {
        socket.end();
        answer("trusted");
      },
    );
    socket.on("error", (error) => answer(error.message));
  });
};
