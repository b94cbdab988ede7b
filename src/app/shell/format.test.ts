import { expect, test, vi } from "vitest";
import type { Instant } from "#base";
import { formatFrom } from "./format.ts";

vi.stubGlobal("navigator", { languages: ["en-GB"] });

test.each([
  ["2026-12-10T00:00:00+01:00", "Thursday 10 December", "midnight is the day"],
  ["2026-12-10T19:30:00+01:00", "Thursday 10 December, 19:30", "an hour is said"],
])("%s is %s: %s", (at, said) => expect(formatFrom(at as Instant).replace("Thursday,", "Thursday")).toBe(said));
