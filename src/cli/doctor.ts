import { join } from "node:path";
import { dateOf, instantAt, ok, type EpochMs } from "#base";
import { loadAssets } from "#server";
import type { Command, World } from "./command.ts";
import { lookAtLan } from "./lan.ts";

/** Looks at the machine: one line a matter, and what to do about it. */
export const doctorCommand: Command = {
  usage: "usage.doctor",
  names: 0,
  options: {},
  run: async (_call, world) => {
    const findings = [node(world), clock(world), database(world), await storage(world), await tls(world), await app(world)];
    const text = findings.map((finding) => lineOf(finding, world)).join("\n");
    return ok({
      json: { ok: findings.every(({ fix }) => fix === null), checks: findings.map((f) => ({ ...f, ok: f.fix === null })) },
      text,
    });
  },
};

interface Finding {
  readonly name: "node" | "clock" | "database" | "storage" | "tls" | "app";
  /** How it stands. */
  readonly is: string;
  /** What to do; null when nothing needs to be done. */
  readonly fix: string | null;
}

/** No build of this version is older than this day, so a clock before it is wrong. */
const firstBuiltAt = Date.UTC(2026, 10, 1);
const roomMegabytesMin = 200;

const node = ({ words, node: version }: World): Finding => ({
  name: "node",
  is: words["doctor.node.is"]({ version }),
  fix: Number(version.split(".")[0]) >= 24 ? null : words["doctor.node.fix"],
});

const clock = ({ words, clock: { now, zone } }: World): Finding => ({
  name: "clock",
  is: words["doctor.clock.is"]({ now: instantAt(now(), zone()), zone: zone() }),
  fix: now() >= firstBuiltAt ? null : words["doctor.clock.fix"],
});

const database = ({ words }: World): Finding => ({ name: "database", is: words["doctor.database.is"], fix: null });

/** Where `serve` keeps things unless told otherwise. */
const dataFolder = ({ store }: World): string => join(store, ".data");

async function tls(world: World): Promise<Finding> {
  const { words } = world;
  const { file, addresses, until } = await lookAtLan(world, dataFolder(world));
  if (typeof until === "object") return { name: "tls", is: words["doctor.tls.damaged"]({ file }), fix: words["serve.lan-damaged.how"] };
  const parts = [
    words["doctor.tls.is"],
    addresses.length > 0 ? words["doctor.tls.lan"]({ addresses: addresses.join(", ") }) : words["doctor.tls.no-lan"],
    ...(until === undefined ? [] : [words["doctor.tls.until"]({ date: dateOf(instantAt(until as EpochMs, world.clock.zone())) })]),
  ];
  return { name: "tls", is: parts.join("; "), fix: null };
}

async function storage({ words, store, files }: World): Promise<Finding> {
  try {
    const megabytes = Math.floor((await files.roomIn(store)) / 1e6);
    const is = words["doctor.storage.is"]({ folder: store, megabytes });
    return {
      name: "storage",
      is,
      fix: megabytes < roomMegabytesMin ? words["doctor.storage.fix.space"]({ megabytes: roomMegabytesMin }) : null,
    };
  } catch {
    return { name: "storage", is: words["doctor.storage.unwritable"]({ folder: store }), fix: words["doctor.storage.fix.write"] };
  }
}

async function app({ words, app: folder }: World): Promise<Finding> {
  const assets = await loadAssets(folder);
  if (!assets.ok) return { name: "app", is: words["doctor.app.missing"], fix: words["doctor.app.fix"] };
  return { name: "app", is: words["doctor.app.is"]({ files: assets.value.paths.length }), fix: null };
}

const lineOf = ({ name, is, fix }: Finding, { words }: World): string => {
  const [sign, title] = [words[fix === null ? "doctor.ok" : "doctor.mend"], words[`doctor.${name}`]];
  return fix === null ? words["doctor.line"]({ sign, name: title, is }) : words["doctor.line.fix"]({ sign, name: title, is, fix });
};
