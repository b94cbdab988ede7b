import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";

const freePort = (): Promise<number> =>
  new Promise((found) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => found(port));
    });
  });

/** The app as it was last built, on a port of its own; `more` is what else the command is given. */
export const serveBuilt = async (more: readonly string[] = []): Promise<{ readonly address: string; readonly end: () => void }> => {
  const cli = join(import.meta.dirname, "../dist/cli.mjs");
  if (!existsSync(cli)) throw new Error("There is no build to measure. Run npm run build first.");
  const address = `http://localhost:${await freePort()}`;
  const server = spawn(process.execPath, [cli, "serve", "--port", new URL(address).port, ...more], { stdio: "ignore" });
  for (let tries = 0; tries < 100; tries++) {
    if (
      await fetch(`${address}/healthz`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return { address, end: () => void server.kill() };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("the server did not start");
};
