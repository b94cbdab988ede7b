/**
 * How far from its moment a tone is heard, by sample: a whole session is rendered on an offline audio clock, with the page looking in as
 * it would in the foreground, hidden (once a second), and while it hangs for 25 seconds again and again. Limit: none missed, and 95 %
 * within 5 ms. Run: node tools/run.mjs bench/cues.ts
 */
import { chromium } from "@playwright/test";
import { inPage } from "./in-page/bundle.ts";
import type { Heard } from "./in-page/render-cues.ts";

const missedMax = 0;
const lateMsMax = 5;

const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
const page = await browser.newPage();
await page.addScriptTag({ content: await inPage("render-cues") });
let holds = true;
for (const look of ["foreground", "hidden", "blocked"] as const) {
  const heard = await page.evaluate(
    (how) => (globalThis as unknown as { bench: { render: (how: string) => Promise<Heard> } }).bench.render(how),
    look,
  );
  const p95 = heard.errors[Math.floor(heard.errors.length * 0.95)] ?? Infinity;
  const fine = heard.missed <= missedMax && p95 <= lateMsMax;
  holds &&= fine;
  process.stdout.write(
    `${fine ? "ok     " : "MISSED "} ${look}: ${heard.cues} cues, ${heard.missed} missed, 95 % within ${p95.toFixed(2)} ms, the worst ${heard.errors.at(-1)?.toFixed(2)} ms\n`,
  );
}
await browser.close();
process.exitCode = holds ? 0 : 1;
