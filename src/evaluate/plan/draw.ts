import { assert, type RandomDep } from "#base";

/** The coins of a trial, drawn once on the device. What is stored is the coins themselves, so anybody can check the order against them. */
export interface Drawn {
  /** One bit a pair, as hexadecimal; 1 means the practice comes first. */
  readonly seed: string;
  readonly order: readonly ("PC" | "CP")[];
}

export const drawOrder = ({ random }: RandomDep, pairs: number): Drawn => {
  const seed = Array.from(random.bytes(Math.ceil(pairs / 8)), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return { seed, order: orderOf(seed, pairs) };
};

/** The order that stored coins give. */
export const orderOf = (seed: string, pairs: number): readonly ("PC" | "CP")[] => {
  assert(seed.length * 4 >= pairs, "there is a coin for every pair");
  return Array.from({ length: pairs }, (_, pair) => {
    const byte = Number.parseInt(seed.slice(2 * (pair >> 3), 2 * (pair >> 3) + 2), 16);
    return (byte >> (pair & 7)) & 1 ? "PC" : "CP";
  });
};
