import { expect, test } from "vitest";
import { joinSync, newRecoveryWords, recoverSync, type AskRelay } from "#journal";
import { testPassphrase } from "#journal/testing";
import { testRelay } from "#server/testing";
import { bytesOf, device, letIn, must, textsOf, turnOn } from "./people.ts";

/** Every device is lost; the printed words are not. */

test("with the printed words a new device brings everything back from the relay, and goes on", async () => {
  const { ask } = testRelay();
  const [phone, laptop, fresh] = [await device(1, ask), await device(2, ask), await device(3, ask)];
  await phone.write("before");
  const onPhone = await turnOn(phone);
  const onLaptop = await letIn(onPhone, laptop, "laptop");
  await laptop.write("on the laptop");
  for (const sync of [onLaptop, onPhone, onLaptop]) must(await sync.now());

  const onFresh = must(await recoverSync(fresh.journal, fresh.deps, { words: phone.words, name: "new phone" }));
  must(await onFresh.now());
  expect(textsOf(fresh).toSorted()).toEqual(["before", "on the laptop"]);
  expect(onFresh.devices.map(({ name }) => name)).toEqual(["phone", "laptop", "new phone"]);
  // The lost phone is shown out by its owner, and what is written from then on it cannot read.
  must(await onFresh.remove(onFresh.devices[0]!.feed));
  await fresh.write("after");
  must(await onFresh.now());
  must(await onLaptop.now());
  expect(bytesOf(laptop)).toBe(bytesOf(fresh));
  expect(await onPhone.now()).toMatchObject({ ok: false, error: { type: "Removed" } });
});

test("the words of every device bring the record back, as do those that were printed before sync was turned on", async () => {
  const { ask } = testRelay();
  const [phone, laptop] = [await device(1, ask), await device(2, ask)];
  const onPhone = await turnOn(phone);
  const onLaptop = await letIn(onPhone, laptop, "laptop");
  await phone.write("here");
  for (const sync of [onPhone, onLaptop]) must(await sync.now());
  for (const [seed, words] of [phone.words, laptop.words].entries()) {
    const fresh = await device(10 + seed, ask);
    must(await must(await recoverSync(fresh.journal, fresh.deps, { words, name: "new" })).now());
    expect(textsOf(fresh)).toEqual(["here"]);
  }
  must(await onPhone.now());
  expect(onPhone.papers.map(({ name, isThis }) => [name, isThis])).toEqual([
    ["phone", true],
    ["laptop", false],
    ["new", false],
    ["new", false],
  ]);
});

test("new words take the place of old ones, which find nothing any more and read nothing that is written from then on", async () => {
  const { ask } = testRelay();
  const phone = await device(1, ask);
  const onPhone = await turnOn(phone);
  must(await onPhone.now());
  const epoch = onPhone.papers.length;
  const words = must(await newRecoveryWords(phone.browser.tab(), { passphrase: testPassphrase })).join(" ");
  must(await onPhone.now());
  expect(onPhone.papers).toHaveLength(epoch);
  const late = await device(2, ask);
  expect(await recoverSync(late.journal, late.deps, { words: phone.words, name: "late" })).toEqual({ ok: false, error: { type: "NobodyWaits" } });
  must(await recoverSync(late.journal, late.deps, { words, name: "late" }));
});

test("words that were removed from the list stay out", async () => {
  const { ask } = testRelay();
  const phone = await device(1, ask);
  const onPhone = await turnOn(phone);
  must(await onPhone.now());
  must(await onPhone.remove(onPhone.papers[0]!.feed));
  for (let often = 0; often < 3; often++) must(await onPhone.now());
  expect(onPhone.papers).toEqual([]);
  const late = await device(2, ask);
  expect(await recoverSync(late.journal, late.deps, { words: phone.words, name: "late" })).toEqual({ ok: false, error: { type: "NobodyWaits" } });
});

test("words nobody knows, words with a slip, and words where sync is on already say so and change nothing", async () => {
  const { ask } = testRelay();
  const [phone, other] = [await device(1, ask), await device(2, ask)];
  const onPhone = await turnOn(phone);
  must(await onPhone.now());
  const bring = (words: string, to = other) => recoverSync(to.journal, to.deps, { words, name: "x" });
  expect(await bring(other.words)).toEqual({ ok: false, error: { type: "NobodyWaits" } });
  expect(await bring(phone.words.replace(/^\w+/, "walnutt"))).toMatchObject({ ok: false, error: { type: "WordUnknown", position: 1 } });
  expect(await bring(phone.words.split(" ").slice(1).join(" "))).toMatchObject({ ok: false, error: { type: "WordCount", found: 23 } });
  expect(await bring(phone.words, phone)).toEqual({ ok: false, error: { type: "AlreadyOn" } });
});

