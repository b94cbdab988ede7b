import { createHash, randomFillSync, X509Certificate } from "node:crypto";
import { createReadStream, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { get } from "node:https";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { addressesOf } from "#server";
import { newAuthority } from "#server/testing";
import { loadWords } from "#words";
import type { World } from "./command.ts";
import { doctorCommand } from "./doctor.ts";
import { openLan } from "./lan.ts";
import { fileWith, startWalnut, walnut } from "./testing/walnut.ts";

interface Said {
  readonly url: string;
  readonly port: number;
  readonly lan: { readonly urls: readonly string[]; readonly help: string; readonly fingerprint: string; readonly authority: string };
}

const emptyFolder = async () => join(await fileWith("", "beside"), "..", "data");
const serving = async (data: string, ...more: readonly string[]) => {
  const { child, firstLine, ended } = startWalnut(["serve", "--lan", "--port", "0", "--data", data, ...more]);
  return { line: await firstLine, stop: async () => [child.kill("SIGTERM"), await ended] };
};
const servingHere = async (data: string) => {
  const { line, stop } = await serving(data, "--host", "127.0.0.1", "--json");
  return { ...(JSON.parse(line) as Said), stop };
};

/** Asks as a device does: over real TLS, by a name, trusting what it was told to trust and nothing else. */
const ask = (port: number, path: string, trusts: { readonly ca?: string; readonly name?: string; readonly host?: string } = {}) =>
  new Promise<{ readonly status: number | undefined; readonly hsts: string | undefined; readonly text: string } | string>((answer) => {
    const { name = "localhost", host = "127.0.0.1", ca } = trusts;
    // An empty list trusts nobody; left out, it would be what the machine trusts.
    get({ host, port, path, ca: ca ?? [], ...(host === "127.0.0.1" && { servername: name }), headers: { Host: name } }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (piece: string) => (text += piece));
      response.on("end", () => answer({ status: response.statusCode, hsts: response.headers["strict-transport-security"], text }));
    }).on("error", (error: NodeJS.ErrnoException) => answer(error.code ?? error.message));
  });

test("a device that trusts the authority gets app and relay over https; one that does not gets nothing", async () => {
  const { port, lan } = await servingHere(await emptyFolder());
  const page = await ask(port, "/", { ca: lan.authority });
  expect(page).toMatchObject({ status: 200, text: expect.stringContaining("<title>Walnut</title>") });
  expect(await ask(port, "/v1/challenge", { ca: lan.authority })).toMatchObject({ status: 200 });
  expect(await ask(port, "/")).toBe("UNABLE_TO_VERIFY_LEAF_SIGNATURE");
  expect(await ask(port, "/", { ca: lan.authority, name: "elsewhere.local" })).toBe("ERR_TLS_CERT_ALTNAME_INVALID");
  // A name of the local network is used by other programs too, and not every device trusts this certificate.
  expect(await ask(port, "/", { ca: lan.authority, name: "study.local" })).not.toHaveProperty("hsts", expect.any(String));
  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
});

test("what a device is to trust comes by plain http, as phones know it, with nothing else beside it", async () => {
  const { lan } = await servingHere(await emptyFolder());
  const der = await fetch(`${lan.help}/walnut-ca.crt`);
  expect(der.headers.get("content-type")).toBe("application/x-x509-ca-cert");
  const bytes = new Uint8Array(await der.arrayBuffer());
  expect(new X509Certificate(bytes).toString()).toBe(lan.authority);
  expect(createHash("sha256").update(bytes).digest("hex").toUpperCase()).toBe(lan.fingerprint.replaceAll(":", ""));
  expect(await (await fetch(`${lan.help}/walnut-ca.pem`)).text()).toBe(lan.authority);
  for (const path of [
    "/authority.pem",
    "/certificate.pem",
    "/lan/authority.pem",
    "/../lan/authority.pem",
    "/index.html",
    "/v1/challenge",
    "/healthz",
  ])
    expect([path, (await fetch(lan.help + path)).status]).toEqual([path, 404]);
  expect((await fetch(lan.help, { method: "POST", body: "x" })).status).toBe(405);
});

test("its page says the steps in every language, leads on to https, and runs no script", async () => {
  const { url, lan } = await servingHere(await emptyFolder());
  const answer = await fetch(lan.help);
  const page = await answer.text();
  expect(answer.headers.get("content-security-policy")).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/=]+'; frame-ancestors 'none'/);
  expect(page).toContain(`href="${url}/"`);
  for (const language of ["en", "de", "es"] as const) {
    const words = await loadWords(language, "lan");
    for (const id of ["title", "get", "trust.iphone.trust", "trust.android.install", "limits"] as const)
      expect(page).toContain(words[id].replaceAll("&", "&amp;"));
  }
  expect(page).not.toMatch(/<script|style="|PRIVATE/);
  // What differs between the phone and the computer is looked at on the computer: here a liar could write anything.
  expect(page).not.toContain(lan.fingerprint);
});

