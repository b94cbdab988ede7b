import { spawn } from "node:child_process";
import { basename, delimiter, dirname } from "node:path";

const keptTail = 64 * 1024;
const running = new Set();
const watchers = new Set();

/** Called with the number of every program that is started; answers how to stop watching. */
export function onStart(watcher) {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/**
 * Runs a program to its end and answers its exit code and the end of what it said.
 * `show` passes its words on while they come. All children end when we are told to end.
 */
export function run(program, args, { cwd, env, show = false, input = "ignore" } = {}) {
  return new Promise((answer) => {
    const grouped = process.platform !== "win32";
    const stdio = [input, show ? "inherit" : "pipe", show ? "inherit" : "pipe"];
    const child = spawn(program, args, { cwd, env, stdio, detached: grouped, windowsHide: true });
    let output = "";
    const keep = (chunk) => {
      output = (output + chunk).slice(-keptTail);
    };
    child.stdout?.setEncoding("utf8").on("data", keep);
    child.stderr?.setEncoding("utf8").on("data", keep);
    listenForTheEnd();
    running.add(child);
    if (child.pid !== undefined) for (const watcher of watchers) watcher(child.pid);
    child.on("error", (error) => {
      running.delete(child);
      answer({ code: 1, output: String(error.message), failed: error.code });
    });
    child.on("close", (code, signal) => {
      running.delete(child);
      // While we end, nobody goes on with what was cut short.
      if (!ending) answer({ code: code ?? 1, output: signal ? `${output}\nended by ${signal}` : output });
    });
  });
}

/** The environment in which `node` comes first on the PATH and nothing of the npm that started us confuses the next one. */
export function environmentFor(node, more = {}) {
  const env = { ...process.env, ...more };
  for (const name of Object.keys(env))
    if (
      /^npm_/i.test(name) &&
      !/^npm_config_(cache|registry|proxy|https_proxy|noproxy|cafile|strict_ssl|userconfig|globalconfig|fetch_.*)$/i.test(name)
    )
      delete env[name];
  delete env.INIT_CWD;
  const path = Object.keys(env).find((name) => name.toUpperCase() === "PATH") ?? "PATH";
  env[path] = [dirname(node), env[path]].filter(Boolean).join(delimiter);
  return env;
}

/** How to call npm: its own program file when npm started us (the same on every system), else by name. */
export function npm(args) {
  const file = process.env.npm_execpath;
  if (file && basename(file) === "npm-cli.js") return { program: process.execPath, args: [file, ...args] };
  return process.platform === "win32" ? { program: "cmd.exe", args: ["/d", "/s", "/c", "npm", ...args] } : { program: "npm", args };
}

/** Says that a program runs, once, then every five seconds how long it has taken, and how it ended; answers what `work` answers. */
export async function withProgress(what, work) {
  const began = performance.now();
  const seconds = () => `${((performance.now() - began) / 1000).toFixed(1)} s`;
  console.error(`  ${what} …`);
  const ticking = setInterval(() => console.error(`  ${what} … ${seconds()} so far`), 5000);
  try {
    const result = await work();
    console.error(`  ${what}: ${result.code === 0 ? "done in" : "given up after"} ${seconds()}`);
    return result;
  } finally {
    clearInterval(ticking);
  }
}

let listening = false;
let ending = false;
const endings = new Set();

/** Called when the person ends us in the middle of the work. */
export function onInterrupt(tidyUp) {
  listenForTheEnd();
  endings.add(tidyUp);
  return () => endings.delete(tidyUp);
}

function listenForTheEnd() {
  if (listening) return;
  listening = true;
  for (const [signal, code] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ])
    process.on(signal, async () => {
      await endAll();
      for (const tidyUp of endings) tidyUp();
      process.exit(code);
    });
}

/** Asks the programs to end as Ctrl+C does, since then they end what they started themselves; is less patient with those that do not listen. */
async function endAll() {
  ending = true;
  for (const [signal, patience] of [
    ["SIGINT", 1500],
    ["SIGTERM", 1500],
    ["SIGKILL", 0],
  ]) {
    for (const child of running) send(child, signal);
    const until = performance.now() + patience;
    while (running.size > 0 && performance.now() < until) await new Promise((go) => setTimeout(go, 50));
  }
}

function send(child, signal) {
  try {
    if (process.platform === "win32") child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It has ended already.
  }
}
