import { join } from "node:path";
import { err, ok, type Result } from "#base";
import { loadAssets, openRelayStore, startServer, type CannotListen, type RelayStoreFailed } from "#server";
import { badOption } from "./call.ts";
import type { Call, Command, World } from "./command.ts";
import { readText } from "./input.ts";
import { troubleNamed, type Trouble } from "./trouble.ts";

/** Serves the app and the relay until the person ends it. */
export const serveCommand: Command = {
  usage: "usage.serve",
  names: 0,
  options: {
    port: { type: "string" },
    host: { type: "string" },
    data: { type: "string" },
    "tls-cert": { type: "string" },
    "tls-key": { type: "string" },
    "public-url": { type: "string" },
    "database-url": { type: "string" },
    "metrics-port": { type: "string" },
    lan: { type: "boolean" },
  },
  run: async (call, world) => {
    const asked = await readOptions(call, world);
    if (!asked.ok) return asked;
    const assets = await loadAssets(world.app);
    if (!assets.ok) return err(troubleNamed(world.words, "serve.not-built", world.app, 1));
    const { port, host, tls, publicUrl, place, metricsPort } = asked.value;
    const onFault = (error: Error) => world.remark(world.words["serve.fault"]({ what: error.message }));
    const relay = place && (await openRelayStore(place, onFault));
    if (relay?.ok === false) return err(storeTrouble(relay.error, world));
    if (relay === undefined) world.remark(world.words["serve.no-relay"]);
    const running = await startServer({
      assets: assets.value,
      ...(relay && { relay: relay.value }),
      host,
      port,
      ...(tls && { tls }),
      ...(metricsPort !== undefined && { metricsPort }),
      behindTls: publicUrl?.startsWith("https:") ?? false,
      onFault,
    });
    if (!running.ok) await relay?.value.close();
    if (!running.ok) return err(listenTrouble(running.error, `${host}:${port}`, world));
    const ended = world.ended();
    await sayReady(call, world, asked.value, publicUrl ?? running.value.url, running.value.port);
    await ended;
    await running.value.stop();
    return ok("written");
  },
};

type Place = { readonly folder: string } | { readonly url: string };

interface Asked {
  readonly port: number;
  readonly host: string;
  readonly tls?: { readonly cert: string; readonly key: string };
  readonly publicUrl?: string;
  readonly metricsPort?: number;
  /** Where the relay keeps what devices hand it. */
  readonly place: Place | undefined;
}

async function readOptions({ options }: Call, world: World): Promise<Result<Asked, Trouble>> {
  const { words } = world;
  if (options["lan"] !== undefined) return err(troubleNamed(words, "not-yet", "--lan"));
  const { port = "8080", host = "127.0.0.1", data, "public-url": publicUrl } = options as { readonly [name: string]: string | undefined };
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) return err(badOption(world, "port", words["bad-option.port"]));
  const metricsPort = options["metrics-port"];
  if (metricsPort !== undefined && (!/^\d{1,5}$/.test(String(metricsPort)) || Number(metricsPort) > 65_535))
    return err(badOption(world, "metrics-port", words["bad-option.port"]));
  if (!/^[\w.:-]{1,253}$/.test(host)) return err(badOption(world, "host", words["bad-option.host"]));
  if (publicUrl !== undefined && !/^https?:\/\/[\w.:[\]-]+\/?$/.test(publicUrl))
    return err(badOption(world, "public-url", words["bad-option.public-url"]));
  const place = await readPlace(data, options["database-url"], world);
  if (!place.ok) return place;
  const tls = await readTls(options as { readonly [name: string]: string | undefined }, world);
  if (!tls.ok) return tls;
  return ok({
    port: Number(port),
    ...(metricsPort !== undefined && { metricsPort: Number(metricsPort) }),
    host,
    place: place.value,
    ...(tls.value && { tls: tls.value }),
    ...(publicUrl !== undefined && { publicUrl }),
  });
}

async function readTls(
  { "tls-cert": certFile, "tls-key": keyFile }: { readonly [name: string]: string | undefined },
  world: World,
): Promise<Result<Asked["tls"] | undefined, Trouble>> {
  if (certFile === undefined && keyFile === undefined) return ok(undefined);
  if (certFile === undefined || keyFile === undefined)
    return err(troubleNamed(world.words, "serve.tls-alone", certFile === undefined ? "--tls-cert" : "--tls-key"));
  const cert = await readText(world, certFile);
  if (!cert.ok) return cert;
  const key = await readText(world, keyFile);
  return key.ok ? ok({ cert: cert.value, key: key.value }) : key;
}

/** A folder that cannot be used is said now and not on the day it is needed. */
async function readPlace(
  data: string | undefined,
  url: string | boolean | undefined,
  world: World,
): Promise<Result<Place | undefined, Trouble>> {
  if (typeof url === "string") {
    if (data !== undefined) return err(troubleNamed(world.words, "serve.two-places", "--data"));
    // What was typed holds a password; it is never said back.
    return /^postgres(?:ql)?:\/\//.test(url) ? ok({ url }) : err(badOption(world, "database-url", world.words["bad-option.database-url"]));
  }
  const folder = data ?? join(world.store, ".data");
  try {
    await world.files.makeFolder(folder);
    await world.files.roomIn(folder);
    return ok({ folder });
  } catch {
    // The app works without a relay, so a place that was not asked for is no reason to stay away.
    return data === undefined ? ok(undefined) : err(troubleNamed(world.words, "serve.data", folder));
  }
}

function storeTrouble(failed: RelayStoreFailed, { words }: World): Trouble {
  if (failed.type === "Unreachable")
    return {
      type: "no-database",
      what: words["serve.no-database.what"]({ code: failed.code }),
      where: "--database-url",
      how: words["serve.no-database.how"],
      exit: 1,
    };
  const { setting, value, want } = failed;
  return {
    type: "not-durable",
    what: words["serve.not-durable.what"],
    where: words["serve.not-durable.where"]({ setting, value }),
    how: words["serve.not-durable.how"]({ setting, want }),
    exit: 1,
  };
}

async function sayReady({ json }: Call, world: World, { host, tls, publicUrl }: Asked, url: string, port: number): Promise<void> {
  const { words } = world;
  const isHere = host === "127.0.0.1" || host === "::1" || host === "localhost";
  const ready = isHere && publicUrl === undefined ? words["serve.ready"] : words["serve.ready.host"];
  await world.write(json ? `${JSON.stringify({ url, port })}\n` : `${ready({ url })}\n`);
  if (!isHere && !tls && !publicUrl?.startsWith("https:")) world.remark(words["serve.plain-beyond"]);
}

function listenTrouble({ reason, code }: CannotListen, where: string, { words }: World): Trouble {
  if (reason !== "other")
    return troubleNamed(words, `serve.${reason}`, reason === "bad-certificate" ? "--tls-cert" : where, reason === "busy" ? 1 : 2);
  return { type: "cannot-listen", what: words["serve.other.what"]({ code }), where, how: words["serve.other.how"], exit: 1 };
}
