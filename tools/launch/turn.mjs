// Two starts at the same time in one folder: the second waits for the first, and takes over when the first has died.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync, linkSync } from "node:fs";
import { join } from "node:path";
import { cache } from "./places.mjs";
import { onInterrupt, onStart } from "./run.mjs";

const beat = 3000;
/** A holder that has not touched its lock for so long while we watched is dead or asleep; its pid may be another program's by now. */
const patience = 20_000;

export async function inTurn(work) {
  if (!existsSync(cache)) mkdirSync(cache);
  const lock = join(cache, "preparing.lock");
  const started = join(cache, "preparing.program");
  await take(lock);
  await outlast(started);
  const unwatch = onStart((pid) => writeFileSync(started, String(pid)));
  const beating = setInterval(() => touch(lock), beat);
  const forget = onInterrupt(() => [lock, started].forEach((file) => rmSync(file, { force: true })));
  try {
    return await work();
  } finally {
    unwatch();
    forget();
    rmSync(started, { force: true });
    clearInterval(beating);
    rmSync(lock, { force: true });
  }
}

async function take(lock) {
  let said = false;
  let seen = { touched: 0, since: performance.now() };
  while (!tryToTake(lock)) {
    const { holder, touched } = look(lock);
    if (touched !== seen.touched) seen = { touched, since: performance.now() };
    if (holder !== undefined && (!isAlive(holder) || performance.now() - seen.since > patience)) clearAway(lock, holder);
    else {
      if (!said) console.error(`  another start (process ${holder ?? "unknown"}) is preparing this folder; waiting for it …`);
      said = true;
      await new Promise((go) => setTimeout(go, 200));
    }
  }
}

/** A start that was killed cannot end the npm that it had started. That one goes on by itself: we let it finish rather than fight with it. */
async function outlast(started) {
  const { holder: program = 0 } = look(started);
  const goesOn = () => isGroupAlive(program);
  const until = performance.now() + 120_000;
  if (goesOn()) console.error("  waiting for an earlier start to finish what it began …");
  while (goesOn() && performance.now() < until) await new Promise((go) => setTimeout(go, 200));
  rmSync(started, { force: true });
}

/** The lock appears with its owner's number in it or not at all: a link is made in one step. */
function tryToTake(lock) {
  const own = `${lock}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    linkSync(own, lock);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    return tryWithoutLinks(lock, error);
  } finally {
    rmSync(own, { force: true });
  }
}

function tryWithoutLinks(lock, error) {
  if (!["EPERM", "ENOSYS", "ENOTSUP", "EOPNOTSUPP", "EACCES"].includes(error.code)) throw error;
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (second) {
    if (second.code === "EEXIST") return false;
    throw second;
  }
}

function look(lock) {
  try {
    const holder = Number(readFileSync(lock, "utf8"));
    return { holder: Number.isInteger(holder) ? holder : 0, touched: statSync(lock).mtimeMs };
  } catch {
    return { holder: undefined, touched: 0 };
  }
}

const isGroupAlive = (pid) => pid > 1 && isAlive(process.platform === "win32" ? pid : -pid);

/** A number that is our own can only be left over from an earlier life, for example of a container. */
function isAlive(pid) {
  if (pid === process.pid || pid === 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** Moves the dead lock aside first: if another start was quicker and the lock is a living one, it is put back. */
function clearAway(lock, holder) {
  const aside = `${lock}.dead-${process.pid}`;
  try {
    renameSync(lock, aside);
    if (look(aside).holder !== holder) linkSync(aside, lock);
  } catch {
    // Someone else cleared it away.
  } finally {
    rmSync(aside, { force: true });
  }
}

function touch(lock) {
  try {
    utimesSync(lock, new Date(), new Date());
  } catch {
    // The folder was deleted under us; the work itself will say so.
  }
}
