import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { err, ok, type Result } from "#base";

export type Encoding = "identity" | "br" | "gzip";

/** One file as it is sent. All of them are held in memory (about one megabyte): no request ever touches the disk. */
export interface Asset {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly encodings: { readonly [E in "br" | "gzip"]?: Uint8Array<ArrayBuffer> };
  readonly type: string;
  readonly digest: string;
  readonly immutable: boolean;
}

export interface Assets {
  readonly get: (path: string) => Asset | undefined;
  readonly paths: readonly string[];
  /** Hashes of the style sheets that stand inside index.html, as a Content-Security-Policy names them. */
  readonly styleHashes: readonly string[];
}

export interface AssetsMissing {
  readonly type: "AssetsMissing";
  readonly folder: string;
}

/** Reads the built app, with the packed forms (.br, .gz) that the build laid beside the files. */
export const loadAssets = async (folder: string): Promise<Result<Assets, AssetsMissing>> => {
  const names = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const held = new Map<string, Asset>();
  for (const file of files.filter((name) => !/\.(br|gz)$/.test(name))) held.set(pathOf(folder, file), await readAsset(file, files));
  const page = held.get("/index.html");
  if (!page) return err({ type: "AssetsMissing", folder });
  const styleHashes = styleHashesOf(new TextDecoder().decode(page.body));
  return ok({ get: (path) => held.get(path), paths: [...held.keys()].sort(), styleHashes });
};

async function readAsset(file: string, files: readonly string[]): Promise<Asset> {
  const body = await read(file);
  const packed = async (ending: string) => (files.includes(file + ending) ? await read(file + ending) : undefined);
  const [br, gzip] = [await packed(".br"), await packed(".gz")];
  return {
    body,
    encodings: { ...(br && { br }), ...(gzip && { gzip }) },
    type: types[extname(file)] ?? "application/octet-stream",
    digest: createHash("sha256").update(body).digest("base64url").slice(0, 22),
    immutable: /[.-][\w-]{8,}\.\w+$/.test(file) && file.includes(`${sep}assets${sep}`),
  };
}

const read = async (file: string): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await readFile(file));

const pathOf = (folder: string, file: string): string => `/${relative(folder, file).split(sep).join("/")}`;

const styleHashesOf = (html: string): readonly string[] =>
  [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(
    ([, text = ""]) => `sha256-${createHash("sha256").update(text).digest("base64")}`,
  );

const types: { readonly [ending: string]: string } = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};
