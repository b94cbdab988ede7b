import fc from "fast-check";
import { expect, test } from "vitest";
import { joinSync, openSync, type AskRelay } from "#journal";
import { memoryStore } from "#journal";
import { longRecord } from "#journal/testing";
import { testRelay } from "#server/testing";
import { bytesOf, device, letIn, must, textsOf, turnOn } from "./people.ts";

const isWide = process.env["WALNUT_WIDE"] === "1";

test("what is written on one device is on the other, with its id and its place", async () => {
  const { ask } = testRelay();
  const [phone, laptop] = [await device(1, ask), await device(2, ask)];
  await phone.write("before");
  const onPhone = await turnOn(phone);
  const onLaptop = await letIn(onPhone, laptop, "laptop");
  must(await onLaptop.now());
  await laptop.write("on the laptop");
  must(await onLaptop.now());
  must(await onPhone.now());
  expect(textsOf(phone)).toEqual(["before", "on the laptop"]);
  expect(bytesOf(phone)).toBe(bytesOf(laptop));
  expect(onPhone.devices.map(({ name, isThis }) => [name, isThis])).toEqual([
    ["phone", true],
    ["laptop", false],
  ]);
  expect([onPhone.pending, onLaptop.pending]).toEqual([0, 0]);
});

test("the relay holds nothing that could be read: no word, no name, no kind", async () => {
  const { ask, store } = testRelay();
  const sent: string[] = [];
  const listening: AskRelay = async (path, init) => {
    sent.push(path, init?.body instanceof Uint8Array ? Buffer.from(init.body).toString("latin1") : typeof init?.body === "string" ? init.body : "");
    return ask(path, init);
  };
  const [phone, laptop] = [await device(1, listening), await device(2, listening)];
  await phone.write("planted words");
  const onPhone = await turnOn(phone, "planted name");
  await letIn(onPhone, laptop, "planted laptop");
  must(await onPhone.now());
  expect(sent.join("\n")).not.toMatch(/planted|note|laptop/);
  expect(store).toBeDefined();
});

test("a sync that breaks off anywhere goes on from where it was, and nothing is there twice", async () => {
  const { ask } = testRelay();
  let left = Infinity;
  const broken: AskRelay = async (path, init) => {
    if (left-- <= 0) throw new TypeError("Failed to fetch");
    const answer = await ask(path, init);
    // It may also break after the relay has done what was asked.
    if (left === 0) throw new TypeError("Failed to fetch");
    return answer;
  };
  const [phone, laptop] = [await device(1, broken), await device(2, ask)];
  const onPhone = await turnOn(phone);
  const onLaptop = await letIn(onPhone, laptop, "laptop");
  for (let requests = 0; requests < 8; requests++) {
    await phone.write(`phone ${requests}`);
    await laptop.write(`laptop ${requests}`);
    must(await onLaptop.now());
    left = requests;
    await onPhone.now();
    left = Infinity;
    must(await onPhone.now());
    must(await onLaptop.now());
    expect(bytesOf(phone)).toBe(bytesOf(laptop));
  }
  expect(phone.journal.entries).toHaveLength(16);
});

test("a device that is removed reads nothing new, keeps what it has, and is told", async () => {
  const { ask } = testRelay();
  const [phone, laptop, tablet] = [await device(1, ask), await device(2, ask), await device(3, ask)];
  const onPhone = await turnOn(phone);
  const onLaptop = await letIn(onPhone, laptop, "laptop");
  const onTablet = await letIn(onPhone, tablet, "tablet");
  await laptop.write("from the laptop");
  must(await onLaptop.now());
  const gone = onPhone.devices.find(({ name }) => name === "laptop")!;
  must(await onPhone.remove(gone.feed));
  await phone.write("after");
  must(await onPhone.now());
  must(await onTablet.now());
  expect(textsOf(tablet)).toEqual(["from the laptop", "after"]);
  expect(await onLaptop.now()).toEqual({ ok: false, error: { type: "Removed" } });
  expect(textsOf(laptop)).toEqual(["from the laptop"]);
  expect(onTablet.devices.map(({ name }) => name)).toEqual(["phone", "tablet"]);
});

test("a device that joins later reads everything, from before and after a removal", async () => {
  const { ask } = testRelay();
  const [phone, laptop, tablet] = [await device(1, ask), await device(2, ask), await device(3, ask)];
  const onPhone = await turnOn(phone);
  const onLaptop = await letIn(onPhone, laptop, "laptop");
  await phone.write("one");
  must(await onPhone.now());
  must(await onPhone.remove(onLaptop.devices.find(({ isThis }) => isThis)!.feed));
  await phone.write("two");
  must(await onPhone.now());
  const onTablet = await letIn(onPhone, tablet, "tablet");
  must(await onTablet.now());
  expect(textsOf(tablet)).toEqual(["one", "two"]);
});

test("words with a slip, words nobody waits under, and words used before let nobody in", async () => {
  const { ask } = testRelay();
  const [phone, laptop, tablet] = [await device(1, ask), await device(2, ask), await device(3, ask)];
  const onPhone = await turnOn(phone);
  const join = (of: typeof laptop, code: string) => joinSync(of.journal, of.deps, { code, name: "x" });
  expect(await join(laptop, "one two three")).toMatchObject({ error: { type: "CodeUnreadable", found: 3 } });
  expect(await join(laptop, "abandon ability able about above absent walnuts")).toMatchObject({ error: { word: "walnuts" } });
  expect(await join(laptop, "abandon ability able about above absent absorb")).toEqual({ ok: false, error: { type: "NobodyWaits" } });
  const invitation = must(await onPhone.invite());
  const [, first] = await Promise.all([invitation.waiting(), join(laptop, invitation.code.toUpperCase().replaceAll(" ", "-"))]);
  must(first);
  expect(await join(tablet, invitation.code)).toEqual({ ok: false, error: { type: "NobodyWaits" } });
  expect(await join(laptop, invitation.code)).toEqual({ ok: false, error: { type: "AlreadyOn" } });
  expect(onPhone.devices).toHaveLength(2);
});

