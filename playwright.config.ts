import { defineConfig, devices } from "@playwright/test";
import { createServer } from "node:net";
import { join } from "node:path";

// The whole matrix takes up to 45 minutes: `npm run test:wide`.
const isWide = process.env["WALNUT_WIDE"] === "1";

/** What the browser says it speaks; "ar" leads to the language that is made for tests, in a build of its own. */
const locales: { readonly [language: string]: string } = { en: "en-GB", de: "de-DE", es: "es-ES", "ar-XB": "ar" };
const language = process.env["WALNUT_LANGUAGE"] ?? "en";
const command = language === "ar-XB" ? ".cache/pseudo/cli.mjs" : "dist/cli.mjs";

// This file is read again by each worker; the port is chosen once, by the first.
const port = (process.env["WALNUT_TEST_PORT"] ??= String(await freePort()));
const baseURL = `http://localhost:${port}`;

export default defineConfig({
  testDir: "e2e",
  // Pictures hold on Debian with pinned fonts; elsewhere a letter is drawn otherwise.
  testIgnore: isWide && process.platform === "linux" ? [] : ["snapshots.spec.ts", "design.spec.ts", "share-files.spec.ts"],
  snapshotPathTemplate: "{testDir}/snapshots/{arg}{ext}",
  outputDir: "test-results",
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: 0,
  timeout: isWide ? 180_000 : 60_000,
  expect: { timeout: 10_000, toMatchAriaSnapshot: { pathTemplate: "{testDir}/spoken/{arg}{ext}" } },
  reporter: [["list"]],
  webServer: {
    command: `"${process.execPath}" ${command} serve --port ${port} --data .cache/relay-${port}`,
    url: `${baseURL}/healthz`,
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM", timeout: 3000 },
  },
  use: {
    baseURL,
    ...devices["Desktop Chrome"],
    locale: locales[language]!,
    timezoneId: "Europe/Berlin",
    // The worker fetches the whole app into each new browser. Where it is what a journey is about, it is allowed (without network).
    serviceWorkers: "block",
    trace: "off",
    launchOptions: {
      executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
      args: chromiumArguments(),
      env: { ...process.env, FONTCONFIG_FILE: join(import.meta.dirname, "e2e/fonts/fonts.conf") },
    },
  },
  projects: [
    { name: "phone", use: { viewport: { width: 390, height: 844 }, hasTouch: true } },
    ...(isWide ? [{ name: "desk", use: { viewport: { width: 1280, height: 800 } } }] : []),
  ],
});

/** No sandbox, because CI runs as root in a container; and nothing that would talk to another machine. */
function chromiumArguments(): string[] {
  const quiet = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ];
  return ["--no-sandbox", ...quiet];
}

function freePort(): Promise<number> {
  return new Promise((found, fail) => {
    const probe = createServer().once("error", fail);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => found(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
