import { existsSync } from "node:fs";
import { join, delimiter } from "node:path";
import { run, withProgress } from "./run.mjs";
import { Trouble } from "./trouble.mjs";

/** A Chromium that the journeys can drive: the one named by CHROMIUM, or one in a usual place. */
export function findChromium() {
  if (process.env.CHROMIUM) {
    if (existsSync(process.env.CHROMIUM)) return process.env.CHROMIUM;
    throw new Trouble("CHROMIUM names a file that is not there", process.env.CHROMIUM, "correct the variable or leave it out");
  }
  return places().find((path) => existsSync(path));
}

/** Brings Chromium from Debian when we may; else says how the person can. */
export async function installChromium() {
  const how = "install Chromium (on Debian: apt-get install chromium) or set CHROMIUM to the path of Chromium or Chrome";
  if (process.platform !== "linux" || !existsSync("/usr/bin/apt-get") || process.getuid?.() !== 0)
    throw new Trouble("no Chromium was found for the browser journeys", process.platform, how);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const options = ["-o", "DPkg::Lock::Timeout=300", "-q"];
  const { code, output } = await withProgress("installing Chromium from Debian", async () => {
    await run("apt-get", [...options, "update"], { env });
    return run("apt-get", [...options, "install", "-y", "--no-install-recommends", "chromium", "fonts-dejavu-core"], { env });
  });
  const found = findChromium();
  if (code !== 0 || !found)
    throw new Trouble("Chromium could not be installed from Debian", output.trim().split("\n").at(-1) ?? "apt-get", how);
  return found;
}

function places() {
  if (process.platform === "darwin")
    return ["/Applications/Chromium.app/Contents/MacOS/Chromium", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];
  if (process.platform === "win32")
    return [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA]
      .filter(Boolean)
      .flatMap((home) => [join(home, "Chromium/Application/chrome.exe"), join(home, "Google/Chrome/Application/chrome.exe")]);
  const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
  return [...(process.env.PATH ?? "").split(delimiter).filter(Boolean), "/usr/bin", "/snap/bin"].flatMap((folder) =>
    names.map((name) => join(folder, name)),
  );
}
