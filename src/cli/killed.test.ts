import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { testRandom } from "#base/testing";
import { accountNamed, firstRoster, pushOf, signedToken, stated, testDevice, type TestDevice } from "#server/testing";
import { decodePage, type AccountId, type ChainValue } from "#wire";

/** Ten here, a thousand in `npm run chaos`. */
const rounds = Number(process.env["WALNUT_CHAOS"] ?? 10);
const writers = 4;

test(
  `a relay that is killed ${rounds} times while devices hand over has every envelope it acknowledged, once and in order`,
  { timeout: 60_000 + rounds * 5000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "walnut-killed-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const people = Array.from({ length: writers }, newPerson);
    const chance = testRandom(Number(process.env["WALNUT_SEED"] ?? 1)).random;
    let acknowledged = 0;
    for (let round = 1; round <= rounds; round++) {
      const relay = await startRelay(folder);
      for (const person of people) await person.signIn(relay.url);
      const writing = people.map((person) => person.writeUntilItBreaks(relay.url));
      await new Promise((wait) => setTimeout(wait, 10 + (chance.bytes(1)[0]! / 256) * longestMs));
      await relay.kill();
      await Promise.all(writing);
      acknowledged = people.reduce((sum, { acked }) => sum + acked.length, 0);
      if (round % lookEvery !== 0 && round !== rounds) continue;
      await everythingIsThere(folder, people);
      if (rounds > lookEvery) process.stderr.write(`after ${round} kills: ${acknowledged} envelopes acknowledged, all there\n`);
    }
    expect(acknowledged).toBeGreaterThan(rounds);
  },
);

const longestMs = 90;
const lookEvery = 50;

/** What was acknowledged stands first, each envelope once, in its order, byte for byte. */
const everythingIsThere = async (folder: string, people: readonly ReturnType<typeof newPerson>[]): Promise<void> => {
  const relay = await startRelay(folder);
  for (const person of people) {
    await person.signIn(relay.url);
    const kept = await person.readAll(relay.url);
    expect(kept.length).toBeGreaterThanOrEqual(person.acked.length);
    expect(kept.slice(0, person.acked.length)).toEqual(person.acked);
  }
  await relay.kill();
};

const startRelay = async (folder: string) => {
  const child = spawn(process.execPath, ["dist/cli.mjs", "serve", "--port", "0", "--json", "--data", folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const ended = new Promise<void>((end) => child.once("exit", () => end()));
  const line = await new Promise<string>((said, fail) => {
    child.stdout.setEncoding("utf8").once("data", said);
    child.once("exit", (code) => fail(new Error(`the server ended with ${code} before it was ready`)));
  });
  const { port } = JSON.parse(line) as { readonly port: number };
  return {
    url: `http://127.0.0.1:${port}/v1`,
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
};

/** One account with one device, which remembers what was acknowledged, byte for byte. */
const newPerson = () => {
  const device: TestDevice = testDevice();
  const first = stated(firstRoster(device), device);
  const account: AccountId = accountNamed(first);
  const acked: string[] = [];
  let chain: ChainValue | undefined;
  let token = "";
  const ask = (url: string, path: string, body?: BodyInit) =>
    fetch(url + path, { ...(body !== undefined && { method: "POST", body }), headers: { Authorization: `Bearer ${token}` } });
  return {
    acked,
    signIn: async (url: string) => {
      expect((await ask(url, "/accounts", first.bytes.slice())).status).toBe(201);
      const { challenge } = (await (await ask(url, "/challenge")).json()) as { challenge: string };
      const said = JSON.stringify({ account, feed: device.feed, challenge, signature: signedToken(account, device, challenge) });
      ({ token } = (await (await ask(url, "/token", said)).json()) as { token: string });
    },
    writeUntilItBreaks: async (url: string) => {
      for (;;) {
        // The same bytes after a break: whether they were kept before it or not, they are kept once.
        const next = pushOf(account, device, { from: acked.length + 1, count: 2, fill: acked.length % 251, ...(chain && { prev: chain }) });
        const answer = await ask(url, `/accounts/${account}/log`, next.body).catch(() => undefined);
        if (!answer?.ok) return;
        acked.push(...next.envelopes.map((bytes) => Buffer.from(bytes).toString("hex")));
        chain = next.chain;
      }
    },
    readAll: async (url: string) => {
      const kept: string[] = [];
      for (;;) {
        const answer = await ask(url, `/accounts/${account}/log?after=${kept.length}&until=1000000`);
        const page = decodePage(new Uint8Array(await answer.arrayBuffer()));
        if (!page.ok || page.value.envelopes.length === 0) return kept;
        kept.push(...page.value.envelopes.map((bytes) => Buffer.from(bytes).toString("hex")));
      }
    },
  };
};
