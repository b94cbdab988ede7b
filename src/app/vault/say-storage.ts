import type { OpenFailed } from "#journal";
import type { Words } from "#words";

/** The storage's own failures, as a sentence at a field. */
export const sayStorage = (app: Words<"app">, failed: OpenFailed): string | undefined => {
  if (failed.type !== "StorageFull" && failed.type !== "StorageGone" && failed.type !== "NewerVersion") return undefined;
  return app[`failed.${failed.type}.text`];
};