test("two tabs never go on from one state, and a device opened again goes on from its own", async () => {
  const { ask } = testRelay();
  const phone = await device(1, ask);
  const here = await turnOn(phone);
  const there = await phone.reopen();
  const alsoOn = must(await openSync(there, phone.deps))!;
  await phone.write("a");
  const both = await Promise.all([here.now(), alsoOn.now()]);
  for (const done of both) if (!done.ok) expect(done.error.type).toBe("Elsewhere");
  must(await here.now());
  must(await alsoOn.now());
  expect([here.pending, alsoOn.pending]).toEqual([0, 0]);
});

test("a device set back to an older state of itself begins another feed, finds what it lost, and loses nothing new", async () => {
  const { ask } = testRelay();
  const [phone, laptop] = [await device(1, ask), await device(2, ask)];
  const onPhone = await turnOn(phone);
  const onLaptop = await letIn(onPhone, laptop, "laptop");
  await phone.write("in the copy");
  must(await onPhone.now());
  // The browser's profile is copied, lived on with, and put back.
  const copy = memoryStore();
  for (const area of ["keys", "log", "state", "drafts"] as const)
    for (const { key, bytes } of must(await phone.browser.store.list(area))) await copy.write([{ type: "put", area, key, bytes }]);
  await phone.write("after the copy");
  must(await onPhone.now());
  const { openVault } = await import("#journal");
  const { testPassphrase } = await import("#journal/testing");
  const { testRandom } = await import("#base/testing");
  const restored = must(await openVault({ ...phone.browser.tab(), ...testRandom(77), store: copy }, { passphrase: testPassphrase }));
  const again = must(await openSync(restored, { ...phone.deps, ...testRandom(78) }))!;
  await phone.write("written on the old state", restored);
  must(await again.now());
  must(await onLaptop.now());
  expect(textsOf(laptop).toSorted()).toEqual(["after the copy", "in the copy", "written on the old state"]);
  expect(textsOf({ journal: restored }).toSorted()).toEqual(textsOf(laptop).toSorted());
  expect(onLaptop.devices.map(({ name }) => name)).toEqual(["phone", "laptop"]);
});

test("once it is closed it does nothing more, and the record can be opened and synced again", async () => {
  const { ask } = testRelay();
  const phone = await device(1, ask);
  const onPhone = await turnOn(phone);
  await phone.write("before");
  const under = onPhone.now();
  await onPhone.close();
  await under;
  expect(await onPhone.now()).toEqual({ ok: false, error: { type: "Locked" } });
  expect(await onPhone.invite()).toEqual({ ok: false, error: { type: "Locked" } });
  phone.journal.lock();
  const again = must(await openSync(await phone.reopen(), phone.deps))!;
  must(await again.now());
  expect(again.pending).toBe(0);
});

test("a long record arrives whole, and says how far it is", async () => {
  const { ask } = testRelay();
  const [phone, laptop] = [await device(1, ask), await device(2, ask)];
  must(await phone.journal.append(longRecord(6000)));
  const onPhone = await turnOn(phone);
  must(await onPhone.now());
  const onLaptop = await letIn(onPhone, laptop, "laptop");
  const told: number[] = [];
  onLaptop.subscribe(() => told.push(onLaptop.status.progress?.done ?? 0));
  must(await onLaptop.now());
  expect(bytesOf(laptop)).toBe(bytesOf(phone));
  expect(Math.max(...told)).toBeGreaterThan(20);
});

test("five devices, partitions, wrong clocks, lost answers: once all have met, all hold the same bytes", { timeout: isWide ? 600_000 : 60_000 }, async () => {
  const step = fc.record({ who: fc.nat(4), what: fc.constantFrom("write", "write", "sync", "lose", "jump"), ms: fc.integer({ min: -1e7, max: 1e8 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), fc.integer({ min: 1, max: 1e6 }), async (story, seed) => {
      const relay = testRelay();
      let losing = false;
      const ask: AskRelay = async (path, init) => {
        const answer = await relay.ask(path, init);
        if (losing) throw new TypeError("Failed to fetch");
        return answer;
      };
      const devices = [];
      for (let n = 0; n < 5; n++) devices.push(await device(seed * 10 + n, ask));
      const syncs = [await turnOn(devices[0]!)];
      for (let n = 1; n < 5; n++) syncs.push(await letIn(syncs[n - 1]!, devices[n]!, `device ${n}`));
      for (const [i, { who, what, ms }] of story.entries()) {
        if (what === "write") await devices[who]!.write(`${who} wrote ${i}`);
        else if (what === "jump") devices[who]!.browser.move(ms);
        else {
          losing = what === "lose";
          await syncs[who]!.now();
          losing = false;
        }
      }
      for (let round = 0; round < 2; round++) for (const sync of syncs) must(await sync.now());
      for (const one of devices) expect(bytesOf(one)).toBe(bytesOf(devices[0]!));
      expect(devices[0]!.journal.entries).toHaveLength(story.filter(({ what }) => what === "write").length);
    }),
    { numRuns: isWide ? 60 : 3 },
  );
});