test("a second start is trusted as the first was; the keys are readable by their owner only", async () => {
  const data = await emptyFolder();
  const first = await servingHere(data);
  await first.stop();
  const second = await servingHere(data);
  expect(second.lan.fingerprint).toBe(first.lan.fingerprint);
  expect(await ask(second.port, "/healthz", { ca: first.lan.authority })).toMatchObject({ status: 200 });
  expect(readdirSync(join(data, "lan")).sort()).toEqual(["authority.pem", "certificate.pem"]);
  for (const name of ["authority.pem", "certificate.pem"])
    expect([name, statSync(join(data, "lan", name)).mode & 0o777]).toEqual([name, 0o600]);
  await second.stop();
  writeFileSync(join(data, "lan/authority.pem"), readFileSync(join(data, "lan/authority.pem")).subarray(0, 400));
  const { exit, err } = await walnut(["serve", "--lan", "--host", "127.0.0.1", "--port", "0", "--data", data]);
  expect([exit, err]).toEqual([2, expect.stringMatching(/^walnut: the authority of --lan is damaged[^\n]+authority\.pem: [^\n]+\n$/)]);
});

test("people see the address, the picture, the fingerprint and what to do", async () => {
  const { line } = await serving(await emptyFolder(), "--host", "127.0.0.1");
  const [, port] = /^Walnut is ready: https:\/\/127\.0\.0\.1:(\d+) /.exec(line) ?? [];
  expect(line).toMatch(/open http:\/\/127\.0\.0\.1:\d+\n/);
  expect(line).toContain(`3. Then open https://127.0.0.1:${port}\n`);
  expect(line).toMatch(/\n +(?:[0-9A-F]{2}:){16}\n +(?:[0-9A-F]{2}:){15}[0-9A-F]{2}\n/);
  expect(line).toMatch(/\n█{20,}\n(?:[█▀▄ ]{20,}\n)+/);
});

test("every address of this machine in a local network is served; where there is none, that is said", async () => {
  const addresses = addressesOf(networkInterfaces());
  const data = await emptyFolder();
  if (addresses.length === 0) {
    const { exit, err } = await walnut(["serve", "--lan", "--port", "0", "--data", data]);
    expect([exit, err]).toEqual([2, expect.stringContaining("no address in a local network")]);
    return;
  }
  const { port, lan } = JSON.parse((await serving(data, "--json")).line) as Said;
  for (const host of addresses)
    expect([host, await ask(port, "/healthz", { ca: lan.authority, host })]).toMatchObject([host, { status: 200 }]);
  expect(lan.help).toMatch(new RegExp(`^http://${addresses[0]!.includes(":") ? "\\[" : ""}${addresses[0]}`));
});

test("without an address in a local network there is no certificate, and the sentence says what to do", async () => {
  const network = { interfaces: () => ({ eth0: [{ address: "8.8.8.8", family: "IPv4", internal: false }] }), hostName: "study" };
  const world = { words: await loadWords("en", "cli"), network } as unknown as World;
  expect(await openLan(world, { data: "nowhere" })).toMatchObject({ ok: false, error: { type: "no-lan", exit: 2 } });
});

test.each`
  address          | kept           | says                                                                     | mends
  ${"192.168.1.5"} | ${undefined}   | ${/--lan would serve 192\.168\.1\.5$/}                                   | ${false}
  ${"8.8.8.8"}     | ${undefined}   | ${/no address in a local network now$/}                                  | ${false}
  ${"192.168.1.5"} | ${"authority"} | ${/192\.168\.1\.5; its certificate authority is good until 2036-11-23$/} | ${false}
  ${"192.168.1.5"} | ${"nonsense"}  | ${/^the authority of --lan is damaged: .+authority\.pem$/}               | ${true}
`("doctor on a machine at $address that kept $kept", async ({ address, kept, says, mends }) => {
  const store = join(await fileWith("", "beside"), "..");
  const authority = newAuthority({ random: { bytes: (count) => randomFillSync(new Uint8Array(count)) }, nowMs: () => november }, "Walnut");
  mkdirSync(join(store, ".data/lan"), { recursive: true });
  const text = kept === "authority" ? authority.key + authority.cert : kept;
  if (text !== undefined) writeFileSync(join(store, ".data/lan/authority.pem"), text);
  const network = { interfaces: () => ({ eth0: [{ address, family: "IPv4", internal: false }] }), hostName: "study" };
  const clock = { now: () => november, zone: () => "Europe/Berlin" };
  const files = { open: (file: string) => createReadStream(file), roomIn: async () => 1e9 };
  const world = { words: await loadWords("en", "cli"), network, clock, files, store, node: "24.1.0", app: store } as unknown as World;
  const answer = await doctorCommand.run({ options: {}, file: "-", json: true }, world);
  if (!answer.ok || answer.value === "written") throw new Error("doctor answers");
  const { checks } = answer.value.json as {
    readonly checks: readonly { readonly name: string; readonly is: string; readonly fix: string | null }[];
  };
  const tls = checks.find(({ name }) => name === "tls")!;
  expect(tls.is).toMatch(says);
  expect(tls.fix !== null).toBe(mends);
});
const november = Date.UTC(2026, 10, 26, 12);
