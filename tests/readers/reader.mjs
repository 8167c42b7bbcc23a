// Somebody who reads the site: opens, presses and writes by the names that controls have, and looks or listens for what comes of it.

import { until } from "./browsers.mjs";

/** So many times Tab leads around any page. */
const MOST_STOPS = 250;

/**
 * @typedef {object} Ear what a listener is told; whoever only looks has none
 * @property {() => Promise<void>} arrives on a page
 * @property {(control: any) => Promise<void>} reaches a control
 * @property {(text: string) => Promise<void>} waits until it was told
 * @property {(selector: string) => Promise<void>} reads a part of the page
 *
 * @typedef {{task: string, step: string, ms: number}} Step
 */

/** In the page: the control of that name that can be used now, once it stands still; what lies under a dialog can not be used. */
const named = async (/** @type {string} */ name) => {
  const tidy = (/** @type {string | null} */ text) => (text ?? "").replaceAll("\u00ad", "").replace(/\s+/g, " ").trim();
  const nameOf = (/** @type {any} */ each) => tidy(each.getAttribute("aria-label") || each.labels?.[0]?.textContent || each.textContent);
  const room = document.querySelector("dialog:modal") ?? document;
  const controls = [...room.querySelectorAll("a[href], button:enabled, summary, input:enabled, select:enabled")];
  const found = controls.find((each) => each.checkVisibility() && nameOf(each) === name);
  if (!found) return null;
  found.scrollIntoView({ block: "center", behavior: "instant" });
  const before = found.getBoundingClientRect();
  for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
  const after = found.getBoundingClientRect();
  return before.x === after.x && before.y === after.y ? found : null;
};

/** In the page: what has the focus, once it stands still. */
const held = async () => {
  const found = /** @type {Element} */ (document.activeElement);
  found.scrollIntoView({ block: "center", behavior: "instant" });
  const before = found.getBoundingClientRect();
  for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
  return before.y === found.getBoundingClientRect().y ? found : null;
};

/** In the page: the control that has the focus, if its name is that. */
const focused = (/** @type {string} */ name) => {
  const at = /** @type {any} */ (document.activeElement);
  const ids = (at.getAttribute("aria-labelledby") ?? "").split(" ").filter(Boolean);
  const parts = ids.length ? ids.map((/** @type {string} */ id) => document.getElementById(id)) : [at.labels?.[0] ?? at];
  const said = at.getAttribute("aria-label") ?? parts.map((/** @type {Element} */ each) => each.textContent).join(" ");
  return said.replaceAll("\u00ad", "").replace(/\s+/g, " ").trim() === name ? at : null;
};

/** In the page: whether a part of it that is seen says so. */
const shown = (/** @type {string} */ selector, /** @type {string} */ text) =>
  [...document.querySelectorAll(selector)].some(
    (each) => each.checkVisibility() && each.textContent?.replaceAll("\u00ad", "").replace(/\s+/g, " ").includes(text),
  );

/** In the page: whether it has come whole, faces and all, and has that heading. */
const come = (/** @type {string} */ heading) =>
  document.readyState === "complete" && document.fonts.status === "loaded" && document.querySelector("h1")?.textContent.replaceAll("\u00ad", "").trim() === heading;

/** In the page: what it gives to be kept stays here, with its size; a browser without a window has nowhere to put it. */
const watched = () => {
  const here = /** @type {any} */ (globalThis);
  here.given = {};
  const address = URL.createObjectURL;
  let size = 0;
  URL.createObjectURL = (given) => {
    size = given instanceof Blob ? given.size : 0;
    return address(given);
  };
  HTMLAnchorElement.prototype.click = function () {
    here.given[this.download] = size;
  };
};

/** In the page: a day is chosen, since each browser asks for it in its own way. */
const dated = (/** @type {string} */ day) => {
  const field = /** @type {HTMLInputElement} */ (document.activeElement);
  field.value = day;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
};

/**
 * @param {import("./browsers.mjs").Browser} browser
 * @param {string} origin
 * @param {Ear} [ear]
 */
export function reader(browser, origin, ear) {
  /** @type {Step[]} */
  const steps = [];
  let task = "";
  /** @type {(step: string, does: () => Promise<unknown>) => Promise<void>} */
  const counted = async (step, does) => {
    const began = performance.now();
    await does();
    steps.push({ task, step, ms: Math.round(performance.now() - began) });
  };
  /** Does it to the control of that name; once more where the page has put another in its place meanwhile. */
  const using = (/** @type {string} */ name, /** @type {(control: any) => Promise<unknown>} */ does) =>
    until(name, async () => {
      try {
        const control = await browser.find(named, name);
        if (!control) return false;
        await ear?.reaches(control);
        await does(control);
        return true;
      } catch (error) {
        if (/detached|stale|could not parse/i.test(String(error))) return false;
        throw error;
      }
    });
  /** A page that was come to, known by its first heading. */
  const arrive = async (/** @type {string} */ heading) => {
    await until(heading, () => browser.ask(come, heading).catch(() => false));
    await ear?.arrives();
  };
  return {
    steps,
    begin: (/** @type {string} */ name) => {
      task = name;
    },
    open: async (/** @type {string} */ path, /** @type {string} */ heading) => {
      await counted(path, () => browser.open(origin + path));
      await arrive(heading);
    },
    press: (/** @type {string} */ name) => counted(name, () => using(name, browser.press)),
    write: (/** @type {string} */ name, /** @type {string} */ text) =>
      counted(`${name}: ${text}`, () => using(name, (control) => browser.write(control, text))),
    choose: (/** @type {string} */ name, /** @type {string} */ day) => counted(`${name}: ${day}`, async () => {
      await using(name, browser.press);
      await browser.ask(dated, day);
    }),
    take: (/** @type {string} */ name, /** @type {string} */ ending) => counted(name, async () => {
      await browser.ask(watched);
      await using(name, browser.press);
      await until(ending, () => browser.ask((/** @type {string} */ end) => {
        const given = /** @type {Record<string, number>} */ (/** @type {any} */ (globalThis).given);
        return Object.entries(given).some(([file, size]) => file.endsWith(end) && size > 0);
      }, ending));
    }),
    reach: (/** @type {string} */ name) => counted(`⇥ ${name}`, async () => {
      for (let stops = 0; stops < MOST_STOPS; stops += 1) {
        await browser.tab();
        const control = await browser.find(focused, name);
        if (control) return ear?.reaches(control);
      }
      throw new Error(`no Tab leads to ${name}`);
    }),
    /** What has the focus; a Firefox without a window presses nothing by keys. */
    use: () => counted("⏎", () => until("the focus", async () => {
      const control = await browser.find(held);
      await (control && browser.press(control));
      return control;
    })),
    arrive,
    see: async (/** @type {string} */ selector, /** @type {string} */ text) => {
      await until(`${text} in ${selector}`, () => browser.ask(shown, selector, text).catch(() => false));
      await ear?.reads(selector);
    },
    find: (/** @type {string} */ selector, /** @type {string} */ text) =>
      until(`${text} in ${selector}`, () => browser.ask(shown, selector, text).catch(() => false)),
    hear: async (/** @type {string} */ text) => {
      await until(text, () => browser.ask(shown, "[role=status], [aria-live], [role=timer]", text));
      await ear?.waits(text);
    },
  };
}
