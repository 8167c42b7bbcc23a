// On every page: light or dark, the reader's own menu, ticked ingredients, sharing, glossary tips, where one is on the page.

import { OWN, all, announce, ids, keep, kept, make, one, say, share, whole } from "./shared.js";

const root = document.documentElement;
/** The width of a window in the sizes of its letters. */
const NARROW = 20;

function themes() {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ?? (dark.matches ? "dark" : "light")) === "dark";
  const button = one(HTMLButtonElement, "[data-theme-toggle]");
  const show = () => button.setAttribute("aria-pressed", String(isDark()));
  button.hidden = false;
  show();
  dark.addEventListener("change", show);
  button.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    try {
      localStorage.setItem("theme", root.dataset.theme);
    } catch {
      // It then lasts as long as the page.
    }
    show();
  });
}

function count() {
  const number = ids(kept(OWN)).length;
  for (const badge of all(HTMLElement, "[data-own-count]")) {
    badge.hidden = !number;
    badge.textContent = String(number);
  }
}

function ownMenu() {
  for (const button of all(HTMLElement, "[data-own]")) {
    const id = button.dataset.own ?? "";
    const names = [id, ...(button.dataset.former ?? "").split(" ")];
    const isIt = (/** @type {string} */ other) => names.includes(other);
    const label = one(HTMLElement, "span", button);
    const show = () => {
      const has = ids(kept(OWN)).some(isIt);
      label.textContent = (has ? button.dataset.remove : button.dataset.add) ?? "";
      button.classList.toggle("button--quiet", has || button.matches(".card *, .ask *"));
      count();
    };
    button.hidden = false;
    show();
    button.addEventListener("click", () => {
      const list = ids(kept(OWN));
      const has = list.some(isIt);
      keep(OWN, has ? list.filter((other) => !isIt(other)) : [...list, id]);
      show();
      announce((has ? button.dataset.removed : button.dataset.added) ?? "");
    });
  }
  addEventListener("storage", count);
  addEventListener("own-menu", count);
  count();
}

function actions() {
  for (const button of all(HTMLElement, "[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }
  for (const button of all(HTMLElement, "[data-share]")) {
    button.hidden = false;
    button.addEventListener("click", () => share(location.href.split("#")[0], document.title, button.dataset.copied));
  }
}

/** Lists of things to have at hand get boxes to tick; the ticks stay in this browser, by the words of the thing. */
function ticks() {
  for (const list of all(HTMLElement, ".part--ingredients ul, .part--supplies ul")) {
    const key = `ticked ${location.pathname}`;
    const before = kept(key);
    const ticked = new Set(Array.isArray(before) ? before : []);
    const state = make("p", { class: "ticked", role: "status" });
    const boxes = all(HTMLElement, ":scope > li", list).map((item) => {
      const box = make("input", { type: "checkbox", autocomplete: "off" });
      const words = make("span", {}, ...item.childNodes);
      const name = whole(words.textContent);
      box.checked = ticked.has(name);
      item.append(make("label", {}, box, words));
      item.classList.add("tick");
      return { box, name };
    });
    const show = () => {
      state.textContent = say(document.body.dataset.ticked, { count: boxes.filter(({ box }) => box.checked).length, all: boxes.length });
    };
    list.addEventListener("change", () => {
      keep(key, boxes.filter(({ box }) => box.checked).map(({ name }) => name));
      show();
    });
    list.after(state);
    show();
  }
}

/** What is copied has its words whole: soft hyphens are for lines of the page alone. */
function copying() {
  addEventListener("copy", (event) => {
    const chosen = getSelection();
    const text = chosen?.toString() ?? "";
    if (!chosen?.rangeCount || !event.clipboardData || text === whole(text)) return;
    const box = make("div", {}, chosen.getRangeAt(0).cloneContents());
    event.clipboardData.setData("text/plain", whole(text));
    event.clipboardData.setData("text/html", whole(box.innerHTML));
    event.preventDefault();
  });
}

/** Marks the part of the page that is being read. */
function reading() {
  const links = new Map(all(HTMLAnchorElement, ".contents a").map((link) => [link.hash.slice(1), link]));
  if (!links.size || !("IntersectionObserver" in window)) return;
  const watch = new IntersectionObserver((seen) => {
    for (const { target, isIntersecting } of seen) {
      if (!isIntersecting) continue;
      for (const link of links.values()) link.removeAttribute("aria-current");
      links.get(target.id)?.setAttribute("aria-current", "location");
    }
  }, { rootMargin: "0px 0px -75% 0px" });
  for (const id of links.keys()) {
    const heading = document.getElementById(id);
    if (heading) watch.observe(heading);
  }
}

/** Where a line has room for few letters, long words of what scripts show are parted. */
function parting() {
  const watch = new ResizeObserver(() => {
    if (innerWidth / Number.parseFloat(getComputedStyle(root).fontSize) > NARROW) return;
    watch.disconnect();
    import("./parting.js").then((long) => long.start());
  });
  watch.observe(root);
}

themes();
ownMenu();
actions();
ticks();
copying();
reading();
parting();
if (new URLSearchParams(location.search).has("edition")) import("./printed.js").then((printed) => printed.start());
const { worker } = document.body.dataset;
if (worker && "serviceWorker" in navigator) import("./offline.js").then((offline) => offline.start(worker));
if (document.querySelector("[data-file]")) import("./sizes.js").then((sizes) => sizes.start());
if (document.querySelector("a.term")) import("./tips.js").then((tips) => tips.start());
