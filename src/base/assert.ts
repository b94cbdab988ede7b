/** Says what we believed when we wrote the code. A failure is a bug of ours, never bad input. */
export function assert(believed: boolean, what: string): asserts believed {
  if (!believed) throw new Error(`We believed: ${what}`);
}

/** Makes a switch complete: a new case does not compile until it is handled. */
export const unreachable = (value: never): never => {
  throw new Error(`We believed this could not happen: ${JSON.stringify(value)}`);
};
