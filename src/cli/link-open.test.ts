import { spawn, spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import { testRandom } from "#base/testing";
import { lookAfterLink, makeLink, takeBackLink } from "#journal";
import { sealedElsewhere } from "#journal/testing";
import { testRelay } from "#server/testing";
import { bundleText, linkedBundle, linkUrl, writeBundle, writeLink, type LinkPayload } from "#share";
import { everything, demoUntil, inventedYear, pageOf, sayIn, yearBefore } from "#share/testing";
import { openAnyLink } from "./link/open-link.ts";
import { textOf } from "./link/tell.ts";
import { endure } from "./testing/hostile.ts";
import { linkServer, type Asked } from "./testing/link-server.ts";
import { fileWith, walnut } from "./testing/walnut.ts";

const passcode = "48219307";
const key = "rxTgYlOaKJPFtcEd0qcceN8wEU4p94SqAwIWQe6uX7Q";
const secretKey = Buffer.from(key, "base64url");
const text = '{"resourceType":"Bundle","note":"planted walnut words"}';
const refusal = (type: string) => expect.objectContaining({ error: expect.objectContaining({ type }) as unknown }) as unknown;

/** The real relay on a real socket, and a link on it. */
const begin = async (given: string = text, opens = 3) => {
  const relay = testRelay();
  const { origin, asked } = await linkServer(async ({ method, path, body }, response) => {
    const headers = { "content-type": "application/json" };
    const answer = await relay.ask(path, { method, headers, ...(method === "POST" && { body }) });
    response.writeHead(answer.status).end(await answer.text());
  });
  const deps = { ...testRandom(5), ask: relay.ask };
  const made = await makeLink(deps, { text: given, passcode, minutes: 60, opens });
  if (!made.ok) throw new Error(made.error.type);
  const own = made.value;
  const link = writeLink({ url: linkUrl(origin, own.id), key: own.key, flag: "P" });
  return { deps, own, link, asked, secret: await fileWith(`${passcode}\n`, "passcode.txt") };
};

const open = async (args: readonly string[], input = "") => {
  const { exit, out, err } = await walnut(["link", "open", ...args, "--json"], input);
  return { exit, said: JSON.parse(out) as unknown, err };
};

const newFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), "walnut-link-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return join(folder, "opened");
};

describe("a link of Walnut", () => {
  test("shows its page, and the maker sees the name; the server sees neither name nor key", async () => {
    const say = await sayIn("en");
    const { report, page } = pageOf(inventedYear(7), everything(yearBefore(demoUntil), "2026-11-01"), say);
    const bundle = writeBundle({ report, page, say, appVersion: "0.1.0", detail: "summary" });
    const pdf = new TextEncoder().encode("%PDF-1.7 the same page");
    const { link, secret, deps, own, asked } = await begin(bundleText(linkedBundle(bundle, page, pdf)));
    const { exit, out, err } = await walnut(["link", "open", link, "--passcode-file", secret, "--name", "Dr Example"]);
    expect([exit, err]).toEqual([0, ""]);
    for (const line of [page.title, ...page.lead, ...page.sections.map(({ heading }) => heading)]) expect(out).toContain(line);
    expect(await lookAfterLink(deps, own)).toMatchObject({ ok: true, value: { openings: [{ name: "Dr Example" }] } });
    for (const planted of ["Dr Example", own.key]) expect(JSON.stringify(asked)).not.toContain(planted);

    const out2 = await newFolder();
    expect((await open([link, "--passcode-file", secret, "--out", out2])).said).toEqual({
      label: null,
      out: out2,
      files: ["1.fhir.json", "1.pdf"],
    });
    expect(await readFile(join(out2, "1.pdf"), "utf8")).toBe("%PDF-1.7 the same page");
    expect((await stat(join(out2, "1.fhir.json"))).mode & 0o777).toBe(0o600);
  }, 20_000);

  test("is read from a file or standard input too, and counts no opening while something here is wrong", async () => {
    const { link, secret, deps, own, asked } = await begin();
    const there = await fileWith("x");
    expect(await open([link, "--passcode-file", secret, "--out", there])).toMatchObject({ exit: 2, said: refusal("there-already") });
    expect(await open([link])).toMatchObject({ exit: 2, said: refusal("no-passcode") });
    expect(asked).toEqual([]);
    const viewer = `Please look: https://walnut.example/view#${link}\n`;
    expect(await open(["-", "--passcode-file", secret], viewer)).toMatchObject({ exit: 0, said: { files: [JSON.parse(text)] } });
    expect(await lookAfterLink(deps, own)).toMatchObject({ ok: true, value: { opensLeft: 2 } });
  }, 20_000);

  test("that is over, and a passcode that is wrong, are told apart; what is said holds neither link nor passcode", async () => {
    const { link, own, deps } = await begin(text, 1);
    const wrong = await fileWith("11112222\n");
    const said = await open([link, "--passcode-file", wrong]);
    expect(said).toMatchObject({ exit: 2, said: refusal("wrong-passcode") });
    expect(said.err).toContain("9 tries are left");
    for (const planted of [own.key, own.id, "11112222", link.slice(8, 60)]) expect(JSON.stringify(said)).not.toContain(planted);
    await takeBackLink(deps, own);
    expect(await open([link, "--passcode-file", wrong])).toMatchObject({ exit: 2, said: refusal("taken-back") });
  }, 20_000);
});

