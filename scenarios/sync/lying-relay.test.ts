import fc from "fast-check";
import { expect, test } from "vitest";
import type { AskRelay, RelayLies } from "#journal";
import { testRelay } from "#server/testing";
import { decodePage, decodeSignedHead, encodePage, fromHex } from "#wire";
import { bytesOf, device, letIn, must, turnOn } from "./people.ts";

interface StateAnswer {
  readonly position: number;
  readonly roster: number;
  readonly heads: readonly string[];
}
/** What the relay says instead of what it has. */
interface Lie {
  readonly page?: (envelopes: readonly Uint8Array[], after: number) => readonly Uint8Array[];
  readonly state?: (state: StateAnswer) => StateAnswer;
  readonly statements?: (statements: readonly string[]) => readonly string[];
}

/** Between the real device and the real relay. */
const liar = (ask: AskRelay) => {
  let lie: Lie = {};
  const answering: AskRelay = async (path, init) => {
    const answer = await ask(path, init);
    if (!answer.ok || (init?.method ?? "GET") !== "GET") return answer;
    if (lie.page && /\/log\?/.test(path)) {
      const page = must(decodePage(new Uint8Array(await answer.arrayBuffer())));
      return new Response(encodePage({ after: page.after, envelopes: lie.page(page.envelopes, page.after) }));
    }
    if (lie.state && path.endsWith("/state")) return Response.json(lie.state((await answer.json()) as StateAnswer));
    if (lie.statements && /\/roster\?/.test(path))
      return Response.json({ statements: lie.statements(((await answer.json()) as { statements: readonly string[] }).statements) });
    return answer;
  };
  return { ask: answering, tell: (next: Lie) => (lie = next) };
};

/** A phone and a laptop have both written; a tablet has seen the beginning and is shown the rest by the liar. */
const story = async () => {
  const relay = testRelay();
  const lying = liar(relay.ask);
  const [phone, laptop, tablet] = [await device(1, relay.ask), await device(2, relay.ask), await device(3, lying.ask)];
  const onPhone = await turnOn(phone);
  const onLaptop = await letIn(onPhone, laptop, "laptop");
  await phone.write("phone 1");
  must(await onPhone.now());
  const onTablet = await letIn(onPhone, tablet, "tablet");
  must(await onTablet.now());
  const before = await stateNow();
  for (const n of [2, 3, 4]) {
    await phone.write(`phone ${n}`);
    must(await onPhone.now());
  }
  must(await onLaptop.now());
  await laptop.write("laptop 1");
  must(await onLaptop.now());
  return { relay, phone, laptop, tablet, onPhone, onLaptop, onTablet, before, tell: lying.tell, stateNow };

  async function stateNow(): Promise<StateAnswer> {
    let seen: StateAnswer | undefined;
    lying.tell({ state: (state) => (seen = state) });
    must(await onTablet.now());
    lying.tell({});
    return seen!;
  }
};

