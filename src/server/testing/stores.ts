import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, onTestFinished } from "vitest";
import { memoryRelay } from "../store/memory.ts";
import { openRelayStore } from "../store/open.ts";
import type { RelayStore } from "../store/store.ts";
import { startPostgres } from "./postgres.ts";

export const isWide = process.env["WALNUT_WIDE"] === "1";

type Opens = () => Promise<RelayStore>;

/** Everything that a relay can keep its data in, by name: one contract holds for each. PostgreSQL is a real one, started in the wide run. */
export const everyStore = (): readonly (readonly [name: string, open: Opens])[] => {
  const url = postgresUrl();
  const onPostgres: readonly (readonly [string, Opens])[] = isWide ? [["PostgreSQL", () => opened({ url: url() })]] : [];
  return [["in memory", async () => memoryRelay()], ["SQLite", inFolder], ...onPostgres];
};

/** The address of a PostgreSQL that is there as long as the tests of a file run. */
export const postgresUrl = (): (() => string) => {
  let postgres: Awaited<ReturnType<typeof startPostgres>> | undefined;
  beforeAll(async () => {
    if (isWide) postgres = await startPostgres();
  }, 60_000);
  afterAll(() => postgres?.stop());
  return () => postgres!.url;
};

/** A store that is closed when the test is over. */
export const opened = async (place: Parameters<typeof openRelayStore>[0]): Promise<RelayStore> => {
  const store = await openRelayStore(place);
  if (!store.ok) throw new Error(JSON.stringify(store.error));
  onTestFinished(() => store.value.close());
  return store.value;
};

/** On SQLite, in a folder that goes with the test. */
export const inFolder: Opens = () => {
  const folder = mkdtempSync(join(tmpdir(), "walnut-relay-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return opened({ folder });
};