describe("a link of another server", () => {
  const visit = async (link: Partial<LinkPayload>, answer: Parameters<typeof linkServer>[0], given: string | undefined = passcode) => {
    const { origin, asked } = await linkServer(answer);
    const whole = { key, flag: "P", ...link, url: link.url ?? `${origin}/qr/m` };
    const visitor = { name: "A clinic", ...(given !== undefined && { passcode: given }) };
    return { opened: await openAnyLink({ ...testRandom(3), network: { ask: fetch } }, whole, visitor), asked, origin };
  };
  const json = (value: unknown): Answerer => [200, JSON.stringify(value)];
  const manifest = (...files: readonly unknown[]): Answerer => json({ files });
  type Answerer = readonly [status: number, body: string, headers?: Readonly<Record<string, string>>];
  const saying =
    ([status, body, headers]: Answerer): Parameters<typeof linkServer>[0] =>
    (_asked, response) =>
      void response.writeHead(status, headers).end(body);

  test("is asked as the specification says, and its files are read, packed or not, in it or beside it", async () => {
    const { opened, asked } = await visit({}, ({ method, path }: Asked, response) => {
      if (method === "GET") return void response.end(`${sealedElsewhere(secretKey, "beside it")}\n`);
      const location = `http://${response.req.headers.host}/files/1?ticket=x`;
      const files = [{ contentType: "application/fhir+json", embedded: sealedElsewhere(secretKey, text) }, { location }];
      return void response.end(JSON.stringify({ files: [...files, { embedded: sealedElsewhere(secretKey, "{}", { zip: null }) }], path }));
    });
    expect(opened).toEqual({ ok: true, value: [text, "beside it", "{}"] });
    expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual(["POST /qr/m", "GET /files/1?ticket=x"]);
    expect(JSON.parse(asked[0]!.body)).toEqual({ recipient: "A clinic", passcode });
    expect(JSON.stringify(asked)).not.toContain(key);
  });

  test("that answers letter by letter is not waited for", async () => {
    const { origin } = await linkServer((_asked, response) => void response.writeHead(200).write("{"));
    // The real question, with less patience.
    const soon = (url: string, init: RequestInit) => fetch(url, { ...init, signal: AbortSignal.timeout(50) });
    const opened = await openAnyLink({ ...testRandom(), network: { ask: soon } }, { url: `${origin}/m`, key }, { name: "x" });
    expect(opened).toEqual({ ok: false, error: { type: "too-slow" } });
  });

  test("gives its files or a reason, whatever it answers", async () => {
    const answering = (status: number, body: string) => ({ ask: async () => new Response(body, { status }) });
    const anyFile = fc.oneof(
      fc.record({ embedded: fc.string() }),
      fc.record({ location: fc.webUrl() }),
      fc.record({ location: fc.string() }),
      fc.jsonValue(),
    );
    const anyBody = fc.oneof(
      fc.json(),
      fc.string(),
      fc.array(anyFile, { maxLength: 3 }).map((files) => JSON.stringify({ files })),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(200, 400, 401, 404, 429, 500),
        anyBody,
        fc.constantFrom("P", "U", "LP", ""),
        async (status, body, flag) => {
          const link = { url: "https://walnut.example/m", key, flag };
          const opened = await openAnyLink({ ...testRandom(), network: answering(status, body) }, link, { name: "x" });
          expect(opened).toMatchObject({ ok: false, error: { type: expect.any(String) as string } });
        },
      ),
    );
  });

  test("that is one file (flag U) is fetched by its address alone", async () => {
    const { opened, asked } = await visit({ flag: "U" }, (_asked, response) => void response.end(sealedElsewhere(secretKey, text)));
    expect(opened).toEqual({ ok: true, value: [text] });
    expect(asked).toEqual([{ method: "GET", path: "/qr/m?recipient=A+clinic", body: "" }]);
  });

  test.each<readonly [string, Answerer, object]>([
    ["a wrong passcode, with the tries left", [401, '{"remainingAttempts":2}'], { type: "wrong-passcode", triesLeft: 2 }],
    ["a wrong passcode, no more said", [401, "no"], { type: "wrong-passcode" }],
    ["a number of tries that is none", [401, '{"remainingAttempts":"\u001b[2J"}'], { type: "wrong-passcode" }],
    ["not there", [404, ""], { type: "over", why: "unknown" }],
    ["gone", [410, ""], { type: "over", why: "unknown" }],
    ["too many asked", [429, ""], { type: "busy" }],
    ["broken", [500, "<html>"], { type: "busy" }],
    ["sent to another server", [307, "", { location: "https://evil.example/" }], { type: "sent-elsewhere" }],
    ["a page of a browser", [200, "<!doctype html>"], { type: "no-links" }],
    ["refused otherwise", [400, "{}"], { type: "no-links" }],
    ["no list", json({ files: "x" }), { type: "no-links" }],
    ["files that are none", manifest(null, 7), { type: "no-links" }],
    ["no file", manifest(), { type: "nothing" }],
    ["more files than anybody reads", manifest(...Array.from({ length: 21 }, () => ({ embedded: "" }))), { type: "too-many" }],
    ["a file that lies open to others", manifest({ location: "http://files.example/x" }), { type: "not-https" }],
    ["a file in another scheme", manifest({ location: "file:///etc/passwd" }), { type: "not-https" }],
    ["a file of another key", manifest({ embedded: sealedElsewhere(new Uint8Array(32), text) }), { type: "NotTheKey" }],
    ["letters that are no file", manifest({ embedded: "a.b.c.d.e" }), { type: "NotTheKey" }],
  ])("%s", async (_what, answer, error) => {
    expect((await visit({}, saying(answer))).opened).toEqual({ ok: false, error });
  });

  test.each(["http://walnut.example/m", "ftp://walnut.example/m", "https://name:word@walnut.example/m", "//x", ""])(
    "that would be asked at %j is not asked at all",
    async (url) => {
      for (const flag of ["P", "U"])
        expect(
          await openAnyLink({ ...testRandom(), network: { ask: () => expect.fail("asked") } }, { url, key, flag }, { name: "x" }),
        ).toEqual({
          ok: false,
          error: { type: "not-https" },
        });
    },
  );

  test("an answer that is cut off, and nobody there", async () => {
    const cut = await visit({}, (_asked, response) => {
      response.writeHead(200, { "content-length": "100" }).write("{");
      setTimeout(() => response.destroy(), 20);
    });
    expect(cut.opened).toEqual({ ok: false, error: { type: "offline" } });
    expect((await visit({ url: "http://127.0.0.1:1/x" }, saying([200, ""]))).opened).toEqual({ ok: false, error: { type: "offline" } });
  });
});

