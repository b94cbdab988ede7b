import { createDecipheriv } from "node:crypto";
import { expect, test } from "vitest";
import { testRandom } from "#base/testing";
import { testRelay } from "#server/testing";
import { lookAfterLink, makeLink, openLink, takeBackLink, type OwnLink } from "#journal";
import { linkTerms } from "#wire";

const text = '{"resourceType":"Bundle","note":"planted walnut words"}';
const passcode = "48219307";

const begin = async (more: { readonly minutes?: number; readonly opens?: number } = {}) => {
  let nowMs = 1_000_000;
  const sent: string[] = [];
  const { ask: send, store } = testRelay(undefined, () => nowMs);
  const ask = (path: string, init: RequestInit = {}) => {
    sent.push(`${path} ${JSON.stringify(init)}`);
    return send(path, init);
  };
  const deps = { ...testRandom(5), ask };
  const made = await makeLink(deps, { text, passcode, minutes: 60, opens: 3, ...more });
  if (!made.ok) throw new Error(made.error.type);
  const own = made.value;
  const open = (given: Partial<{ passcode: string; recipient: string; key: string }> = {}) =>
    openLink(deps, { id: own.id, key: own.key, passcode, recipient: "Dr Änn Example", ...given });
  return { deps, own, open, store, sent, wait: (ms: number) => (nowMs += ms) };
};

test("who has link and passcode reads the page; the maker sees who it was", async () => {
  const { deps, own, open, wait } = await begin();
  expect(own.untilMs).toBe(1_000_000 + 3_600_000);
  wait(500);
  expect(await open()).toEqual({ ok: true, value: text });
  // However it was typed.
  expect(await open({ passcode: " 4821-9307 ", recipient: "Clinic" })).toEqual({ ok: true, value: text });
  expect(await lookAfterLink(deps, own)).toEqual({
    ok: true,
    value: {
      triesLeft: linkTerms.wrongPasscodesMax,
      opensLeft: 1,
      openings: [
        { atMs: 1_000_500, name: "Dr Änn Example" },
        { atMs: 1_000_500, name: "Clinic" },
      ],
    },
  });
});

test("the relay is sent neither the key, nor a readable name, nor at the making the passcode", async () => {
  const { open, own, sent } = await begin();
  expect(sent.join()).not.toContain(passcode);
  await open();
  const all = sent.join("\n");
  for (const secret of [own.key, "planted", "Example"]) expect(all).not.toContain(secret);
  // The maker's secret is shown only when the link is looked after; it is kept as its hash.
  expect(all).not.toContain(own.secret);
});

test.each([
  ["wrong passcode", async ({ open }) => open({ passcode: "0" }), { type: "WrongPasscode", triesLeft: 9 }],
  ["expired", async ({ open, wait }) => (wait(3_600_000), open()), { type: "Over", why: "expired" }],
  ["taken back", async ({ open, deps, own }) => (await takeBackLink(deps, own), open()), { type: "Over", why: "taken-back" }],
  ["used up", async ({ open }) => (await open(), await open(), await open(), open()), { type: "Over", why: "used-up" }],
  ["another key", async ({ open, own }) => open({ key: own.key.replace(/^./, (one) => (one === "A" ? "B" : "A")) }), { type: "NotTheKey" }],
  [
    "nobody answers",
    async ({ own }) => openLink({ ...testRandom(), ask: () => Promise.reject(new Error()) }, { ...own, passcode, recipient: "x" }),
    { type: "Offline" },
  ],
  [
    "no relay, only files",
    async ({ own }) =>
      openLink(
        { ...testRandom(), ask: async () => new Response("<!doctype html>", { status: 405 }) },
        { ...own, passcode, recipient: "x" },
      ),
    { type: "NoRelay" },
  ],
  [
    "it has no time",
    async ({ own }) =>
      openLink({ ...testRandom(), ask: async () => new Response("", { status: 503 }) }, { ...own, passcode, recipient: "x" }),
    { type: "RelayBusy" },
  ],
] as [string, (begun: Awaited<ReturnType<typeof begin>>) => ReturnType<typeof openLink>, object][])(
  "%s is told apart",
  async (_what, act, error) => {
    expect(await act(await begin())).toEqual({ ok: false, error });
  },
);

test("taking back what is gone already is done", async () => {
  const { deps, own } = await begin();
  const gone: OwnLink = { ...own, id: "b".repeat(43) };
  expect(await takeBackLink(deps, own)).toEqual({ ok: true, value: undefined });
  expect(await takeBackLink(deps, own)).toEqual({ ok: true, value: undefined });
  expect(await takeBackLink({ ...deps, ask: () => Promise.reject(new Error()) }, gone)).toEqual({ ok: false, error: { type: "Offline" } });
});

test("a reader that is not ours opens it by the words of the specification alone", async () => {
  const { deps, own } = await begin();
  const body = JSON.stringify({ recipient: "Another program", passcode, embeddedLengthMax: 100 });
  const manifest = await deps.ask(`/v1/links/${own.id}`, { method: "POST", headers: { "content-type": "application/json" }, body });
  const { files } = (await manifest.json()) as { readonly files: readonly { readonly contentType: string; readonly location: string }[] };
  expect(files[0]!.contentType).toBe("application/fhir+json");
  const { pathname, search } = new URL(files[0]!.location);
  const file = await deps.ask(pathname + search);
  expect(file.headers.get("content-type")).toBe("application/jose");
  const [header = "", , iv = "", box = "", tag = ""] = (await file.text()).split(".");
  expect(JSON.parse(Buffer.from(header, "base64url").toString())).toEqual({ alg: "dir", enc: "A256GCM", cty: "application/fhir+json" });
  const cipher = createDecipheriv("aes-256-gcm", Buffer.from(own.key, "base64url"), Buffer.from(iv, "base64url"));
  cipher.setAAD(Buffer.from(header)).setAuthTag(Buffer.from(tag, "base64url"));
  const opened = Buffer.concat([cipher.update(Buffer.from(box, "base64url")), cipher.final()]).toString();
  expect(JSON.parse(opened)).toEqual(JSON.parse(text));
});
