import { readdirSync, readFileSync, truncateSync } from "node:fs";
import { join } from "node:path";

/**
 * Cuts the last record of Chromium's database off in the middle, as a kill between two of its writes does once in some hundred times.
 * The format of a LevelDB log: blocks of 32 KiB; a record is 4 bytes of checksum, 2 of length, 1 of type, and its bytes.
 */
export const cutLastRecord = (profile: string): void => {
  const log = logIn(profile);
  const bytes = readFileSync(log);
  let [at, last] = [0, -1];
  while (at + headBytes <= bytes.length) {
    const left = blockBytes - (at % blockBytes);
    if (left < headBytes) at += left;
    else if (bytes[at + 6] === 0) break;
    else {
      last = at;
      at += headBytes + bytes.readUInt16LE(at + 4);
    }
  }
  if (last < 0) throw new Error(`no record in ${log}`);
  truncateSync(log, last + headBytes + 1);
};

const blockBytes = 32 * 1024;
const headBytes = 7;

const logIn = (profile: string): string => {
  const place = join(profile, "Default/IndexedDB");
  const folder = readdirSync(place).find((name) => name.endsWith(".leveldb"))!;
  const last = readdirSync(join(place, folder))
    .filter((name) => name.endsWith(".log"))
    .toSorted()
    .at(-1)!;
  return join(place, folder, last);
};
