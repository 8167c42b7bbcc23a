// What the scripts share: announcing, keeping values in this browser, folding words for comparison.
let hiding;

/** Tell everybody, screen readers too, in one short sentence. */
export function announce(text) {
  const place = document.getElementById("announce");
  place.textContent = "";
  clearTimeout(hiding);
  requestAnimationFrame(() => { place.textContent = text; place.classList.add("is-shown"); });
  hiding = setTimeout(() => { place.classList.remove("is-shown"); place.textContent = ""; }, 4000);
}

/** The value kept under `key`, or `otherwise` where there is none or storage is forbidden. */
export function kept(key, otherwise) {
  try { return JSON.parse(localStorage.getItem(key)) ?? otherwise; } catch { return otherwise; }
}

/** Keep a value in this browser, where it allows that. */
export function keep(key, value) {
  try { localStorage.setItem(key, JSON.stringify(value)); } catch { /* It then lasts as long as the page. */ }
}

export const OWN = "own-menu";
const ID = /^[a-z0-9][a-z0-9-]{0,63}$/;

/** Ids of recipes, each once, whatever was in storage or in an address. */
export function ids(list) {
  return Array.isArray(list) ? [...new Set(list.filter((id) => typeof id === "string" && ID.test(id)))].slice(0, 99) : [];
}

/** Words in small letters without dots and accents. */
export function fold(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** A sentence with {names} filled in. */
export function say(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}

/** Copy an address, or give it to the device's own sharing where there is one. */
export async function share(url, title, copied, device = true) {
  try {
    if (device && navigator.share && matchMedia("(pointer: coarse)").matches) return await navigator.share({ url, title });
    await navigator.clipboard.writeText(url);
    announce(copied);
  } catch (error) {
    if (error.name !== "AbortError") announce(url);
  }
}
