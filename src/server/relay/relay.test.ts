import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodePage, fromHex, toHex, type AccountId } from "#wire";
import { createApp } from "../app.ts";
import { Counts } from "../metrics.ts";
import { memoryRelay } from "../store/memory.ts";
import { builtApp } from "../testing/built-app.ts";
import { accountNamed, after, firstRoster, pushOf, signedToken, stated, testDevice, type TestDevice } from "../testing/device.ts";
import { changesHere } from "./changes.ts";
import { limits } from "./limits.ts";
import { openApi } from "./openapi.ts";
import { relayApp } from "./relay.ts";

const openRelay = async () => {
  let nowMs = 1_000_000;
  const deps = {
    store: memoryRelay(),
    changes: changesHere(),
    counts: new Counts(),
    secret: randomBytes(32),
    random: (count: number) => randomBytes(count),
    nowMs: () => nowMs,
  };
  const relay = relayApp(deps);
  const app = createApp({ assets: await builtApp(), relay });
  const wait = (ms: number) => (nowMs += ms);
  const ask = (path: string, init: RequestInit = {}) => app.request(`http://relay.example/v1${path}`, init);
  const tokenFor = async (account: AccountId, device: TestDevice, signer = device) => {
    const { challenge } = (await (await ask("/challenge")).json()) as { challenge: string };
    const body = JSON.stringify({ account, feed: device.feed, challenge, signature: signedToken(account, signer, challenge) });
    const answer = await ask("/token", { method: "POST", body });
    return { answer, token: answer.ok ? ((await answer.json()) as { token: string }).token : "" };
  };
  const begin = async () => {
    const phone = testDevice();
    const first = stated(firstRoster(phone), phone);
    const account = accountNamed(first);
    expect((await ask("/accounts", { method: "POST", body: first.bytes.slice() })).status).toBe(201);
    const { token } = await tokenFor(account, phone);
    const asPhone = as(account, token);
    return { phone, first, account, asPhone };
  };
  const as =
    (account: AccountId, token: string) =>
    (path: string, init: RequestInit = {}) =>
      ask(`/accounts/${account}${path}`, { ...init, headers: { Authorization: `Bearer ${token}` } });
  return { ...deps, app, ask, as, wait, begin, tokenFor };
};

const post = (body: BodyInit): RequestInit => ({ method: "POST", body });
const problemOf = async (answer: Response) => [answer.status, ((await answer.json()) as { type: string }).type];

test("a device pushes, another reads the same bytes from where it left off", async () => {
  const { begin } = await openRelay();
  const { account, phone, asPhone } = await begin();
  const { envelopes, body } = pushOf(account, phone, { count: 3 });
  const pushed = await asPhone("/log", post(body));
  expect([pushed.status, await pushed.json()]).toEqual([200, { position: 3, added: 3 }]);
  const page = decodePage(new Uint8Array(await (await asPhone("/log?after=1&until=3")).arrayBuffer()));
  expect(page).toEqual({ ok: true, value: { after: 1, envelopes: envelopes.slice(1) } });
  const state = (await (await asPhone("/state")).json()) as { position: number; roster: number; heads: string[] };
  expect([state.position, state.roster, state.heads]).toEqual([3, 1, [toHex(body.subarray(0, 145))]]);
});

test("an account exists as soon as its first statement does, and the statement is all it is", async () => {
  const { ask } = await openRelay();
  const [phone, other] = [testDevice(), testDevice()];
  const first = stated(firstRoster(phone), phone);
  for (let twice = 0; twice < 2; twice++)
    expect(await (await ask("/accounts", post(first.bytes.slice()))).json()).toEqual({ account: accountNamed(first) });
  for (const wrong of [stated(firstRoster(phone), other), stated(firstRoster(phone, other), phone)])
    expect((await ask("/accounts", post(wrong.bytes.slice()))).status).toBe(400);
});

