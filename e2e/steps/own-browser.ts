import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type BrowserContext, type Page } from "@playwright/test";
import { expect, watch } from "../journey.ts";

/** A real browser process of its own with a profile that outlives it, so that it can be killed in the middle of anything. */
export interface OwnBrowser {
  readonly context: BrowserContext;
  readonly page: Page;
  /** The process and all its children, at once, with nothing said to them. */
  readonly kill: () => Promise<void>;
  /** As when the last window is closed. */
  readonly close: () => Promise<void>;
}

export const newProfile = (): string => mkdtempSync(join(tmpdir(), "walnut-profile-"));

export const openBrowser = async (profile: string, baseURL: string): Promise<OwnBrowser> => {
  rmSync(join(profile, addressFile), { force: true });
  const child = spawn(process.env["CHROMIUM"] ?? "/usr/bin/chromium", [...quietly, `--user-data-dir=${profile}`, "about:blank"], {
    // A process group of its own, so that killing it leaves none of its children.
    detached: true,
    env: { ...process.env, TZ: "Europe/Berlin" },
    stdio: "ignore",
  });
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const browser = await chromium.connectOverCDP(await addressOf(profile));
  const context = browser.contexts()[0]!;
  context.setDefaultTimeout(15_000);
  const seen = watch(context, baseURL);
  const page = context.pages()[0] ?? (await context.newPage());
  const end = async (signal: "SIGKILL" | "SIGTERM") => {
    process.kill(signal === "SIGKILL" ? -child.pid! : child.pid!, signal);
    await gone;
    await browser.close().catch(() => undefined);
    expect(seen, "requests to others, errors in the console, breaches of the content policy").toEqual([]);
  };
  return { context, page, kill: () => end("SIGKILL"), close: () => end("SIGTERM") };
};

const addressFile = "DevToolsActivePort";
const quietly = [
  "--headless",
  "--remote-debugging-port=0",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--lang=en-GB",
  "--window-size=390,844",
];

/** The browser writes its address into its profile once it listens. */
const addressOf = async (profile: string): Promise<string> => {
  const until = Date.now() + 20_000;
  while (Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const [port, path] = existsSync(join(profile, addressFile)) ? readFileSync(join(profile, addressFile), "utf8").split("\n") : [];
    if (port && path) return `ws://127.0.0.1:${port}${path}`;
  }
  throw new Error("the browser did not start");
};