describe("what is made to hurt costs a sentence and little memory", () => {
  const hurt = async (answer: Parameters<typeof linkServer>[0]) => {
    const { origin } = await linkServer(answer);
    const link = writeLink({ url: `${origin}/m`, key, label: "x" });
    return endure(["link", "open", link, "--json"], []);
  };

  test("an answer that never ends", async () => {
    const piece = Buffer.alloc(1_000_000, "x");
    const said = await hurt((_asked, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write(piece));
        response.once("drain", more);
      };
      more();
    });
    expect(JSON.parse(said.out)).toEqual(refusal("too-large"));
    expect(said.megabytes).toBeLessThan(350);
  }, 20_000);

  test("packed files that together stand for more than may be", async () => {
    const embedded = sealedElsewhere(secretKey, Buffer.alloc(24_000_000, "7"), { level: 1 });
    const files = Array.from({ length: 3 }, () => ({ embedded }));
    const said = await hurt((_asked, response) => void response.end(JSON.stringify({ files })));
    expect(JSON.parse(said.out)).toEqual(refusal("unpacks-too-large"));
    expect(said.megabytes).toBeLessThan(450);
  }, 20_000);
});

test.each([
  ["no link", "walnut.example/view", "not-a-link"],
  ["a newer one", `shlink:/${Buffer.from(JSON.stringify({ url: "https://x.example", key, v: 2 })).toString("base64url")}`, "too-new"],
])("%s is said, without it", async (_what, given, type) => {
  const said = await open(["-"], given);
  expect(said).toMatchObject({ exit: 2, said: refusal(type) });
  expect(said.err).not.toContain(given);
});

test("what a stranger wrote cannot play with the terminal, and none of it is held back", () => {
  expect(textOf(["plain \u001b[2J\u009b text", '{"a":"\\u001b]0;x\\u0007","b":[1]}'])).toBe(
    'plain  [2J  text\n\n{\n  "a": "\\u001b]0;x\\u0007",\n  "b": [\n    1\n  ]\n}',
  );
});

const hasTerminal = spawnSync("script", ["--version"]).status === 0;

test(`a person at a terminal is asked, and what he types is not shown (a terminal is ${hasTerminal ? "here" : "not here"})`, async () => {
  if (!hasTerminal) return;
  const { link, asked } = await begin();
  const child = spawn("script", [
    "-qec",
    `${process.execPath} ${join(import.meta.dirname, "../../walnut")} link open '${link}'`,
    "/dev/null",
  ]);
  let shown = "";
  const ended = new Promise((end) => child.on("close", end));
  child.stdout.setEncoding("utf8").on("data", (more: string) => {
    shown += more;
    if (shown.endsWith("Passcode: ")) child.stdin.write(`${passcode}\r`);
  });
  await ended;
  expect(shown).toContain("planted walnut words");
  expect(shown).not.toContain(passcode);
  expect(JSON.parse(asked[0]!.body)).toMatchObject({ passcode });
}, 20_000);
