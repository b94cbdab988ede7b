import { join } from "node:path";
import { err, ok, type Result } from "#base";
import {
  loadAssets,
  openRelayStore,
  startServer,
  type CannotListen,
  type Introduction,
  type RelayStoreFailed,
  type RunningServer,
} from "#server";
import { badOption } from "./call.ts";
import type { Call, Command, World } from "./command.ts";
import { readText } from "./input.ts";
import { introduceLan, openLan, renewedLan, sayLan, type Lan } from "./lan.ts";
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
    const { port, publicUrl, place, metricsPort } = asked.value;
    const lan = asked.value.lan ? await openLan(world, asked.value.lan) : undefined;
    if (lan?.ok === false) return lan;
    const [host, tls] = lan ? [lan.value.host, lan.value.kept.certificate] : [asked.value.host, asked.value.tls];
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
      localOnly: lan !== undefined,
      behindTls: publicUrl?.startsWith("https:") ?? false,
      onFault,
    });
    if (!running.ok) await relay?.value.close();
    if (!running.ok) return err(listenTrouble(running.error, `${host}:${port}`, world));
    const ended = world.ended();
    const lanBegun = lan && (await beginLan(call, world, lan.value, running.value));
    if (lanBegun?.ok === false) {
      await running.value.stop();
      return lanBegun;
    }
    if (!lanBegun) await sayReady(call, world, asked.value, publicUrl ?? running.value.url, running.value.port);
    await ended;
    await lanBegun?.value.stop();
    await running.value.stop();
    return ok("written");
  },
};

const lookAgainMs = 3_600_000;

/** The page for devices that trust nothing yet, what is printed for them, and a look every hour whether the addresses are still the same. */
async function beginLan(
  { json }: Call,
  world: World,
  lan: Lan,
  server: RunningServer,
): Promise<Result<Pick<Introduction, "stop">, Trouble>> {
  const introduction = await introduceLan(lan, server.port);
  if (!introduction.ok) return err(listenTrouble({ type: "CannotListen", reason: "other", ...introduction.error }, "--lan", world));
  const said = await sayLan(world, lan, { port: server.port, introducedOn: introduction.value.port });
  await world.write(json ? `${JSON.stringify(said.json)}\n` : said.text);
  const stopLooking = world.repeat(lookAgainMs, () => {
    void renewedLan(world, lan).then((certificate) => certificate && server.showCertificate(certificate));
  });
  const stop = async () => {
    stopLooking();
    await introduction.value.stop();
  };
  return ok({ stop });
}

type Place = { readonly folder: string } | { readonly url: string };

interface Asked {
  readonly port: number;
  readonly host: string;
  readonly tls?: { readonly cert: string; readonly key: string };
  readonly publicUrl?: string;
  readonly metricsPort?: number;
  /** Asked to serve the local network; `data` is the folder that holds its certificate. */
  readonly lan?: { readonly data: string; readonly host?: string };
  /** Where the relay keeps what devices hand it. */
  readonly place: Place | undefined;
}

async function readOptions({ options }: Call, world: World): Promise<Result<Asked, Trouble>> {
  const { words } = world;
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
  const isLan = options["lan"] === true;
  if (isLan && ["tls-cert", "tls-key", "public-url"].some((name) => options[name] !== undefined))
    return err(troubleNamed(words, "serve.lan-alone", "--lan"));
  const tls = await readTls(options as { readonly [name: string]: string | undefined }, world);
  if (!tls.ok) return tls;
  return ok({
    port: Number(port),
    ...(metricsPort !== undefined && { metricsPort: Number(metricsPort) }),
    host,
    place: place.value,
    ...(isLan && { lan: { data: data ?? join(world.store, ".data"), ...(options["host"] !== undefined && { host }) } }),
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
  if (failed.type === "NotADatabase") return troubleNamed(words, "serve.not-a-database", failed.file);
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
