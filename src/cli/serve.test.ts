import { createServer, type AddressInfo } from "node:net";
import { get as getPlain } from "node:http";
import { get } from "node:https";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { accountNamed, firstRoster, signedToken, stated, testDevice } from "#server/testing";
import { selfSigned } from "./testing/certificate.ts";
import { fileWith, startWalnut, walnut } from "./testing/walnut.ts";

const addressIn = (line: string): string => /https?:\/\/\S+/.exec(line)?.[0] ?? "";

test("serve says in one line where the app is, serves it, and ends when told to", async () => {
  const { child, firstLine, ended } = startWalnut(["serve", "--port", "0"]);
  const line = await firstLine;
  expect(line).toMatch(/^Walnut is ready: http:\/\/localhost:\d+ · open it in a browser on this machine; Ctrl\+C ends it\.\n$/);
  const page = await fetch(addressIn(line).replace("localhost", "127.0.0.1"));
  expect([page.status, page.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
  expect(await page.text()).toContain("<title>Walnut</title>");
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
});

test("the relay keeps an account over a restart, on disk", async () => {
  const folder = join(await fileWith("", "beside"), "..", "relay");
  const device = testDevice();
  const first = stated(firstRoster(device), device);
  for (const status of [201, 201]) {
    const { child, firstLine, ended } = startWalnut(["serve", "--port", "0", "--data", folder]);
    const url = addressIn(await firstLine).replace("localhost", "127.0.0.1");
    const made = await fetch(`${url}/v1/accounts`, { method: "POST", body: first.bytes.slice() });
    expect(made.status).toBe(status);
    const { challenge } = (await (await fetch(`${url}/v1/challenge`)).json()) as { challenge: string };
    const account = accountNamed(first);
    const body = JSON.stringify({ account, feed: device.feed, challenge, signature: signedToken(account, device, challenge) });
    expect((await fetch(`${url}/v1/token`, { method: "POST", body })).status).toBe(200);
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
  }
});

test("a database that is not there is one sentence without its password", async () => {
  const { exit, err } = await walnut(["serve", "--port", "0", "--database-url", "postgres://walnut:hunter2@127.0.0.1:1/none"]);
  expect([exit, err]).toEqual([1, expect.stringMatching(/^walnut: the database cannot be reached \(ECONNREFUSED\)[^\n]+\n$/)]);
  expect(err).not.toContain("hunter2");
});

test("a file that is no database is one sentence with its name", async () => {
  const file = await fileWith("a letter to somebody\n".repeat(300), "relay.db");
  const { exit, out, err } = await walnut(["serve", "--port", "0", "--data", join(file, ".."), "--json"]);
  expect([exit, err]).toEqual([2, expect.stringMatching(/^walnut: this file is no database[^\n]+\n$/)]);
  expect(JSON.parse(out)).toMatchObject({ error: { type: "not-a-database", path: file } });
});

test("every file of the built app arrives, small, and with the strict headers", async () => {
  const { firstLine } = startWalnut(["serve", "--port", "0"]);
  const url = addressIn(await firstLine).replace("localhost", "127.0.0.1");
  const page = await (await fetch(url)).text();
  const files = [...page.matchAll(/<(?:script|link)[^>]*? (?:src|href)="(\/[^"]+)"/g)].map(([, path = ""]) => path);
  expect(files.length).toBeGreaterThan(2);
  for (const path of files) {
    const answer = await fetch(url + path, { headers: { "Accept-Encoding": "br" } });
    expect([path, answer.status]).toEqual([path, 200]);
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
    if (!path.startsWith("/assets/")) continue;
    expect([path, answer.headers.get("cache-control")]).toEqual([path, "public, max-age=31536000, immutable"]);
    const size = (await answer.arrayBuffer()).byteLength;
    // Packing makes a very small file larger; then it travels as it is.
    if (path.endsWith(".js") && size > 1000) expect([path, answer.headers.get("content-encoding")]).toEqual([path, "br"]);
  }
});

test("a busy port is one sentence", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await new Promise((open) => other.once("listening", open));
  onTestFinished(() => void other.close());
  const { port } = other.address() as AddressInfo;
  const { exit, err } = await walnut(["serve", "--port", String(port)]);
  expect(exit).toBe(1);
  expect(err).toBe(
    `walnut: another program already uses this port: 127.0.0.1:${port}: end it, or choose another: --port 8090, or PORT=8090 npm start\n`,
  );
});

test("with certificate and key it speaks https and asks browsers to stay with it", async () => {
  const pair = selfSigned("walnut.example");
  const [cert, key] = [await fileWith(pair.cert, "cert.pem"), await fileWith(pair.key, "key.pem")];
  const { firstLine } = startWalnut(["serve", "--port", "0", "--tls-cert", cert, "--tls-key", key]);
  const { port } = new URL(addressIn(await firstLine));
  const hsts = await new Promise((answer, fail) => {
    get({ host: "127.0.0.1", port, rejectUnauthorized: false, headers: { Host: "walnut.example" } }, (response) => {
      response.resume();
      answer(response.headers["strict-transport-security"]);
    }).on("error", fail);
  });
  expect(hsts).toBe("max-age=31536000");
});

test("behind a proxy it says the address people use, and asks browsers to stay with https there but never on this machine", async () => {
  const { firstLine } = startWalnut(["serve", "--port", "0", "--public-url", "https://walnut.example", "--json"]);
  const { url, port } = JSON.parse(await firstLine) as { readonly url: string; readonly port: number };
  expect(url).toBe("https://walnut.example");
  const hstsFor = (host: string) =>
    new Promise((answer, fail) => {
      getPlain({ host: "127.0.0.1", port, headers: { Host: host } }, (response) => {
        response.resume();
        answer(response.headers["strict-transport-security"]);
      }).on("error", fail);
    });
  expect(await hstsFor("walnut.example")).toBe("max-age=31536000");
  expect(await hstsFor("localhost:8080")).toBeUndefined();
});

test("certificate and key of a name are trusted by who trusts that name's certificate, and by nobody else", async () => {
  const pair = selfSigned("walnut.example");
  const [cert, key] = [await fileWith(pair.cert, "cert.pem"), await fileWith(pair.key, "key.pem")];
  const { firstLine } = startWalnut(["serve", "--port", "0", "--tls-cert", cert, "--tls-key", key, "--json"]);
  const { url, port } = JSON.parse(await firstLine) as { readonly url: string; readonly port: number };
  expect(url).toBe(`https://localhost:${port}`);
  const askAs = (servername: string, ca: string[]) =>
    new Promise((answer) => {
      get({ host: "127.0.0.1", port, ca, servername, path: "/healthz", headers: { Host: servername } }, (response) => {
        response.resume();
        answer(response.statusCode);
      }).on("error", (error: NodeJS.ErrnoException) => answer(error.code));
    });
  expect(await askAs("walnut.example", [pair.cert])).toBe(200);
  expect(await askAs("other.example", [pair.cert])).toBe("ERR_TLS_CERT_ALTNAME_INVALID");
  expect(await askAs("walnut.example", [])).toBe("DEPTH_ZERO_SELF_SIGNED_CERT");
});

test("a certificate that is none, and a folder that cannot be used, are one sentence", async () => {
  const file = await fileWith("not a certificate");
  const tls = await walnut(["serve", "--port", "0", "--tls-cert", file, "--tls-key", file]);
  expect([tls.exit, tls.err]).toEqual([2, expect.stringMatching(/^walnut: certificate and key are not a pair[^\n]+\n$/)]);
  const data = await walnut(["serve", "--port", "0", "--data", join(file, "inside")]);
  expect([data.exit, data.err]).toEqual([2, expect.stringMatching(/^walnut: this folder cannot be written[^\n]+\n$/)]);
});
