// Walnut without network: the files of this version are kept at install, and answered from there; of the words, those of the language in use.
// The build fills in version, files and words (vite.config.ts). A new version waits until the page says "skip-waiting".
const cacheName = "walnut-__VERSION__";
const files = [/* FILES */];
const words = {/* WORDS */};
const neverKept = /^\/(v1\/|healthz|metrics)/;
// Large and seldom needed: kept once they have been asked for.
const keptWhenUsed = /^\/(fonts\/|assets\/pdfkit)/;

let opened;
const openCache = () => (opened ??= caches.open(cacheName));

self.addEventListener("install", (event) => {
  event.waitUntil(spoken().then((language) => keep([...files, ...words[language]])));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(forgetOldVersions().then(() => self.clients.claim()));
});

self.addEventListener("message", (event) => {
  if (event.data === "skip-waiting") self.skipWaiting();
  if (event.data.speaks in words) event.waitUntil(speak(event.data.speaks));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin || neverKept.test(url.pathname)) return;
  // Every page is the shell; which page it shows, the shell reads from the address.
  event.respondWith(keptOrFetched(request.mode === "navigate" ? "/" : request));
});

async function keptOrFetched(request) {
  const cache = await openCache();
  // By its path alone: to look past the question mark, a browser goes through every file that is kept.
  const kept = await cache.match(pathOf(request), { ignoreVary: true });
  if (kept) return kept;
  const fetched = await fetch(request);
  if (keptWhenUsed.test(pathOf(request)) && fetched.ok) await cache.put(pathOf(request), fetched.clone());
  return fetched;
}

const pathOf = (request) => (typeof request === "string" ? request : new URL(request.url).pathname);

async function keep(paths) {
  const cache = await openCache();
  await cache.addAll(paths.map((path) => new Request(path, { cache: "reload" })));
}

/** The page says which language it speaks; the next version keeps the words of that one at its install. */
async function speak(language) {
  const cache = await openCache();
  const here = new Set((await cache.keys()).map(pathOf));
  await keep(words[language].filter((path) => !here.has(path)));
  await (await caches.open("language")).put("/language", new Response(language));
}

async function spoken() {
  const said = await (await (await caches.open("language")).match("/language"))?.text();
  // A version may no longer have the language that an earlier one kept.
  if (said in words) return said;
  const ofBrowser = navigator.languages.map((tag) => tag.toLowerCase().split("-")[0]);
  return ofBrowser.find((tongue) => tongue in words) ?? "en";
}

async function forgetOldVersions() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith("walnut-") && name !== cacheName).map((name) => caches.delete(name)));
}
