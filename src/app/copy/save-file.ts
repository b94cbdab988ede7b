import { dateOf, type Instant } from "#base";

/** Says nothing to whoever looks over the folder. */
export const copyName = (at: Instant): string => `walnut-${dateOf(at)}.age`;

/** Hands the bytes to the browser to save; it does not tell whether it did. */
export const saveFile = (bytes: Uint8Array, name: string): void => {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: "application/octet-stream" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};
