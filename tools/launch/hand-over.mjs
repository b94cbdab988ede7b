import { spawn } from "node:child_process";
import module from "node:module";
import { pathToFileURL } from "node:url";
import { compiled } from "./places.mjs";

/**
 * Goes on with `script` under `node`: in this process when it is that Node already, else in a child that gets our input, output and signals.
 * The child also has a line to us, so that it ends when we are killed without a word.
 */
export async function goOnWith(node, script, args) {
  if (process.env.npm_lifecycle_event) endWithParent();
  if (node === process.execPath) {
    process.argv = [node, script, ...args];
    module.enableCompileCache?.(compiled);
    await import(pathToFileURL(script).href);
    return;
  }
  const env = { ...process.env, NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? compiled };
  const child = spawn(node, [script, ...args], { env, stdio: ["inherit", "inherit", "inherit", "ipc"] });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  const [code, signal] = await new Promise((answer, fail) => {
    child.on("error", fail);
    child.on("exit", (...how) => answer(how));
  });
  process.exitCode = code ?? (signal === "SIGINT" ? 130 : 1);
}

/** npm tells only its shell when it is told to end, and the shell tells nobody. So we look whether our parent is still the same. */
function endWithParent() {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, "SIGTERM");
  }, 250).unref();
}
