import { expect, test } from "vitest";
import { addressesOf, isLocal } from "./addresses.ts";

test.each`
  address                   | local    | what
  ${"192.168.1.5"}          | ${true}  | ${"a home network"}
  ${"172.16.0.1"}           | ${true}  | ${"the first of a middle-sized network"}
  ${"172.31.255.255"}       | ${true}  | ${"its last"}
  ${"172.32.0.1"}           | ${false} | ${"one after it"}
  ${"172.15.255.255"}       | ${false} | ${"one before it"}
  ${"10.8.0.3"}             | ${true}  | ${"a large network"}
  ${"11.0.0.1"}             | ${false} | ${"one after it"}
  ${"100.64.0.1"}           | ${true}  | ${"a provider's or a tunnel's"}
  ${"100.128.0.1"}          | ${false} | ${"one after it"}
  ${"169.254.7.7"}          | ${true}  | ${"given by the device itself"}
  ${"127.0.0.1"}            | ${true}  | ${"this machine"}
  ${"8.8.8.8"}              | ${false} | ${"the internet"}
  ${"::1"}                  | ${true}  | ${"this machine"}
  ${"fd12:3456::7"}         | ${true}  | ${"a home network"}
  ${"2001:4860:4860::8888"} | ${false} | ${"the internet"}
  ${"fe80::1%eth0"}         | ${false} | ${"good on one cable only, which no certificate can name"}
  ${"::ffff:192.168.1.5"}   | ${true}  | ${"written as the newer kind"}
  ${"::ffff:8.8.8.8"}       | ${false} | ${"written as the newer kind"}
  ${"0.0.0.0"}              | ${false} | ${"no address"}
  ${""}                     | ${false} | ${"no address"}
  ${"localhost"}            | ${false} | ${"a name"}
`("$address ($what): local is $local", ({ address, local }) => {
  expect(isLocal(address)).toBe(local);
});

test("the address that a phone is told first is that of a cable or an antenna, and short", () => {
  const one = (address: string, family = "IPv4", internal = false) => ({ address, family, internal });
  expect(
    addressesOf({
      lo: [one("127.0.0.1", "IPv4", true), one("::1", "IPv6", true)],
      docker0: [one("172.17.0.1")],
      wlan0: [one("2001:db8::5", "IPv6"), one("fd00::5", "IPv6"), one("fe80::5", "IPv6"), one("192.168.1.5")],
      eth1: [one("203.0.114.9")],
    }),
  ).toEqual(["192.168.1.5", "172.17.0.1", "fd00::5"]);
  expect(addressesOf({ lo: [one("127.0.0.1", "IPv4", true)], none: undefined })).toEqual([]);
});
