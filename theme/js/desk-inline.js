// The marks within a paragraph of prose: links, addresses, code, emphasis. What no text has is named and not read. Knows no page.

/**
 * A piece of a paragraph. `words` of a link are pieces of their own; a `mark` may begin or end emphasis.
 * @typedef {{type: "text" | "code" | "html" | "break" | "mark", text: string}
 *   | {type: "link" | "image", href: string, shown: boolean, words: Piece[], text: string}} Piece
 */
/** @typedef {{place: number, isImage: boolean, isOpen: boolean}} Bracket */

const PUNCTUATION = /[!-/:-@[-`{-~]/;
const AUTO = /^<([a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^\s<>]*)>/;
const MAIL = /^<([\w.!#$%&'*+/=?^`{|}~-]+@[a-zA-Z0-9-]+(?:\.[a-zA-Z0-9-]+)*)>/;
const ATTRIBUTE = `\\s+[a-zA-Z_:][\\w.:-]*(?:\\s*=\\s*(?:[^\\s"'=<>\`]+|'[^']*'|"[^"]*"))?`;
export const TAG = new RegExp(
  `^<(?:[a-zA-Z][\\w-]*(?:${ATTRIBUTE})*\\s*/?|/[a-zA-Z][\\w-]*\\s*|!---?|!--(?:[^-]|-[^-])*--|[?][\\s\\S]*?[?]|![A-Za-z][^>]*)>`,
);
const BARE = /(?:[^\s\\()\p{Cc}]|\\[^\s]|\((?:[^\s\\()\p{Cc}]|\\[^\s])*\))*/u.source;
const TITLE = /"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|\((?:[^()\\]|\\[\s\S])*\)/u.source;
const TARGET = new RegExp(`^\\(\\s*(?:<((?:[^\\n<>\\\\]|\\\\.)*)>|(${BARE}))(?:\\s+(?:${TITLE}))?\\s*\\)`, "u");

/**
 * The pieces of a paragraph.
 * @param {string} text
 * @returns {Piece[]}
 */
export function pieces(text) {
  /** @type {Piece[]} */
  const made = [];
  /** @type {Bracket[]} */
  const brackets = [];
  let at = 0;
  while (at < text.length) at += READERS[text[at]]?.(text, at, made, brackets) || plain(text, at, made);
  return joined(made);
}

/** @typedef {(text: string, at: number, made: Piece[], brackets: Bracket[]) => number} Reader how many letters it has read */

/**
 * @param {string} text
 * @param {number} at
 * @param {Piece[]} made
 */
function plain(text, at, made) {
  const length = /^[^\\`<![\]*_\n]+/.exec(text.slice(at))?.[0].length ?? 1;
  made.push({ type: "text", text: text.slice(at, at + length) });
  return length;
}

/** @type {Reader} */
function escaped(text, at, made) {
  const next = text[at + 1] ?? "";
  if (next === "\n") made.push({ type: "break", text: "\n" });
  else made.push({ type: "text", text: PUNCTUATION.test(next) ? next : `\\${next}` });
  return 1 + next.length;
}

/** @type {Reader} */
function codeSpan(text, at, made) {
  const [ticks] = /^`+/.exec(text.slice(at)) ?? ["`"];
  const found = new RegExp(`^([\\s\\S]*?[^\`])${ticks}(?!\`)`).exec(text.slice(at + ticks.length));
  made.push(found ? { type: "code", text: found[1].replaceAll("\n", " ") } : { type: "text", text: ticks });
  return ticks.length + (found?.[0].length ?? 0);
}

/** @type {Reader} */
function angle(text, at, made) {
  const rest = text.slice(at);
  const [address, href] = AUTO.exec(rest) ?? [];
  if (address) made.push({ type: "link", href, shown: true, words: [{ type: "text", text: href }], text: address });
  const [mail, to] = address ? [] : (MAIL.exec(rest) ?? []);
  if (mail) made.push({ type: "link", href: `mailto:${to}`, shown: true, words: [{ type: "text", text: to }], text: mail });
  const tag = address || mail ? "" : (TAG.exec(rest)?.[0] ?? "");
  if (tag) made.push({ type: "html", text: tag });
  return (address ?? mail ?? tag).length;
}

/** @type {Reader} */
function opening(text, at, made, brackets) {
  const mark = text[at] === "!" ? "![" : "[";
  if (!text.startsWith(mark, at)) return 0;
  brackets.push({ place: made.length, isImage: mark === "![", isOpen: true });
  made.push({ type: "text", text: mark });
  return mark.length;
}

/** @type {Reader} */
function closing(text, at, made, brackets) {
  const bracket = brackets.pop();
  const target = bracket?.isOpen ? TARGET.exec(text.slice(at + 1)) : null;
  if (!bracket || !target) {
    made.push({ type: "text", text: "]" });
    return 1;
  }
  const words = joined(made.splice(bracket.place).slice(1));
  const href = (target[1] ?? target[2] ?? "").replace(/\\([!-/:-@[-`{-~])/g, "$1");
  made.push({ type: bracket.isImage ? "image" : "link", href, shown: false, words, text: target[0] });
  if (!bracket.isImage) for (const each of brackets) each.isOpen &&= each.isImage;
  return 1 + target[0].length;
}

/** @type {Reader} */
function emphasis(text, at, made) {
  const [run] = /^(?:\*+|_+)/.exec(text.slice(at)) ?? [""];
  made.push({ type: "mark", text: run });
  return run.length;
}

/** @type {Reader} */
function lineEnd(text, at, made) {
  const blanks = /^\n */.exec(text.slice(at))?.[0] ?? "\n";
  const last = made.at(-1);
  const isHard = last?.type === "text" && last.text.endsWith("  ");
  if (last?.type === "text") last.text = last.text.trimEnd();
  made.push({ type: "break", text: isHard ? "\n" : " " });
  return blanks.length;
}

/** @type {Record<string, Reader>} */
const READERS = {
  "\\": escaped,
  "`": codeSpan,
  "<": angle,
  "[": opening,
  "!": opening,
  "]": closing,
  "*": emphasis,
  _: emphasis,
  "\n": lineEnd,
};

/**
 * Neighbours that are plain text as one.
 * @param {Piece[]} list
 * @returns {Piece[]}
 */
function joined(list) {
  /** @type {Piece[]} */
  const made = [];
  for (const each of list) {
    const last = made.at(-1);
    if (each.type === "text" && last?.type === "text") last.text += each.text;
    else made.push({ ...each });
  }
  return made;
}

/**
 * The words that readers see.
 * @param {Piece[]} list
 * @returns {string}
 */
export const wordsOf = (list) =>
  list.map((each) => {
    if (each.type === "link") return wordsOf(each.words);
    return each.type === "text" || each.type === "code" || each.type === "break" ? each.text : "";
  }).join("");
