// How large the files are that the page offers; a list a language has them, since they are made apart from the pages.

import { all, one } from "./shared.js";

const KILO = 1000;

/**
 * A size as people say it, such as `84 kt` or `1,2 Mt`.
 * @param {number} bytes
 * @param {string} lang
 */
export function said(bytes, lang) {
  const [value, unit] = bytes < KILO * KILO ? [Math.max(bytes / KILO, 1), "kilobyte"] : [bytes / KILO / KILO, "megabyte"];
  return new Intl.NumberFormat(lang, { style: "unit", unit, maximumFractionDigits: value < 10 && unit === "megabyte" ? 1 : 0 }).format(
    value,
  );
}

/** Say it beside each of them that the list knows. */
export async function start() {
  const root = new URL("../../../", import.meta.url).href;
  const links = all(HTMLAnchorElement, "[data-file]");
  const lists = [...new Set(links.map(({ dataset }) => dataset.file))].map(async (lang) => {
    const answer = await fetch(new URL(`../sizes.${lang}.json`, import.meta.url));
    return answer.ok ? answer.json() : {};
  });
  const sizes = Object.assign({}, ...(await Promise.all(lists)));
  for (const link of links) {
    const [bytes, pages] = [sizes[decodeURI(link.href.split(/[?#]/)[0]).replace(root, "")]].flat();
    const paged = pages && link.dataset.pages ? `, ${link.dataset.pages.replace("{count}", pages)}` : "";
    if (bytes) one(HTMLElement, ".file__size", link).textContent = said(bytes, document.documentElement.lang) + paged;
  }
}
