import { createHash } from "node:crypto";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createApp } from "./app.ts";
import { builtApp, page, script } from "./testing/built-app.ts";

const navigation = { "Sec-Fetch-Mode": "navigate" };
const openApp = async (tls = false) => createApp({ assets: await builtApp(), tls });

describe("every answer", () => {
  test.each([
    ["/", 200],
    ["/assets/main-Ab3dEf9h.js", 200],
    ["/healthz", 200],
    ["/nothing.js", 404],
  ])("of %s carries the whole set of safety headers", async (path, status) => {
    const answer = await (await openApp()).request(path);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(answer.headers.get("cross-origin-embedder-policy")).toBe("require-corp");
    expect(answer.headers.get("cross-origin-resource-policy")).toBe("same-origin");
    expect(answer.headers.get("permissions-policy")).toContain("screen-wake-lock=(self)");
    expect(answer.headers.get("permissions-policy")).toContain("camera=()");
    expect(answer.headers.get("set-cookie")).toBeNull();
    const policy = answer.headers.get("content-security-policy") ?? "";
    const styleHash = createHash("sha256").update("body { color: teal }").digest("base64");
    expect(policy.split("; ")).toEqual([
      "default-src 'none'",
      "script-src 'self' 'wasm-unsafe-eval'",
      `style-src 'self' 'sha256-${styleHash}'`,
      "img-src 'self'",
      "font-src 'self'",
      "media-src 'self'",
      "connect-src 'self'",
      "manifest-src 'self'",
      "worker-src 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types walnut",
    ]);
  });

  test.each([
    [false, "walnut.example", null],
    [true, "walnut.example", "max-age=31536000"],
    [true, "localhost:8080", null],
    [true, "127.0.0.1:8080", null],
  ])("asks for https only when it is there (%s) and never for the machine itself: %s", async (tls, host, expected) => {
    const answer = await (await openApp(tls)).request("/", { headers: { Host: host } });
    expect(answer.headers.get("strict-transport-security")).toBe(expected);
  });
});

describe("files", () => {
  test("with a hash in their name are kept for good; the page and the service worker are asked for again", async () => {
    const app = await openApp();
    const cacheOf = async (path: string) => (await app.request(path)).headers.get("cache-control");
    expect(await cacheOf("/assets/main-Ab3dEf9h.js")).toBe("public, max-age=31536000, immutable");
    expect(await cacheOf("/")).toBe("no-cache");
    expect(await cacheOf("/index.html")).toBe("no-cache");
    expect(await cacheOf("/sw.js")).toBe("no-cache");
  });

  test.each([
    ["gzip, deflate, br, zstd", "br"],
    ["gzip", "gzip"],
    ["br;q=0, gzip;q=0.5", "gzip"],
    ["*", "br"],
    ["identity", null],
    ["", null],
    [";;q=,,,br;q=abc", null],
  ])("are sent in the smallest form that is taken (%s)", async (accepted, encoding) => {
    const answer = await (await openApp()).request("/assets/main-Ab3dEf9h.js", { headers: { "Accept-Encoding": accepted } });
    expect(answer.headers.get("content-encoding")).toBe(encoding);
    expect(answer.headers.get("vary")).toBe("Accept-Encoding");
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(answer.headers.get("content-length")).toBe(String(bytes.byteLength));
    const unpacked = encoding === "br" ? brotliDecompressSync(bytes) : encoding === "gzip" ? gunzipSync(bytes) : bytes;
    expect(unpacked.toString()).toBe(script);
  });

  test("are not sent again when the asker has them", async () => {
    const app = await openApp();
    const etag = (await app.request("/")).headers.get("etag") ?? "";
    expect(etag).toMatch(/^"[\w-]{22}"$/);
    const again = await app.request("/", { headers: { "If-None-Match": `"other", W/${etag}` } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect((await app.request("/", { headers: { "If-None-Match": '"other"' } })).status).toBe(200);
  });

  test("asked for by HEAD answer the same headers and no body", async () => {
    const app = await openApp();
    const [head, get] = [await app.request("/", { method: "HEAD" }), await app.request("/")];
    expect(await head.text()).toBe("");
    expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(get.headers));
  });
});

describe("addresses", () => {
  test.each([
    "/today",
    "/settings/lock",
    "/follow-up",
    "/learn/topics/two",
    "/learn/claims/18",
    "/questions/1",
    "/notebook/form/week/1",
    "/history/019AB2c4-5d6e-7f80",
  ])("%s opened by a person is a page of the app", async (path) => {
    const answer = await (await openApp()).request(path, { headers: navigation });
    expect([answer.status, await answer.text()]).toEqual([200, page]);
  });

  test.each(["/a/b/c/d/e/f", "/Today", "/today/", "/wp-login.php", "/x.html"])(
    "%s is not: the app shows its own sorry page, with 404",
    async (path) => {
      const answer = await (await openApp()).request(path, { headers: navigation });
      expect([answer.status, await answer.text()]).toEqual([404, page]);
    },
  );

  test.each(["/today", "/assets/gone-12345678.js"])("%s asked for by a script is not there", async (path) => {
    const answer = await (await openApp()).request(path, { headers: { "Sec-Fetch-Mode": "cors", Accept: "*/*" } });
    expect(answer.status).toBe(404);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(await answer.json()).toEqual({ type: "about:blank", title: "There is nothing here", status: 404 });
  });

  test.each(["/../secret.txt", "/%2e%2e/secret.txt", "/assets/..%2f..%2fsecret.txt", "/..\\secret.txt", "//secret.txt", "/%00", "/%E0%A4"])(
    "%s never leaves the folder of the app",
    async (path) => {
      const answer = await (await openApp()).request(`http://localhost${path}`);
      expect(answer.status).toBe(404);
      expect(await answer.text()).not.toContain("SECRET");
    },
  );
});

test.each(["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND"])("%s is refused, and says what is possible", async (method) => {
  const answer = await (await openApp()).request("/", { method });
  expect(answer.status).toBe(405);
  expect(answer.headers.get("allow")).toBe("GET, HEAD");
  expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
});

test("a fault of ours is told to the operator and not to the asker", async () => {
  const faults: string[] = [];
  const assets = await builtApp();
  const broken = { ...assets, get: (path: string) => (path === "/index.html" ? undefined : fail()) };
  const fail = (): never => {
    throw new Error("the disk is gone");
  };
  const answer = await createApp({ assets: broken, onFault: (error) => faults.push(error.message) }).request("/anything");
  expect(await answer.json()).toEqual({ type: "about:blank", title: "Something of ours broke", status: 500 });
  expect(faults).toEqual(["the disk is gone"]);
});

test("whatever is asked, the answer is never a fault of ours and never repeats what was sent", async () => {
  const app = await openApp();
  const marker = "zqxjkv";
  const header = fc.constantFrom("Accept", "Accept-Encoding", "If-None-Match", "Host", "Range", "Cookie", "Sec-Fetch-Mode");
  await fc.assert(
    fc.asyncProperty(
      fc.webPath(),
      fc.string({ unit: "binary" }),
      fc.constantFrom("GET", "HEAD", "POST", "QUERY", "LOCK"),
      fc.array(fc.tuple(header, fc.string({ unit: "grapheme-ascii" })), { maxLength: 4 }),
      async (path, query, method, headers) => {
        const url = `http://localhost${path}/${marker}?${encodeURIComponent(query.replace(/[\uD800-\uDFFF]/g, ""))}`;
        const answer = await app.request(url, { method, headers });
        expect(answer.status).toBeLessThan(500);
        expect(await answer.text()).not.toContain(marker);
      },
    ),
  );
});
