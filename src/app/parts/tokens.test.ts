import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

type Theme = "light" | "dark" | "dim";

test.each<[string, string, number]>([
  ["ink", "paper", 7],
  ["ink", "sheet", 7],
  ["ink", "sunk", 7],
  ["ink-2", "paper", 4.5],
  ["ink-2", "sheet", 4.5],
  ["ink-2", "sunk", 4.5],
  ["ink-3", "paper", 4.5],
  ["ink-3", "sunk", 4.5],
  ["accent", "paper", 4.5],
  ["accent", "sheet", 4.5],
  ["on-act", "act", 7],
  ["on-accent", "accent", 4.5],
  ["ink", "accent-wash", 7],
  ["edge", "paper", 3],
  ["edge", "sheet", 3],
  ["calm-ink", "calm-wash", 7],
  ["care-ink", "care-wash", 7],
  ["doctor-ink", "doctor-wash", 7],
  ["care-mark", "care-wash", 3],
  ["doctor-mark", "doctor-wash", 3],
  ["doctor-ink", "paper", 4.5],
  ["on-emergency", "emergency", 7],
])("%s on %s has %d to 1 in light and dark", (ink, surface, least) => {
  for (const theme of ["light", "dark"] as const) expect(ratio(ink, surface, theme), theme).toBeGreaterThanOrEqual(least);
});

test.each(["ink", "ink-2", "ink-3", "accent"])("in the dim session %s has 7 to 1", (ink) => {
  expect(ratio(ink, "paper", "dim")).toBeGreaterThanOrEqual(7);
});

test("stop is the brightest thing of the session", () => {
  expect(ratio("on-stop", "stop", "dim")).toBeGreaterThanOrEqual(7);
  expect(ratio("stop", "paper", "dim")).toBeGreaterThan(ratio("ink-2", "paper", "dim"));
});

const css = readFileSync(new URL("tokens.css", import.meta.url), "utf8");
const [shared = "", dim = ""] = css.split(/\[data-theme="dim"\][^{]*\{/);
const read = (text: string) => new Map([...text.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = "", value = ""]) => [name, value]));
const tokens = read(shared);
const dimTokens = read(dim.slice(0, dim.indexOf("}")));

function ratio(ink: string, surface: string, theme: Theme): number {
  const [a, b] = [luminance(colour(ink, theme)), luminance(colour(surface, theme))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function colour(name: string, theme: Theme): readonly [l: number, c: number, h: number] {
  const value = (theme === "dim" ? dimTokens.get(name) : undefined) ?? tokens.get(name) ?? "";
  const both = value.match(/oklch\([^)]*\)/g) ?? [];
  const [l = Number.NaN, c = Number.NaN, h = Number.NaN] = (theme === "light" ? both[0] : both.at(-1))!
    .slice(6, -1)
    .split(/[\s/]+/)
    .map(Number);
  return [l, c, h];
}

/** OKLCH to relative luminance, by way of linear sRGB (Ottosson's matrices). */
function luminance([lightness, chroma, hue]: readonly [number, number, number]): number {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clamp = (channel: number) => Math.min(1, Math.max(0, channel));
  return (
    0.2126 * clamp(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s) +
    0.7152 * clamp(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s) +
    0.0722 * clamp(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s)
  );
}
