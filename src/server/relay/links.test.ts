import { createHash, randomBytes } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { linkTerms, sealedHeader } from "#wire";
import { createApp } from "../app.ts";
import { Counts } from "../metrics.ts";
import { memoryRelay } from "../store/memory.ts";
import { builtApp } from "../testing/built-app.ts";
import { changesHere } from "./changes.ts";
import { linkLimits } from "./link-limits.ts";
import { verifierOf } from "./passcode.ts";
import { relayApp } from "./relay.ts";

const file = `${sealedHeader("application/fhir+json")}..${"i".repeat(16)}.${"c".repeat(400)}.${"t".repeat(22)}`;
const passcode = "4821 9307";
const salt = randomBytes(16);
const verifier = Buffer.from(await verifierOf(passcode, salt)).toString("hex");

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
  const app = createApp({ assets: await builtApp(), relay: relayApp(deps) });
  const ask = (path: string, init: RequestInit = {}) => app.request(`http://relay.example/v1/links/${path}`, init);
  const make = async (more: object = {}) => {
    const id = randomBytes(32).toString("base64url");
    const secret = randomBytes(32).toString("base64url");
    const owner = createHash("sha256").update(secret).digest("hex");
    const body = JSON.stringify({ minutes: 60, opens: 2, owner, salt: salt.toString("hex"), verifier, file, ...more });
    const made = await ask(id, { method: "PUT", body });
    const open = async (given: object = {}) =>
      ask(id, { method: "POST", body: JSON.stringify({ recipient: "Dr Example", passcode: "48219307", ...given }) });
    const asMaker = (method: string, bearer = secret) => ask(id, { method, headers: { Authorization: `Bearer ${bearer}` } });
    return { id, body, made, open, asMaker };
  };
  return { ...deps, ask, make, wait: (ms: number) => (nowMs += ms) };
};

const said = async (answer: Response) => {
  const { type, remainingAttempts } = (await answer.json()) as { readonly type?: string; readonly remainingAttempts?: number };
  return [answer.status, type, ...(remainingAttempts === undefined ? [] : [remainingAttempts])];
};

test("who has the passcode is given the sealed file, and the maker sees that", async () => {
  const { make } = await openRelay();
  const { made, open, asMaker } = await make();
  expect([made.status, await made.json()]).toEqual([201, { untilMs: 1_000_000 + 3_600_000 }]);
  const answer = await open();
  expect(answer.headers.get("content-type")).toBe("application/json");
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  expect(await answer.json()).toEqual({ files: [{ contentType: "application/fhir+json", embedded: file }] });
  const name = file.replace(sealedHeader("application/fhir+json"), sealedHeader("text/plain"));
  expect((await open({ recipient: name })).status).toBe(200);
  expect(await said(await open())).toEqual([404, "urn:walnut:link-used-up"]);
  // A name that came in the open was not kept.
  expect(await (await asMaker("GET")).json()).toEqual({
    untilMs: 4_600_000,
    tries: linkTerms.wrongPasscodesMax,
    opens: 0,
    takenBack: false,
    openings: [{ atMs: 1_000_000 }, { atMs: 1_000_000, recipient: name }],
  });
});

test("a reader that wants no long answer is shown the way to the file, for some minutes", async () => {
  const { make, ask, wait } = await openRelay();
  const { id, open } = await make();
  const { files } = (await (await open({ embeddedLengthMax: 100 })).json()) as { files: { location: string }[] };
  const { location } = files[0]!;
  expect(location).toMatch(`http://relay.example/v1/links/${id}/file?ticket=`);
  const ticket = location.split("/links/")[1]!;
  const fetched = await ask(ticket);
  expect([fetched.headers.get("content-type"), await fetched.text()]).toEqual(["application/jose", file]);
  expect((await ask(ticket.replace(/\d\./, "9."))).status).toBe(404);
  expect((await ask(`${randomBytes(32).toString("base64url")}/${ticket.split("/")[1]!}`)).status).toBe(404);
  wait(linkLimits.ticketMinutes * 60_000);
  expect((await ask(ticket)).status).toBe(404);
});

