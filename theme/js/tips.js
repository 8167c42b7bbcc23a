// Glossary tips: the meaning of a term beside it, on hover and on focus; Escape closes, and the tip itself may be hovered.
const cache = new Map();
let tip;
let over;
let timer;

async function meaning(link) {
  const page = link.href.split("#")[0];
  if (!cache.has(page)) {
    cache.set(page, fetch(page).then((answer) => answer.text()).then((html) => new DOMParser().parseFromString(html, "text/html")));
  }
  const word = (await cache.get(page)).getElementById(decodeURIComponent(link.hash.slice(1)));
  return word?.querySelector("dd p")?.textContent.trim();
}

function close() {
  clearTimeout(timer);
  over?.removeAttribute("aria-describedby");
  tip?.remove();
  tip = over = undefined;
}

async function open(link) {
  if (over === link) return clearTimeout(timer);
  close();
  over = link;
  const text = await meaning(link).catch(() => undefined);
  if (!text || over !== link) return undefined;
  tip = document.createElement("div");
  tip.className = "tip";
  tip.id = "tip";
  tip.setAttribute("role", "tooltip");
  tip.textContent = text;
  (link.closest("main") ?? document.body).append(tip);
  const [at, size] = [link.getBoundingClientRect(), tip.getBoundingClientRect()];
  const left = Math.max(8, Math.min(at.left, innerWidth - size.width - 8));
  const above = at.bottom + size.height + 8 > innerHeight && at.top > size.height + 8;
  tip.style.left = `${left + scrollX}px`;
  tip.style.top = `${(above ? at.top - size.height - 4 : at.bottom + 4) + scrollY}px`;
  link.setAttribute("aria-describedby", "tip");
  tip.addEventListener("pointerenter", () => clearTimeout(timer));
  tip.addEventListener("pointerleave", later);
  return undefined;
}

function later() {
  clearTimeout(timer);
  timer = setTimeout(close, 250);
}

/** Watch every marked term of the page. */
export function start() {
  for (const link of document.querySelectorAll("a.term")) {
    link.addEventListener("pointerenter", (event) => { if (event.pointerType === "mouse") open(link); });
    link.addEventListener("pointerleave", later);
    link.addEventListener("focus", () => open(link));
    link.addEventListener("blur", later);
  }
  if (document.activeElement.matches("a.term")) open(document.activeElement);
  addEventListener("keydown", (event) => { if (event.key === "Escape") close(); });
}
