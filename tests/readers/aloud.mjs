// What a screen reader says to somebody who does the same with a keyboard: a virtual one, in the page of a real browser.

import { readFileSync } from "node:fs";
import { until } from "./browsers.mjs";

/** As many phrases of a page as tell where one is, and of a part of it as tell what came. */
const FEW = 8;
const MANY = 24;

/** What is another at another time or with another lexicon: days, clocks, how long is left, and how many results there are. */
const TIMES = /\d{4}-\d\d-\d\d|\d+:\d\d|(?<=klo )\d+\.\d\d|\d+(?= tulosta)/g;

/** What a page that was asked for results fills in once its script has come. */
const FILLED = /(?<=^searchbox, [^,]+), .*/;

/** In the page: the reader stands at the first part of that sort that is seen, with nothing said before. */
const stand = async (/** @type {string} */ selector, /** @type {string} */ code) => {
  const here = /** @type {any} */ (globalThis);
  here.virtual ??= (await import(URL.createObjectURL(new Blob([code], { type: "text/javascript" })))).virtual;
  await here.virtual.stop();
  await here.virtual.start({ container: [...document.querySelectorAll(selector)].find((each) => each.checkVisibility()) });
};

/** In the page: what it says of the part where it stands, to its end or until somebody has heard enough; news come when they come. */
const read = async (/** @type {number} */ most) => {
  const { virtual } = /** @type {any} */ (globalThis);
  const last = async () => {
    const phrases = /** @type {string[]} */ (await virtual.spokenPhraseLog());
    return phrases.findLast((phrase) => !/^(polite|assertive):/.test(phrase));
  };
  const whole = await last();
  const told = [whole];
  while (told.length < most && told.at(-1) !== `end of ${whole}`) {
    await virtual.next();
    told.push(await last());
  }
  return told;
};

/** In the page: all that it has said since it stood there. */
const said = () => /** @type {any} */ (globalThis).virtual.spokenPhraseLog();

/**
 * @param {import("./browsers.mjs").Browser & {page: any}} browser
 * @param {string} script
 */
export async function aloud({ page, ask }, script) {
  const code = readFileSync(script, "utf-8");
  /** @type {string[]} */
  const told = [];
  await page.setBypassCSP(true);
  await page.bringToFront();
  return {
    told: () => told.map((phrase) => phrase.replaceAll("\u00ad", "").replace(FILLED, "").replace(TIMES, (time) => time.replace(/\d/g, "0"))),
    begin: (/** @type {string} */ task) => void told.push("", `# ${task}`),
    arrives: async () => {
      await ask(stand, "main", code);
      told.push(`* ${await page.title()}`, ...(await ask(read, FEW)));
    },
    reaches: async (/** @type {any} */ control) => {
      await ask(stand, "body", code);
      await ask((/** @type {HTMLElement} */ each) => each.blur(), control);
      await control.focus();
      told.push(`> ${await until("the name of a control", async () => (await ask(said)).slice(1).at(-1))}`);
    },
    waits: async (/** @type {string} */ text) => {
      const heard = async () => (await ask(said)).find((/** @type {string} */ phrase) => phrase.replaceAll("\u00ad", "").includes(text));
      told.push(`! ${await until(text, heard)}`);
    },
    reads: async (/** @type {string} */ selector) => {
      await ask(stand, selector, code);
      told.push(...(await ask(read, MANY)));
    },
  };
}
