// node read.mjs MODULES BROWSER PROGRAM ORIGIN: every task in one browser; prints as JSON
// what was done, what was told, and what went wrong.

import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { aloud } from "./aloud.mjs";
import { puppet, webkit } from "./browsers.mjs";
import { reader } from "./reader.mjs";
import { TASKS } from "./tasks.mjs";

const [, , modules, name, program, origin] = process.argv;
const wanted = createRequire(`${modules}/`);
const core = async () => (await import(pathToFileURL(wanted.resolve("puppeteer-core")).href)).default;
const listened = async () => {
  const browser = await puppet(await core(), "chrome", program);
  return { browser, ear: await aloud(browser, wanted.resolve("@guidepup/virtual-screen-reader/browser.js")) };
};
const started = {
  Chromium: async () => ({ browser: await puppet(await core(), "chrome", program) }),
  Firefox: async () => ({ browser: await puppet(await core(), "firefox", program) }),
  WebKit: async () => ({ browser: await webkit(program) }),
  Aloud: listened,
};
/** What is said of a page that a busy machine has left without an answer for so long that its browser gave it up. */
const LOST = /invalid session id/;
/** How often one begins anew then. */
const ONCE_MORE = 3;

/** In the page: where somebody stands who came no further. */
const place = () =>
  [location.href, document.readyState, document.fonts.status, document.activeElement?.outerHTML.slice(0, 160),
    document.querySelector("#announce")?.textContent].join(" ");

async function all() {
  /** @type {{browser: import("./browsers.mjs").Browser, ear?: Awaited<ReturnType<typeof aloud>>}} */
  const { browser, ear } = await started[/** @type {keyof typeof started} */ (name)]();
  const reads = reader(browser, origin, ear);
  /** @type {string[]} */
  const failed = [];
  try {
    for (const [task, does] of Object.entries(TASKS)) {
      reads.begin(task);
      ear?.begin(task);
      await does(reads);
    }
  } catch (error) {
    failed.push(`${error} at ${await browser.ask(place).catch(String)}`);
  }
  failed.push(...(await browser.close().catch((/** @type {unknown} */ error) => [String(error)])));
  return { steps: reads.steps, told: ear?.told() ?? [], failed };
}

let done = await all();
for (let again = 0; again < ONCE_MORE && done.failed.some((fault) => LOST.test(fault)); again += 1) done = await all();
process.stdout.write(JSON.stringify(done));
