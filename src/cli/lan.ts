import { join } from "node:path";
import { err, ok, type Result } from "#base";
import { addressesOf, authorityUntil, isLocal, keepLan, introduceHere, type Introduction, type LanFile, type LanKept } from "#server";
import type { World } from "./command.ts";
import { lanPage } from "./lan-page.ts";
import { troubleNamed, type Trouble } from "./trouble.ts";

/** What serving the local network needs before it begins. */
export interface Lan {
  /** Where to listen: everywhere, or the one address that was asked for. */
  readonly host: string;
  readonly addresses: readonly string[];
  readonly kept: LanKept;
  readonly folder: string;
}

const lanFolder = (data: string): string => join(data, "lan");

/** Finds this machine's addresses in the local network, and the certificate that vouches for them. */
export const openLan = async (
  world: World,
  { data, host: asked }: { readonly data: string; readonly host?: string },
): Promise<Result<Lan, Trouble>> => {
  const host = asked === "0.0.0.0" || asked === "::" ? undefined : asked;
  const here = addressesOf(world.network.interfaces());
  if (host !== undefined && !isLocal(host)) return err(troubleNamed(world.words, "serve.lan-host", host));
  const addresses = host === undefined ? here : [host];
  if (addresses.length === 0) return err(troubleNamed(world.words, "serve.no-lan", "--lan"));
  const folder = lanFolder(data);
  const kept = await keep(world, folder, addresses);
  if (!kept.ok) return kept;
  const everywhere = addresses.some((address) => address.includes(":")) ? "::" : "0.0.0.0";
  return ok({ host: host ?? everywhere, addresses, kept: kept.value, folder });
};

/** Looks again, because a home network gives out new addresses and every certificate ends. Undefined: it goes on as it is. */
export const renewedLan = async (world: World, lan: Lan): Promise<LanKept["certificate"] | undefined> => {
  const here = addressesOf(world.network.interfaces());
  const addresses = lan.addresses.includes(lan.host) ? lan.addresses : here;
  const kept = addresses.length === 0 ? undefined : await keep(world, lan.folder, addresses);
  return kept?.ok && kept.value.made !== "nothing" ? kept.value.certificate : undefined;
};

async function keep(world: World, folder: string, addresses: readonly string[]): Promise<Result<LanKept, Trouble>> {
  const { words, random, clock, files } = world;
  const read = (name: LanFile) => textOf(world, join(folder, name));
  const write = (name: LanFile, text: string) => files.put(join(folder, name), [text]);
  const host = hostOf(world);
  const names = { addresses: [...addresses, "127.0.0.1", "::1"], hosts: [...(host ? [`${host}.local`] : []), "localhost"] };
  try {
    await files.makeFolder(folder);
    const kept = await keepLan(
      { random, nowMs: clock.now },
      { read, write },
      { names, authorityName: words["lan.authority"]({ host: host ?? "?" }) },
    );
    return kept.ok ? kept : err(troubleNamed(words, "serve.lan-damaged", join(folder, "authority.pem")));
  } catch {
    return err(troubleNamed(words, "serve.data", folder));
  }
}

/** A file's text; undefined when there is none. */
async function textOf({ files }: World, file: string): Promise<string | undefined> {
  let text = "";
  try {
    for await (const bytes of files.open(file)) text += new TextDecoder().decode(bytes);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
  return text;
}

/** How it stands, without making anything: where this machine could be reached, and what was kept of an earlier start. */
export const lookAtLan = async (world: World, data: string) => {
  const file = join(lanFolder(data), "authority.pem");
  const text = await textOf(world, file).catch(() => "");
  return { file, addresses: addressesOf(world.network.interfaces()), until: text === undefined ? undefined : authorityUntil(text) };
};

/** The first part of the machine's name, by which neighbours find it as NAME.local; undefined when it is no such name. */
const hostOf = ({ network: { hostName } }: World): string | undefined =>
  /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?=\.|$)/.exec(hostName.toLowerCase())?.[0];

/** The page and the certificate by plain http, on the next port or, where that is taken, on any. */
export const introduceLan = async (lan: Lan, port: number): Promise<Result<Introduction, { readonly code: string }>> => {
  const page = await lanPage(() => port);
  const onPort = (wanted: number) => introduceHere({ host: lan.host, port: wanted, authority: lan.kept.authority, page });
  const next = await onPort(port + 1);
  return next.ok ? next : onPort(0);
};

/** What is printed when everything listens. */
export const sayLan = async (
  { words, isTerminal, ...world }: World,
  lan: Lan,
  { port, introducedOn }: { readonly port: number; readonly introducedOn: number },
) => {
  const { qrBlocks } = await import("./qr-blocks.ts");
  const host = hostOf({ words, isTerminal, ...world });
  const at = (address: string, scheme: "http" | "https", on: number) =>
    `${scheme}://${address.includes(":") ? `[${address}]` : address}:${on}`;
  const urls = [...lan.addresses, ...(host ? [`${host}.local`] : [])].map((address) => at(address, "https", port));
  const [url = "", ...others] = urls;
  const help = at(lan.addresses[0]!, "http", introducedOn);
  const { fingerprint, made, authority } = lan.kept;
  const text = [
    words["serve.ready.host"]({ url }),
    "",
    ...(made === "authority" ? [words["lan.made"], ""] : []),
    words["lan.phone"],
    "",
    qrBlocks(help, { colours: isTerminal }),
    words["lan.scan"]({ help }),
    words["lan.trust"],
    ...fingerprintLines(fingerprint),
    words["lan.open"]({ url }),
    "",
    words["lan.others"]({ urls: others.join(", ") }),
    words["lan.key"]({ folder: lan.folder }),
  ];
  return { json: { url, port, lan: { urls, help, fingerprint, authority, folder: lan.folder } }, text: `${text.join("\n")}\n` };
};

/** In two lines, as phones break it. */
const fingerprintLines = (fingerprint: string): readonly string[] => [`   ${fingerprint.slice(0, 48)}`, `   ${fingerprint.slice(48)}`];
