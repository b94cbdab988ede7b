// The disk as commands touch it.
import { createReadStream } from "node:fs";
import { access, constants, mkdir, open, readlink, realpath, rename, rm, stat, statfs } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { Files } from "./command.ts";
import { codeOf } from "./input.ts";

export const files: Files = {
  open: (file) => (file === "-" ? process.stdin : createReadStream(file)),
  isSame: async (one, other) => {
    const [a, b] = await Promise.all([one, other].map((file) => stat(file).catch(() => undefined)));
    return a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev;
  },
  isNoFile: async (place) => {
    const there = await stat(place).catch(() => undefined);
    return there !== undefined && !there.isFile();
  },
  put: async (file, parts) => {
    const place = await behindLinks(file);
    const begun = `${place}.${process.pid}.part`;
    try {
      const handle = await open(begun, "w", 0o600);
      try {
        for (const part of parts) await handle.writeFile(part);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(begun, place);
    } catch (error) {
      await rm(begun, { force: true });
      throw error;
    }
  },
  makeFolder: async (folder) => void (await mkdir(folder, { recursive: true })),
  roomIn: async (folder) => {
    await access(folder, constants.W_OK);
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  },
};

/** The file that a link leads to, there already or not yet; the link itself is never written over. */
const behindLinks = async (file: string): Promise<string> => {
  try {
    return await realpath(file);
  } catch (error) {
    // A ring of links leads nowhere, and is refused.
    if (codeOf(error) !== "ENOENT") throw error;
    const target = await readlink(file).catch(() => undefined);
    return target === undefined ? file : behindLinks(resolve(await realpath(dirname(file)), target));
  }
};