const flip = (bytes: Uint8Array, bit: number) => bytes.map((byte, i) => (i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
const flipHex = (hex: string, bit: number) => Buffer.from(flip(fromHex(hex), bit)).toString("hex");
const without = <T>(list: readonly T[], at: number) => list.filter((_, i) => i !== at);
const feedOf = (head: string) => must(decodeSignedHead(fromHex(head))).feed;

type Told = Awaited<ReturnType<typeof story>>;
const lies: readonly (readonly [what: string, why: RelayLies["why"], lie: (told: Told) => Lie | Promise<Lie>])[] = [
  ["drops an envelope in the middle", "dropped", () => ({ page: (all) => without(all, 1) })],
  ["drops the last one, and counts one less", "dropped", () => ({ state: (s) => ({ ...s, position: s.position - 1 }) })],
  ["sends nothing where something is", "dropped", () => ({ page: () => [] })],
  ["changes the order", "dropped", () => ({ page: ([a, b, ...rest]) => [b!, a!, ...rest] })],
  ["sends one a second time", "replayed", () => ({ page: ([a, , ...rest]) => [a!, a!, ...rest] })],
  ["sends what was read long ago once more", "replayed", (told) => oldPage(told)],
  ["goes back to how it was", "rolled-back", ({ before }) => ({ state: () => ({ ...before, position: before.position - 1 }) })],
  ["forgets a device's head", "rolled-back", ({ before }) => ({ state: (s) => ({ ...s, heads: s.heads.filter((h) => feedOf(h) !== feedOf(before.heads[0]!)) }) })],
  ["shows a device's older head with newer envelopes", "altered", ({ before }) => ({ state: (s) => ({ ...s, heads: [...before.heads, ...s.heads.filter((head) => before.heads.every((old) => feedOf(old) !== feedOf(head)))] }) })],
  ["forgets a statement", "rolled-back", ({ before }) => ({ state: (s) => ({ ...s, roster: before.roster - 1 }) })],
  ["turns a bit of a head", "altered", () => ({ state: (s) => ({ ...s, heads: s.heads.map((head) => flipHex(head, 1100)) }) })],
  ["shows another account's envelopes", "other-account", async () => othersPage()],
];

/** What the tablet has read already, in the place of what comes. */
const oldPage = async (told: Told): Promise<Lie> => {
  const [first] = await told.relay.store.read(accountOf(told), { after: 0, until: 1, envelopesMax: 1 });
  return { page: ([, ...rest]) => [first!, ...rest] };
};
const accountOf = ({ before }: Told) => must(decodeSignedHead(fromHex(before.heads[0]!))).account;

const othersPage = async (): Promise<Lie> => {
  const relay = testRelay();
  const other = await device(9, relay.ask);
  const on = await turnOn(other);
  for (const n of [1, 2, 3, 4]) {
    await other.write(`somebody else ${n}`);
    must(await on.now());
  }
  const theirs: Uint8Array[] = [];
  const reading = liar(relay.ask);
  const second = await device(10, reading.ask);
  reading.tell({ page: (envelopes) => (theirs.push(...envelopes), envelopes) });
  const onSecond = await letIn(on, second, "second");
  must(await onSecond.now());
  return { page: (all) => theirs.slice(0, all.length) };
};

test.each(lies)("a relay that %s is noticed: %s", async (_what, why, lieOf) => {
  const told = await story();
  const seen = bytesOf(told.tablet);
  told.tell(await lieOf(told));
  const done = await told.onTablet.now();
  expect(done).toEqual({ ok: false, error: { type: "RelayLies", why } });
  expect(told.onTablet.status.trouble).toEqual({ type: "RelayLies", why });
  // Nothing that was there is gone, and once the relay is honest again everything arrives.
  for (const line of seen.split("\n")) expect(bytesOf(told.tablet)).toContain(line);
  told.tell({});
  must(await told.onTablet.now());
  must(await told.onPhone.now());
  must(await told.onLaptop.now());
  expect(bytesOf(told.tablet)).toBe(bytesOf(told.phone));
});

test("what one device pushed and the relay hides is vouched for by the next device that writes", async () => {
  const told = await story();
  const [fromLaptop] = await told.relay.store.read(accountOf(told), { after: 4, until: 5, envelopesMax: 1 });
  const oldOfPhone = told.before.heads[0]!;
  // The phone's last three are left out, its old head is shown, positions are closed up: for itself a perfect picture.
  const ofPhone = (heads: readonly string[]) => heads.map((head) => (feedOf(head) === feedOf(oldOfPhone) ? oldOfPhone : head));
  told.tell({ state: (s) => ({ ...s, position: 2, heads: ofPhone(s.heads) }), page: () => [fromLaptop!] });
  expect(await told.onTablet.now()).toEqual({ ok: false, error: { type: "RelayLies", why: "dropped" } });
});

test("whatever bit of whatever envelope is turned, nothing of it is taken", async () => {
  const { tell, onTablet, tablet } = await story();
  const seen = tablet.journal.entries.length;
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.nat(), async (which, bit) => {
      tell({ page: (all) => all.map((each, i) => (i === which % all.length ? flip(each, bit % (each.length * 8)) : each)) });
      expect(await onTablet.now()).toMatchObject({ ok: false });
      expect(tablet.journal.entries.length).toBe(seen);
    }),
    { numRuns: 60 },
  );
});

test("a list of devices that none of them signed lets nobody in", async () => {
  const { tell, onTablet, onPhone, relay } = await story();
  const stranger = await device(7, relay.ask);
  await letIn(onPhone, stranger, "new");
  tell({ statements: (all) => all.map((statement) => flipHex(statement, 8 * 200)) });
  expect(await onTablet.now()).toEqual({ ok: false, error: { type: "RelayLies", why: "forged-roster" } });
  expect(onTablet.devices).toHaveLength(3);
  tell({ statements: () => [] });
  expect(await onTablet.now()).toEqual({ ok: false, error: { type: "RelayLies", why: "dropped" } });
});

test("silence that hides nothing from anybody has a date", async () => {
  const { onTablet } = await story();
  must(await onTablet.now());
  for (const { heardAtMs } of onTablet.devices) expect(heardAtMs).toBeGreaterThan(0);
});
