// Walnut without network: every file of this version is kept at install, and answered from there.
// The build fills in version and files (vite.config.ts). A new version waits until the page says "skip-waiting".
const cacheName = "walnut-__VERSION__";
const files = [/* FILES */];
const neverKept = /^\/(v1\/|healthz|metrics)/;
// Large and seldom needed: kept once they have been asked for.
const keptWhenUsed = /^\/fonts\//;

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(files.map((file) => new Request(file, { cache: "reload" })))));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(forgetOldVersions().then(() => self.clients.claim()));
});

self.addEventListener("message", (event) => {
  if (event.data === "skip-waiting") self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin || neverKept.test(url.pathname)) return;
  // Every page is the shell; which page it shows, the shell reads from the address.
  event.respondWith(keptOrFetched(request.mode === "navigate" ? "/" : request));
});

async function keptOrFetched(request) {
  const cache = await caches.open(cacheName);
  const kept = await cache.match(request, { ignoreVary: true, ignoreSearch: true });
  if (kept) return kept;
  const fetched = await fetch(request);
  if (typeof request !== "string" && keptWhenUsed.test(new URL(request.url).pathname) && fetched.ok)
    await cache.put(request, fetched.clone());
  return fetched;
}

async function forgetOldVersions() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith("walnut-") && name !== cacheName).map((name) => caches.delete(name)));
}
