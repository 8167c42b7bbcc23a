// Debian's browsers: Chromium and Firefox behind puppeteer, WebKitGTK behind its own WebDriver. Each gives the same few things.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

/**
 * @typedef {object} Browser
 * @property {(url: string) => Promise<unknown>} open
 * @property {(asked: Function, ...given: unknown[]) => Promise<any>} ask what a function says in the page
 * @property {(asked: Function, ...given: unknown[]) => Promise<any>} find the element that a function gives in the page, if any
 * @property {(element: any) => Promise<unknown>} press
 * @property {(element: any, text: string) => Promise<unknown>} write
 * @property {() => Promise<unknown>} tab on to what takes the focus next
 * @property {() => Promise<string[]>} close ends it; gives what its console said that is wrong, where it can be heard
 */

const PATIENCE = 60_000;
/** What Firefox says of a page that was left before all of it had come. */
const LEFT = /^(TypeError: )?(NetworkError when attempting|error loading dynamically imported)|A ServiceWorker intercepted the request/;
/** As WebDriver calls the key. */
const TAB = "\uE004";
const SIZE = { width: 1280, height: 900 };

/**
 * What comes of a question asked again and again, as soon as it is something.
 * @template T
 * @param {string} what it is, said where it never comes
 * @param {() => Promise<T | null | undefined | false>} asked
 * @returns {Promise<T>}
 */
export async function until(what, asked) {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await pause(50)) {
    const came = await asked();
    if (came) return came;
  }
  throw new Error(`never came: ${what}`);
}

/**
 * @param {any} puppeteer
 * @param {"chrome" | "firefox"} browser
 * @param {string} executablePath
 * @returns {Promise<Browser & {page: any}>}
 */
export async function puppet(puppeteer, browser, executablePath) {
  const args = browser === "chrome" ? ["--no-sandbox", "--disable-background-networking"] : [];
  const patient = { timeout: PATIENCE, protocolTimeout: PATIENCE };
  const started = await puppeteer.launch({ browser, executablePath, args, defaultViewport: SIZE, ...patient });
  const [page] = await started.pages();
  /** @type {string[]} */
  const faults = [];
  page.on("pageerror", (/** @type {Error} */ error) => faults.push(error.message));
  page.on("console", (/** @type {any} */ said) => said.type() === "error" && faults.push(said.text()));
  return {
    page,
    open: (url) => page.goto(url, { timeout: PATIENCE }),
    ask: (asked, ...given) => page.evaluate(asked, ...given),
    find: async (asked, ...given) => (await page.evaluateHandle(asked, ...given)).asElement(),
    press: (element) => element.click(),
    write: (element, text) => element.type(text),
    tab: () => page.keyboard.press("Tab"),
    close: async () => {
      await started.close();
      return faults.filter((fault) => !LEFT.test(fault));
    },
  };
}

/**
 * @param {string} program
 * @returns {Promise<Browser>}
 */
export async function webkit(program) {
  const wanted = ["-displayfd", "3", "-nolisten", "tcp", "-screen", "0", "1400x1000x24"];
  const screen = spawn("Xvfb", wanted, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const shown = /** @type {import("node:stream").Readable} */ (screen.stdio[3]);
  const [display] = await once(shown, "data", { signal: AbortSignal.timeout(PATIENCE) });
  const port = await freePort();
  const env = { ...process.env, DISPLAY: `:${String(display).trim()}`, WEBKIT_DISABLE_COMPOSITING_MODE: "1" };
  const driver = spawn(program, [`--port=${port}`], { env, stdio: "ignore" });
  const address = `http://127.0.0.1:${port}`;
  const answers = () => fetch(`${address}/status`, { signal: AbortSignal.timeout(1000) }).then(({ ok }) => ok, () => false);
  await until("the driver of WebKit", answers);
  const { sessionId } = await asking(address, "POST", "/session", { capabilities: {} });
  /** @type {(way: string, given?: object) => Promise<any>} */
  const tell = (way, given = {}) => asking(address, "POST", `/session/${sessionId}${way}`, given);
  /** @type {Browser["ask"]} */
  const run = (asked, ...args) => tell("/execute/sync", { script: `return (${asked}).apply(null, arguments)`, args });
  /** @type {(element: object) => string} */
  const at = (element) => `/element/${Object.values(element)[0]}`;
  await tell("/window/rect", SIZE);
  return {
    open: (url) => tell("/url", { url }),
    ask: run,
    find: run,
    press: (element) => tell(`${at(element)}/click`),
    write: (element, text) => tell(`${at(element)}/value`, { text }),
    tab: () => {
      const actions = ["keyDown", "keyUp"].map((type) => ({ type, value: TAB }));
      return tell("/actions", { actions: [{ type: "key", id: "keyboard", actions }] });
    },
    close: async () => {
      await asking(address, "DELETE", `/session/${sessionId}`).finally(() => [driver, screen].map((each) => each.kill()));
      return [];
    },
  };
}

/**
 * @param {string} address
 * @param {string} method
 * @param {string} way
 * @param {object} [given]
 */
async function asking(address, method, way, given) {
  const answer = await fetch(address + way, { method, body: given && JSON.stringify(given), signal: AbortSignal.timeout(PATIENCE) });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`${way}: ${value.error}: ${value.message}`);
  return value;
}

/** A port that nobody has. */
async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  server.close();
  await once(server, "close");
  return port;
}
