/** What one address may ask of links, beside the limits that every request has. Beyond it the answer is 413 or 429, never a fault. */
export const linkLimits = {
  /** The sealed file and what stands around it. */
  makeBytesMax: 3 * 1024 * 1024 + 4096,
  openBytesMax: 4096,
  /** How many links one address may make at once, and how often it is given one more. */
  madeAtOnce: 20,
  madeEachSeconds: 180,
  /** The same for all addresses of one process together: nobody fills the disk in a night. */
  madeByAllAtOnce: 1000,
  madeByAllEachSeconds: 10,
  /** A way to the file beside the manifest: for readers that want it apart. */
  ticketMinutes: 5,
  /** How often links that are over are emptied. */
  sweepMinutes: 10,
} as const;
