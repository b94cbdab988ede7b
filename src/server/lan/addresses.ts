import { BlockList, isIP, type Server } from "node:net";

export type Interfaces = {
  readonly [name: string]: readonly { readonly address: string; readonly family: string; readonly internal: boolean }[] | undefined;
};

/**
 * Networks that the internet does not reach (IANA's registries of special addresses): private ones, those of a provider or a tunnel, those
 * that devices give themselves, those kept for examples. The first number stands for the whole, the second says how many bits of it count.
 */
export const localNetworks: readonly { readonly base: string; readonly bits: number; readonly family: "ipv4" | "ipv6" }[] = [
  { base: "10.0.0.0", bits: 8, family: "ipv4" },
  { base: "100.64.0.0", bits: 10, family: "ipv4" },
  { base: "127.0.0.0", bits: 8, family: "ipv4" },
  { base: "169.254.0.0", bits: 16, family: "ipv4" },
  { base: "172.16.0.0", bits: 12, family: "ipv4" },
  { base: "192.0.2.0", bits: 24, family: "ipv4" },
  { base: "192.168.0.0", bits: 16, family: "ipv4" },
  { base: "198.51.100.0", bits: 24, family: "ipv4" },
  { base: "203.0.113.0", bits: 24, family: "ipv4" },
  { base: "::1", bits: 128, family: "ipv6" },
  { base: "fc00::", bits: 7, family: "ipv6" },
];

const local = new BlockList();
for (const { base, bits, family } of localNetworks) local.addSubnet(base, bits, family);

/** Whether the internet does not reach this address. What is no address is not local. */
export const isLocal = (address: string): boolean => {
  const plain = plainAddress(address);
  const family = isIP(plain);
  return family !== 0 && local.check(plain, family === 6 ? "ipv6" : "ipv4");
};

/** A socket for both families writes the older addresses as newer ones, and some name the network card behind a percent sign. */
export const plainAddress = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");

/** Hangs up on whoever comes by an address that the internet reaches. */
export const onlyLocally = (server: Server): void => {
  server.on("connection", (socket) => {
    if (!isLocal(socket.localAddress ?? "")) socket.destroy();
  });
};

/** Where other devices of the network find this machine: what a cable or an antenna has before what programs made up, short addresses first. */
export const addressesOf = (interfaces: Interfaces): readonly string[] => {
  const all = Object.entries(interfaces).flatMap(([name, own = []]) => own.map((address) => ({ name, ...address })));
  const ours = all.filter(({ address, internal }) => !internal && isLocal(address));
  const rank = ({ name, address }: { readonly name: string; readonly address: string }) =>
    (address.includes(":") ? 2 : 0) + (isMadeUp.test(name) ? 1 : 0);
  return ours.toSorted((a, b) => rank(a) - rank(b)).map(({ address }) => address);
};

const isMadeUp = /^(?:br-|docker|tailscale|tap|tun|utun|vbox|veth|virbr|vmnet|wg|zt)/i;