describe("nobody gets in", () => {
  test("who signs with another key, or signs nothing", async () => {
    const { begin, tokenFor, ask } = await openRelay();
    const { phone, account } = await begin();
    expect((await tokenFor(account, phone, testDevice())).answer.status).toBe(401);
    expect((await tokenFor(account, testDevice())).answer.status).toBe(403);
    for (const body of ["", "[]", "null", '{"account":1}', "{".repeat(9000)])
      expect((await ask("/token", post(body))).status).toBeGreaterThanOrEqual(400);
  });

  test("with another account's token, a forged one, or one that is over", async () => {
    const { begin, as, tokenFor, wait } = await openRelay();
    const [mine, theirs] = [await begin(), await begin()];
    const { token } = await tokenFor(theirs.account, theirs.phone);
    expect((await as(mine.account, token)("/state")).status).toBe(401);
    expect((await as(theirs.account, `${token}x`)("/state")).status).toBe(401);
    expect((await as(theirs.account, token.replace(theirs.account, mine.account))("/state")).status).toBe(401);
    expect((await as(theirs.account, token)("/state")).status).toBe(200);
    wait(limits.tokenMinutes * 60_000);
    expect((await as(theirs.account, token)("/state")).status).toBe(401);
  });

  test("once removed, not even with a token that was good", async () => {
    const { begin, as, tokenFor } = await openRelay();
    const { phone, first, account, asPhone } = await begin();
    const laptop = testDevice();
    const second = stated(after(first, { devices: [phone.inRoster, laptop.inRoster] }), phone);
    expect((await asPhone("/roster", post(second.bytes.slice()))).status).toBe(204);
    const asLaptop = as(account, (await tokenFor(account, laptop)).token);
    expect((await asLaptop("/log", post(pushOf(account, laptop).body))).status).toBe(200);
    const end = { feed: laptop.feed, seq: 1, chain: pushOf(account, laptop).chain, sign: laptop.inRoster.sign };
    const third = stated(after(second, { devices: [phone.inRoster], ended: [end], epoch: 2, commit: "11".repeat(32) }), phone);
    expect((await asPhone("/roster", post(third.bytes.slice()))).status).toBe(204);
    expect(await problemOf(await asLaptop("/state"))).toEqual([403, "urn:walnut:not-a-member"]);
    expect(await problemOf(await asLaptop("/log", post(pushOf(account, laptop, { from: 2 }).body)))).toEqual([
      403,
      "urn:walnut:not-a-member",
    ]);
  });
});

test("a statement is taken in its turn and from a member only", async () => {
  const { begin } = await openRelay();
  const { phone, first, asPhone } = await begin();
  const laptop = testDevice();
  const joined = after(first, { devices: [phone.inRoster, laptop.inRoster] });
  expect((await asPhone("/roster", post(stated(joined, laptop).bytes.slice()))).status).toBe(400);
  expect((await asPhone("/roster", post(stated({ ...joined, version: 5 }, phone).bytes.slice()))).status).toBe(409);
  const second = stated(joined, phone);
  expect((await asPhone("/roster", post(second.bytes.slice()))).status).toBe(204);
  expect(await problemOf(await asPhone("/roster", post(second.bytes.slice())))).toEqual([409, "urn:walnut:out-of-turn"]);
  const known = (await (await asPhone("/roster?after=1")).json()) as { statements: string[] };
  expect(known.statements.map(fromHex)).toEqual([second.bytes]);
});

test.each([
  ["a gap", 409, "urn:walnut:gap", { from: 3 }],
  ["another envelope in the same place", 409, "urn:walnut:differs", { from: 1, fill: 7 }],
  ["an envelope that is too large", 413, "about:blank", { from: 2, bytes: limits.envelopeBytesMax }],
  ["too many at once", 413, "about:blank", { from: 2, count: limits.envelopesPerPushMax + 1, bytes: 16 }],
] as const)("%s is refused by name", async (_what, status, type, options) => {
  const { begin } = await openRelay();
  const { account, phone, asPhone } = await begin();
  await asPhone("/log", post(pushOf(account, phone).body));
  expect(await problemOf(await asPhone("/log", post(pushOf(account, phone, options).body)))).toEqual([status, type]);
});

test("nothing is taken that another device signed, or for another feed or account", async () => {
  const { begin } = await openRelay();
  const { account, phone, asPhone } = await begin();
  const stranger = testDevice();
  for (const body of [
    pushOf(account, { ...phone, privateKey: stranger.privateKey }).body,
    pushOf(account, stranger).body,
    pushOf("ab".repeat(16) as AccountId, phone).body,
    pushOf(account, phone).body.subarray(0, 100),
  ])
    expect((await asPhone("/log", post(body))).status).toBe(400);
});

test("more than a push may weigh, and more requests than one device needs, are told so", async () => {
  const { begin, wait } = await openRelay();
  const { asPhone } = await begin();
  expect((await asPhone("/log", post(new Uint8Array(limits.pushBytesMax + 1)))).status).toBe(413);
  const statuses = new Set<number>();
  for (let i = 0; i <= limits.requestsAtOnce; i++) statuses.add((await asPhone("/state")).status);
  expect([...statuses]).toEqual([200, 429]);
  wait(1000);
  expect((await asPhone("/state")).status).toBe(200);
});

