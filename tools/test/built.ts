import { execFileSync } from "node:child_process";
import { join } from "node:path";

/** Before the tests of the command: app and command are built from the sources as they are now. */
export const setup = (): void => {
  execFileSync(process.execPath, [join(import.meta.dirname, "../ensure-built.mjs")], { stdio: "inherit" });
};
