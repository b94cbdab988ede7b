import { scrypt } from "node:crypto";
import { passcodeAsRead, passcodeCost } from "#wire";

/** What a passcode becomes, as the maker's device made it. Slow on purpose, and off the thread that answers. */
export const verifierOf = (passcode: string, salt: Uint8Array): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const { costFactor: N, blockSize: r, parallelism: p, bytes } = passcodeCost;
    const options = { N, r, p, maxmem: 256 * N * r };
    scrypt(passcodeAsRead(passcode), salt, bytes, options, (error, key) => (error ? reject(error) : resolve(new Uint8Array(key))));
  });