test("two devices meet: one offer, one answer, and then it is over", async () => {
  const { begin, ask, wait } = await openRelay();
  const { asPhone } = await begin();
  const id = "ab".repeat(16);
  expect((await ask(`/meetings/${id}`)).status).toBe(404);
  expect((await asPhone(`/meetings/${id}`, { method: "PUT", body: Uint8Array.of(1, 2) })).status).toBe(201);
  expect(await (await ask(`/meetings/${id}`)).json()).toEqual({ offer: "0102" });
  expect((await ask(`/meetings/${id}/answer`, { method: "PUT", body: Uint8Array.of(3) })).status).toBe(204);
  expect((await ask(`/meetings/${id}/answer`, { method: "PUT", body: Uint8Array.of(4) })).status).toBe(409);
  expect(await (await asPhone(`/meetings/${id}`, { method: "DELETE" })).text()).toBe("");
  expect((await ask(`/meetings/${id}`)).status).toBe(404);
  await asPhone(`/meetings/${id}`, { method: "PUT", body: Uint8Array.of(1) });
  wait(limits.meetingMinutes * 60_000);
  expect((await ask(`/meetings/${id}`)).status).toBe(404);
});

test("what is counted says how much and how well, and names nobody", async () => {
  const { begin, counts, ask } = await openRelay();
  const { account, phone, asPhone } = await begin();
  await asPhone("/log", post(pushOf(account, phone, { count: 3 }).body));
  await ask("/accounts", post("nonsense"));
  expect(counts.text).toMatch(/^walnut_envelopes_total 3$/m);
  expect(counts.text).toMatch(/^walnut_refusals_total 1$/m);
  expect(counts.text).toMatch(/^walnut_faults_total 0$/m);
  expect(counts.text).not.toMatch(/[0-9a-f]{8}/);
});

test("erasing leaves nothing behind", async () => {
  const { begin, store } = await openRelay();
  const { account, phone, asPhone } = await begin();
  await asPhone("/log", post(pushOf(account, phone).body));
  expect((await asPhone("/all", { method: "DELETE" })).status).toBe(204);
  expect([await store.state(account), await store.statements(account, 0)]).toEqual([undefined, []]);
  expect((await asPhone("/state")).status).toBe(403);
});

test("who listens hears that there is something, once it is kept", async () => {
  const { begin, changes } = await openRelay();
  const { account, phone, asPhone } = await begin();
  let heard = 0;
  const stop = changes.listen(account, () => heard++);
  const { body } = pushOf(account, phone);
  await asPhone("/log", post(body));
  await asPhone("/log", post(body));
  expect(heard).toBe(1);
  stop();
  expect(changes.listening(account)).toBe(0);
});

test("the description names every route, and no other", async () => {
  const { app, ask } = await openRelay();
  const routed = app.routes
    .filter(({ path, method }) => path.startsWith("/v1/") && method !== "ALL")
    .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, "{$1}")}`);
  const described = Object.entries(openApi.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  // The sockets are upgraded before any route is asked.
  expect([...new Set(routed), "GET /v1/changes", "GET /v1/rooms/{id}/live"].sort((a, b) => (a < b ? -1 : 1))).toEqual(
    described.sort((a, b) => (a < b ? -1 : 1)),
  );
  expect(await (await ask("/openapi.json")).json()).toEqual(openApi);
});

test("whatever is sent to whatever route, it is no fault of ours and comes back in no answer", async () => {
  const { begin, ask, wait } = await openRelay();
  const { account, asPhone } = await begin();
  const marker = "zqxjkv";
  const paths = Object.keys(openApi.paths).map((path) => path.replace("/v1", "").replace("{account}", account));
  const odd = fc.oneof(fc.string({ unit: "grapheme-ascii" }), fc.constantFrom("", "-1", "1e9", "99999999999999999999", "00", marker));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...paths),
      fc.constantFrom("GET", "POST", "PUT", "DELETE", "PATCH"),
      odd,
      fc.uint8Array({ maxLength: 400 }),
      fc.boolean(),
      async (path, method, text, bytes, signedIn) => {
        wait(1000);
        const link = signedIn ? "a".repeat(43) : encodeURIComponent(`${marker}${text}`);
        const filled = path.replace("{id}", encodeURIComponent(`${marker}${text}`)).replace("{link}", link);
        // Erasing is meant; it has its own test.
        if (filled.endsWith("/all")) return;
        const query = `?after=${encodeURIComponent(text)}&until=${marker}`;
        const init = { method, ...(method !== "GET" && { body: bytes.slice() }) };
        const answer =
          signedIn && filled.startsWith(`/accounts/${account}`)
            ? await asPhone(filled.slice(`/accounts/${account}`.length) + query, init)
            : await ask(filled + query, { ...init, headers: { Authorization: `Bearer ${marker}`, "X-Marker": marker } });
        expect(answer.status).toBeLessThan(500);
        expect(await answer.text()).not.toContain(marker);
      },
    ),
    { numRuns: 300 },
  );
});
