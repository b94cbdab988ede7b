// Completes package-lock.json after `npm install`, in two ways.
// npm leaves out optional platform packages that the registry did not serve, and `npm ci` then refuses the lock file.
// And it installs what a runtime package could use but does not need (valibot and the whole TypeScript compiler: 36 MB) when a
// development package brings it: without the wish in the lock file, `npm start` is a third smaller.
import { readFileSync, writeFileSync } from "node:fs";

const path = new URL("../package-lock.json", import.meta.url);
const lock = JSON.parse(readFileSync(path, "utf8"));
const platforms = ["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "wasm32", "win32"];
const processors = ["arm64", "arm", "ia32", "loong64", "mips64el", "ppc64", "ppc64le", "riscv64", "s390x", "x64", "wasm32"];

for (const [parent, entry] of Object.entries({ ...lock.packages }))
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (lock.packages[`${parent}/node_modules/${name}`] || lock.packages[`node_modules/${name}`]) continue;
    const words = name.split(/[-/]/);
    const os = platforms.filter((p) => words.includes(p));
    const cpu = processors.filter((c) => words.includes(c));
    lock.packages[`node_modules/${name}`] = {
      version: range.replace(/^[\^~]/, ""),
      ...(cpu.length > 0 && { cpu }),
      ...(entry.dev && { dev: true }),
      optional: true,
      ...(os.length > 0 && { os }),
    };
    console.log(`completed ${name}`);
  }

for (const entry of Object.values(lock.packages)) {
  if (entry.dev || !entry.peerDependenciesMeta) continue;
  for (const name of Object.keys(entry.peerDependenciesMeta)) delete entry.peerDependencies?.[name];
  delete entry.peerDependenciesMeta;
}
for (const entry of Object.values(lock.packages)) {
  if (!entry.devOptional) continue;
  delete entry.devOptional;
  entry.dev = true;
}

lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
