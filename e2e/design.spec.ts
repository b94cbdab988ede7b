import { createServer } from "vite";
import { test as journey } from "./journey.ts";
import { look } from "./steps/look.ts";
import { picture } from "./steps/picture.ts";

/** The page of the design system is in no build, so it comes from the server that developers use. */
const test = journey.extend<object, { readonly developing: string }>({
  developing: [
    // oxlint-disable-next-line no-empty-pattern -- The runner reads from this pattern what a fixture needs: nothing.
    async ({}, use) => {
      const server = await createServer({
        configFile: `${import.meta.dirname}/../vite.config.ts`,
        cacheDir: ".cache/vite",
        logLevel: "error",
        server: { port: 0, host: "127.0.0.1", hmr: false, watch: null },
      });
      await server.listen();
      await use(server.resolvedUrls!.local[0]!.replace(/\/$/, ""));
      await server.close();
    },
    { scope: "worker", timeout: 60_000 },
  ],
  baseURL: async ({ developing }, use) => use(developing),
});

test("the design system shows every part", async ({ page }) => {
  await page.goto("/design");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForLoadState("networkidle");
  await look(page, "design");
  await picture(page, "design");
});
