import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

const root = join(import.meta.dirname, "../../..");

export interface Said {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the real launcher as a person would, in another folder than the project's. */
export const walnut = (args: readonly string[], input: string | Uint8Array = ""): Promise<Said> =>
  new Promise((answer, fail) => {
    const child = spawn(process.execPath, [join(root, "walnut"), ...args], { cwd: tmpdir() });
    let [out, err] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
    child.stdin.on("error", () => {}).end(input);
    child.on("error", fail).on("close", (exit) => answer({ exit, out, err }));
  });

/** Starts it and gives it back while it runs. */
export const startWalnut = (args: readonly string[]) => {
  const child = spawn(process.execPath, [join(root, "walnut"), ...args], { cwd: tmpdir() });
  onTestFinished(() => void child.kill("SIGKILL"));
  const firstLine = new Promise<string>((answer) => {
    child.stdout.setEncoding("utf8").once("data", answer);
    child.stderr.setEncoding("utf8").once("data", answer);
  });
  const ended = new Promise<number | null>((answer) => {
    child.once("exit", answer);
  });
  return { child, firstLine, ended };
};

/** A file with this content, in a folder of its own. */
export const fileWith = async (content: string | Uint8Array, name = "given.json"): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), "walnut-cli-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};