test("a device that leaves takes its words with it, and the last one leaves nothing on the relay", async () => {
  const { ask } = testRelay();
  const [phone, laptop, fresh] = [await device(1, ask), await device(2, ask), await device(3, ask)];
  const onPhone = await turnOn(phone);
  const onLaptop = await letIn(onPhone, laptop, "laptop");
  for (const sync of [onPhone, onLaptop]) must(await sync.now());
  must(await onPhone.leave({ erase: false }));
  const bring = (words: string) => recoverSync(fresh.journal, fresh.deps, { words, name: "x" });
  expect(await bring(phone.words)).toEqual({ ok: false, error: { type: "NobodyWaits" } });
  must(await onLaptop.leave({ erase: false }));
  expect(await bring(laptop.words)).toEqual({ ok: false, error: { type: "NobodyWaits" } });
});

test.each([
  ["puts another note in its place", (bytes: Uint8Array) => bytes.map((byte, i) => (i === 40 ? byte ^ 1 : byte)), "altered"],
  ["cuts it short", (bytes: Uint8Array) => bytes.subarray(0, 30), "altered"],
] as const)("a relay that %s is noticed, and nothing is taken over", async (_what, change, why) => {
  const { ask } = testRelay();
  const [phone, fresh] = [await device(1, ask), await device(2, ask)];
  const onPhone = await turnOn(phone);
  must(await onPhone.now());
  const lying: AskRelay = async (path, init) => {
    const answer = await ask(path, init);
    return path.startsWith("/v1/papers/") ? new Response(change(new Uint8Array(await answer.arrayBuffer())).slice()) : answer;
  };
  const brought = await recoverSync(fresh.journal, { ...fresh.deps, ask: lying }, { words: phone.words, name: "x" });
  expect(brought).toEqual({ ok: false, error: { type: "RelayLies", why } });
  expect(fresh.journal.entries).toEqual([]);
});

test("a relay that hides the newest list of devices from the words is noticed", async () => {
  const { ask } = testRelay();
  const [phone, laptop, fresh] = [await device(1, ask), await device(2, ask), await device(3, ask)];
  const onPhone = await turnOn(phone);
  await letIn(onPhone, laptop, "laptop");
  must(await onPhone.now());
  const lying: AskRelay = async (path, init) => {
    const answer = await ask(path, init);
    if (!path.includes("/roster?")) return answer;
    const { statements } = (await answer.json()) as { statements: string[] };
    return Response.json({ statements: statements.slice(0, -1) });
  };
  const brought = await recoverSync(fresh.journal, { ...fresh.deps, ask: lying }, { words: phone.words, name: "x" });
  expect(brought).toEqual({ ok: false, error: { type: "RelayLies", why: "dropped" } });
});

test("a relay from before there were printed words goes on as it did", async () => {
  const { ask } = testRelay();
  const old: AskRelay = async (path, init) => (path.includes("/papers/") ? new Response("", { status: 404 }) : ask(path, init));
  const phone = await device(1, old);
  const onPhone = await turnOn(phone);
  await phone.write("here");
  must(await onPhone.now());
  expect(onPhone.pending).toBe(0);
});

test("words leave the last place to a device, and a list that is full says so instead of breaking", { timeout: 60_000 }, async () => {
  const { ask } = testRelay();
  const phone = await device(1, ask);
  const onPhone = await turnOn(phone);
  must(await onPhone.now());
  // Each device brings its words along, as long as there is room for both.
  for (let n = 2; onPhone.devices.length + onPhone.papers.length < 16; n++) {
    const onNext = await letIn(onPhone, await device(n, ask), `device ${n}`);
    must(await onNext.now());
    must(await onPhone.now());
  }
  expect([onPhone.devices.length, onPhone.papers.length]).toEqual([9, 7]);
  const late = await device(99, ask);
  expect(await recoverSync(late.journal, late.deps, { words: phone.words, name: "late" })).toEqual({ ok: false, error: { type: "RosterFull" } });
  const invitation = must(await onPhone.invite());
  const left = new AbortController();
  const joining = joinSync(late.journal, late.deps, { code: invitation.code, name: "late", signal: left.signal });
  expect(await invitation.waiting()).toEqual({ ok: false, error: { type: "RosterFull" } });
  left.abort();
  expect(await joining).toMatchObject({ ok: false, error: { type: "InvitationOver" } });
});
