// Keeps what was read of the site, and answers with it only where there is no network: a kept page then says how old it is.

const NAME = `kept ${registration.scope}`;
/** Milliseconds that a page is waited for where an earlier one is kept. */
const PATIENCE = 8000;
const HEAVY = /\.(?:pdf|zip|docx|xlsx)$/;

addEventListener("install", () => { skipWaiting(); });
addEventListener("activate", (event) => { event.waitUntil(clients.claim()); });
addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  const ours = `${origin}${pathname}`.startsWith(registration.scope) && request.method === "GET" && !HEAVY.test(pathname);
  if (ours && !request.headers.has("range")) event.respondWith(answer(event));
});

async function answer(event) {
  const { request } = event;
  // What the browser itself has kept of a page would not say so.
  const fresh = fetch(request, request.mode === "navigate" ? { cache: "no-cache" } : {});
  event.waitUntil(fresh.then((response) => keep(request, response.clone())).catch(() => {}));
  if (request.mode !== "navigate") return fresh.catch(async (error) => (await kept(request)) ?? Promise.reject(error));
  const late = new Promise((done) => { setTimeout(done, PATIENCE); }).then(() => kept(request)).then((found) => found ?? fresh);
  return Promise.race([fresh, late]).then((response) => response, async (error) => (await kept(request)) ?? Promise.reject(error))
    .then((response) => (response.headers.has("X-Kept") ? told(response) : response));
}

/** One answer for each address, whatever was asked of it; what is gone is kept no more. */
const address = ({ url }) => url.replace(/[?#].*/, "");

async function keep(request, response) {
  const cache = await caches.open(NAME);
  if (response.status === 404 || response.status === 410) await cache.delete(address(request));
  if (response.status !== 200 || response.type !== "basic") return;
  const headers = new Headers(response.headers);
  headers.set("X-Kept", new Date().toISOString());
  headers.delete("Vary");
  await cache.put(address(request), new Response(await response.blob(), { headers }));
}

const kept = async (request) => (await caches.open(NAME)).match(address(request));

async function told(response) {
  const page = await response.text();
  return new Response(page.replace("<html", `<html data-kept="${response.headers.get("X-Kept")}"`), { headers: response.headers });
}