test("wrong passcodes are counted down, none costs none, and the last locks the link", async () => {
  const { make } = await openRelay();
  const { open } = await make();
  expect(await said(await open({ passcode: undefined }))).toEqual([401, "urn:walnut:wrong-passcode", 10]);
  const answers = await Promise.all(Array.from({ length: 50 }, (_, i) => open({ passcode: `${i}` })));
  const statuses = await Promise.all(answers.map(said));
  expect(statuses.filter(([status]) => status === 401)).toHaveLength(linkTerms.wrongPasscodesMax);
  expect(statuses.filter(([, type]) => type === "urn:walnut:link-locked")).toHaveLength(40);
  expect(await said(await open())).toEqual([404, "urn:walnut:link-locked"]);
});

test("what is over says why", async () => {
  const { make, wait } = await openRelay();
  const [back, late] = [await make(), await make({ minutes: 1 })];
  expect((await back.asMaker("DELETE", "a stranger's")).status).toBe(404);
  expect((await back.open()).status).toBe(200);
  expect((await back.asMaker("DELETE")).status).toBe(204);
  expect(await said(await back.open())).toEqual([404, "urn:walnut:link-taken-back"]);
  wait(60_000);
  expect(await said(await late.open())).toEqual([404, "urn:walnut:link-expired"]);
});

test.each([
  ["a file in the open", { file: '{"resourceType":"Bundle"}' }],
  ["a file under a header of somebody's own", { file: file.replace(/^[^.]+/, Buffer.from('{"note":"words"}').toString("base64url")) }],
  ["for longer than links live", { minutes: linkTerms.minutesMax + 1 }],
  ["for no time", { minutes: 0 }],
  ["more openings than there are", { opens: linkTerms.opensMax + 1 }],
  ["no secret of the maker", { owner: "" }],
  ["half a verifier", { verifier: verifier.slice(2) }],
])("%s is not taken", async (_what, wrong) => {
  const { make } = await openRelay();
  expect((await make(wrong)).made.status).toBe(400);
});

test("an id is taken once, and one that is none is no link", async () => {
  const { make, ask } = await openRelay();
  const { id, body } = await make();
  expect(await said(await ask(id, { method: "PUT", body }))).toEqual([409, "urn:walnut:taken"]);
  expect(await said(await ask("short", { method: "PUT", body }))).toEqual([404, "urn:walnut:link-unknown"]);
});

test("too large is told so, and so are too many from one address", async () => {
  const { make, ask, wait } = await openRelay();
  expect((await make({ file: file.replace("cc", "c".repeat(linkTerms.fileLettersMax)) })).made.status).toBe(413);
  expect((await ask("a".repeat(43), { method: "POST", body: " ".repeat(linkLimits.openBytesMax + 1) })).status).toBe(413);
  const made = [];
  for (let i = 0; i < linkLimits.madeAtOnce; i++) made.push((await make()).made.status);
  expect(made.at(0)).toBe(201);
  expect(made.at(-1)).toBe(429);
  wait(linkLimits.madeEachSeconds * 1000);
  expect((await make()).made.status).toBe(201);
});

test("whatever stands in a request, it is no fault of ours and comes back in no answer", async () => {
  const { make, ask, wait } = await openRelay();
  const { id, body } = await make();
  const marker = "zqxjkv";
  const usual = JSON.parse(body) as object;
  const odd = fc.oneof(
    fc.string(),
    fc.constant(marker),
    fc.integer(),
    fc.double(),
    fc.constant(null),
    fc.constant([marker]),
    fc.constant({ marker }),
  );
  const fields = fc.dictionary(
    fc.constantFrom("minutes", "opens", "owner", "salt", "verifier", "file", "recipient", "passcode", "embeddedLengthMax", "__proto__"),
    odd,
    { maxKeys: 4 },
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom("PUT", "POST", "GET", "DELETE", "OPTIONS"),
      fields,
      fc.boolean(),
      fc.boolean(),
      async (method, given, isKnown, isUsual) => {
        wait(linkLimits.madeEachSeconds * 1000);
        const init = { method, headers: { Authorization: `Bearer ${marker}` } };
        const sent = JSON.stringify({ ...(isUsual && usual), ...given });
        const answer = await ask(isKnown ? id : "b".repeat(43), method === "PUT" || method === "POST" ? { ...init, body: sent } : init);
        expect(answer.status).toBeLessThan(500);
        expect(await answer.text()).not.toContain(marker);
      },
    ),
    { numRuns: 150 },
  );
});
