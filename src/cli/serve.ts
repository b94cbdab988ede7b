import { err, ok, type Result } from "#base";
import { loadAssets, startServer, type CannotListen } from "#server";
import { badOption } from "./call.ts";
import type { Call, Command, World } from "./command.ts";
import { readText } from "./input.ts";
import { troubleNamed, type Trouble } from "./trouble.ts";

/** Serves the app until the person ends it. */
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
    lan: { type: "boolean" },
  },
  run: async (call, world) => {
    const asked = await readOptions(call, world);
    if (!asked.ok) return asked;
    const assets = await loadAssets(world.app);
    if (!assets.ok) return err(troubleNamed(world.words, "serve.not-built", world.app, 1));
    const { port, host, tls, publicUrl } = asked.value;
    const running = await startServer({
      assets: assets.value,
      host,
      port,
      ...(tls && { tls }),
      behindTls: publicUrl?.startsWith("https:") ?? false,
      onFault: (error) => world.remark(world.words["serve.fault"]({ what: error.message })),
    });
    if (!running.ok) return err(listenTrouble(running.error, `${host}:${port}`, world));
    const ended = world.ended();
    await sayReady(call, world, asked.value, publicUrl ?? running.value.url, running.value.port);
    await ended;
    await running.value.stop();
    return ok("written");
  },
};

interface Asked {
  readonly port: number;
  readonly host: string;
  readonly tls?: { readonly cert: string; readonly key: string };
  readonly publicUrl?: string;
}

async function readOptions({ options }: Call, world: World): Promise<Result<Asked, Trouble>> {
  const { words } = world;
  for (const later of ["lan", "database-url"]) if (options[later] !== undefined) return err(troubleNamed(words, "not-yet", `--${later}`));
  const { port = "8080", host = "127.0.0.1", data, "public-url": publicUrl } = options as { readonly [name: string]: string | undefined };
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) return err(badOption(world, "port", words["bad-option.port"]));
  if (!/^[\w.:-]{1,253}$/.test(host)) return err(badOption(world, "host", words["bad-option.host"]));
  if (publicUrl !== undefined && !/^https?:\/\/[\w.:[\]-]+\/?$/.test(publicUrl))
    return err(badOption(world, "public-url", words["bad-option.public-url"]));
  if (data !== undefined) {
    const made = await makeData(data, world);
    if (!made.ok) return made;
  }
  const tls = await readTls(options as { readonly [name: string]: string | undefined }, world);
  if (!tls.ok) return tls;
  return ok({ port: Number(port), host, ...(tls.value && { tls: tls.value }), ...(publicUrl !== undefined && { publicUrl }) });
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

/** Nothing is kept there yet; a folder that cannot be used is said now and not on the day it is needed. */
async function makeData(folder: string, world: World): Promise<Result<void, Trouble>> {
  try {
    await world.files.makeFolder(folder);
    await world.files.roomIn(folder);
    return ok(undefined);
  } catch {
    return err(troubleNamed(world.words, "serve.data", folder));
  }
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
