import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { onTestFinished } from "vitest";
import { loadAssets, type Assets } from "../assets.ts";

export const page = '<!doctype html><title>Walnut</title><style>body { color: teal }</style><div id="app">Walnut</div>';
export const script = `export const words = ${JSON.stringify("walnut ".repeat(200))};`;

/** A small built app on the real disk, with a secret lying next to it that must never be served. */
export const builtApp = async (): Promise<Assets> => {
  const home = await mkdtemp(join(tmpdir(), "walnut-server-"));
  onTestFinished(() => rm(home, { recursive: true }));
  await mkdir(join(home, "app/assets"), { recursive: true });
  await writeFile(join(home, "secret.txt"), "SECRET");
  await writeFile(join(home, "app/index.html"), page);
  await writeFile(join(home, "app/sw.js"), "self.version = 1;");
  await writeFile(join(home, "app/assets/main-Ab3dEf9h.js"), script);
  await writeFile(join(home, "app/assets/main-Ab3dEf9h.js.br"), brotliCompressSync(script));
  await writeFile(join(home, "app/assets/main-Ab3dEf9h.js.gz"), gzipSync(script));
  const assets = await loadAssets(join(home, "app"));
  if (!assets.ok) throw new Error("the app of the test was not found");
  return assets.value;
};
