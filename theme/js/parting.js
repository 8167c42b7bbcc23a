// Long words of what scripts show get soft hyphens, where letters are large for the window: the build knows where words may be broken.

import { whole } from "./shared.js";

const LONG = /(?<![\p{L}\p{N}\u00ad/.@_])\p{L}{10,}(?![\p{L}\p{N}\u00ad_])/gu;
const SYLLABLE = /\p{L}{2,}?(?=[bcdfghjklmnpqrstvwxz][aeiouyåäöõü]\p{L})/gu;
/** What is no line of words, or is compared with what was said before. */
const KEPT = "script, style, template, svg, code, pre, textarea, select, .announce";
const MADE = "[data-own-menu], [data-desk], [data-search]";

/** @type {Promise<Map<string, string>> | undefined} */
let coming;

/** Long words of the page's language by their letters, with the places where they may be broken. */
async function known() {
  const answer = await fetch(new URL(`../parted.${document.documentElement.lang}.json`, import.meta.url));
  const words = /** @type {string[]} */ (answer.ok ? await answer.json() : []);
  return new Map(words.map((word) => [whole(word), word]));
}

/**
 * A word as the list has it, with its own capital; of others in small letters, which a writer may have typed, a vowel takes the
 * consonant before it along, as in most of our languages.
 * @param {Map<string, string>} words
 * @returns {(word: string) => string}
 */
const parted = (words) => (word) => {
  const [first, rest] = [word[0], word.slice(1)];
  if (rest !== rest.toLowerCase()) return word;
  return first + (words.get(first.toLowerCase() + rest)?.slice(1) ?? rest.replace(SYLLABLE, "$&\u00ad"));
};

/**
 * The texts in a node that have a word which may be too long for a line.
 * @param {Node} node
 */
function longIn(node) {
  const found = [];
  const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  for (let text = node instanceof Text ? node : texts.nextNode(); text; text = texts.nextNode())
    if (text instanceof Text && text.data.search(LONG) >= 0 && !text.parentElement?.closest(KEPT)) found.push(text);
  return found;
}

/** @param {Iterable<Node>} nodes */
async function part(nodes) {
  const texts = [...nodes].flatMap(longIn);
  if (!texts.length) return;
  coming ??= known().catch(() => new Map());
  const words = await coming;
  for (const text of texts) {
    const said = text.data.replace(LONG, parted(words));
    if (said !== text.data) text.data = said;
  }
}

/** Part what is there and what will be. */
export function start() {
  part(document.querySelectorAll(MADE));
  const later = new MutationObserver((seen) => part(seen.flatMap(({ addedNodes }) => [...addedNodes])));
  later.observe(document.body, { childList: true, subtree: true });
}
