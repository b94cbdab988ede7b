import { spawn } from "node:child_process";
import { createHash, X509Certificate } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:tls";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { chromium } from "@playwright/test";
import { expect, watch, wide } from "./journey.ts";
import { words } from "./steps/words.ts";

wide(
  "over serve --lan a browser that trusts the certificate keeps the app, opens it without network, and one that does not refuses",
  async () => {
    const data = mkdtempSync(join(tmpdir(), "walnut-lan-"));
    const server = spawn(process.execPath, [
      "dist/cli.mjs",
      "serve",
      "--lan",
      "--host",
      "127.0.0.1",
      "--port",
      "0",
      "--json",
      "--data",
      data,
    ]);
    const said = await new Promise<string>((line) => server.stdout.setEncoding("utf8").once("data", line));
    const { url, port, lan } = JSON.parse(said) as {
      readonly url: string;
      readonly port: number;
      readonly lan: { readonly help: string; readonly authority: string };
    };
    const open = (...more: readonly string[]) =>
      chromium.launch({
        executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
        args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", ...more],
      });
    const stranger = await open();
    // Here the key of the server is trusted in place of its authority: Chromium has no way to be handed an authority for one run.
    const trusting = await open(`--ignore-certificate-errors-spki-list=${await keyShown(port, lan.authority)}`);
    try {
      const strange = await stranger.newContext();
      const [refused, introduced] = [await strange.newPage(), await strange.newPage()];
      await expect(refused.goto(url)).rejects.toThrow("ERR_CERT_AUTHORITY_INVALID");
      await introduced.goto(lan.help);
      await expect(introduced.getByRole("link", { name: url })).toHaveCount(3);
      for (const summary of await introduced.locator("summary").all()) await summary.click();
      expect((await new AxeBuilder({ page: introduced }).analyze()).violations).toEqual([]);

      const context = await trusting.newContext({ serviceWorkers: "allow" });
      const seen = watch(context, url);
      const page = await context.newPage();
      await page.goto(url);
      expect(await page.evaluate(() => [isSecureContext, typeof crypto.subtle, typeof navigator.mediaDevices])).toEqual([
        true,
        "object",
        "object",
      ]);
      await page.evaluate(async () => void (await navigator.serviceWorker.ready));
      await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBeGreaterThan(0);
      expect(seen).toEqual([]);
      server.kill("SIGTERM");
      await page.reload();
      await expect(page.getByRole("button", { name: words.welcome["sample"] })).toBeVisible();
    } finally {
      await stranger.close();
      await trusting.close();
      server.kill("SIGKILL");
      rmSync(data, { recursive: true, force: true });
    }
  },
);

/** The SHA-256 of the server's public key, as Chromium takes it; asked for over TLS by a client that trusts only the authority. */
const keyShown = (port: number, ca: string): Promise<string> =>
  new Promise((answer, fail) => {
    const socket = connect({ host: "127.0.0.1", port, ca, servername: "localhost" }, () => {
      const key = new X509Certificate(socket.getPeerCertificate().raw).publicKey.export({ type: "spki", format: "der" });
      socket.end();
      answer(createHash("sha256").update(key).digest("base64"));
    });
    socket.on("error", fail);
  });
