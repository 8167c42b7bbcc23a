// Running text: its paragraphs, lists and quotations, and what may not stand in it, as `check` says it. Knows no page.

import { fault } from "./desk-values.js";
import { TAG, pieces, wordsOf } from "./desk-inline.js";

/** @typedef {import("./desk-inline.js").Piece} Piece */
/** @typedef {import("./desk-values.js").Fault} Fault */
/**
 * A block; `inside` are the blocks of a quotation, or of each item of a list.
 * @typedef {object} Block
 * @property {"paragraph" | "bullets" | "numbers" | "quotation" | "code" | "rule" | "heading" | "html"} type
 * @property {string} text
 * @property {Block[][]} inside
 * @property {number} level how deep it stands
 * @property {boolean} [isLoose] whether a list has empty lines within, which makes paragraphs of its items
 */

const MOST = 20_000;
const DEEPEST = 12;
const CODE = 4;
const QUOTE = /^ {0,3}> ?/;
const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;
const RULE = /^ {0,3}(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})$/;
const HEADING = /^ {0,3}(#{1,6})(?:\s|$)/;
const UNDERLINE = /^ {0,3}(?:=+|-+) *$/;
const ITEM = /^( {0,3})([-+*]|\d{1,9}[.)])( +|$)/;
const BLOCKS = "address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt"
  + "|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav"
  + "|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul";
const HTML = new RegExp(
  `^ {0,3}<(?:(?:script|pre|style|textarea)(?:[\\s>]|$)|!--|[?]|![A-Za-z]|!\\[CDATA\\[|/?(?:${BLOCKS})(?:\\s|/?>|$))`,
  "i",
);
const ALONE = new RegExp(`${TAG.source}\\s*$`);
/** A line that is a tag and nothing else begins a block of HTML, unless a paragraph stands above it. */
const DEFINED = /^ {0,3}\[[^\]]+\]:/m;
const UNCLOSED = /\]\((?![^()\s]+\))/;
const UNMADE = /\[[^\]]*\](?:\(|\s+\((?=[a-z]+:|www\.))|\([^()]*\)\[(?=[a-z]+:|www\.)/;
const LINK = /^([a-z][a-z0-9+.-]*):([\s\S]*)$/;
const AUTHORITY = /^\/\/[^\s/?#@:[\]]+(:[0-9]+)?([/?#]|$)/;
const NOTE = /^ {0,3}(\[\^[\w-]+\]): ?\S/m;
const MACHINE = /^(?:file:|[a-z]:[\\/]|\\\\)/i;
const FILE = /^(?:\.\/)?([\w-]+)\.(ya?ml|md)$/i;
const WEB = ["http", "https", "mailto", "tel"];

/**
 * The blocks of a text.
 * @param {string} text
 */
export const blocks = (text) => parts([...text].length > MOST ? [...text].slice(0, MOST).join("").split("\n") : text.split("\n"), 0);

/**
 * @param {string[]} lines
 * @param {number} level
 * @returns {Block[]}
 */
function parts(lines, level) {
  const made = [];
  for (let at = 0; at < lines.length; ) {
    const { block, length } = next(lines, at, level);
    if (block) made.push(block);
    at += length;
  }
  return made;
}

/** @typedef {{block: Block | null, length: number}} Read */

/**
 * @param {Block["type"]} type
 * @param {string} text
 * @param {number} level
 * @param {Block[][]} [inside]
 * @returns {Block}
 */
const block = (type, text, level, inside = []) => ({ type, text, level, inside });

/** @param {string} line */
const indentOf = (line) => line.length - line.trimStart().length;

/**
 * @param {string[]} lines
 * @param {number} at
 * @param {number} level
 * @returns {Read}
 */
function next(lines, at, level) {
  const line = lines[at];
  if (!line.trim()) return { block: null, length: 1 };
  if (indentOf(line) >= CODE) return run(lines, at, "code", level, (each) => !each.trim() || indentOf(each) >= CODE);
  const fence = FENCE.exec(line);
  if (fence) return fenced(lines, at, fence[1], level);
  if (QUOTE.test(line)) return quotation(lines, at, level);
  if (RULE.test(line)) return { block: block("rule", "", level), length: 1 };
  if (ITEM.test(line)) return listing(lines, at, level);
  if (HEADING.test(line)) return { block: block("heading", HEADING.exec(line)?.[1] ?? "", level), length: 1 };
  if (HTML.test(line) || ALONE.test(line.trimStart())) return run(lines, at, "html", level, (each) => Boolean(each.trim()));
  return paragraph(lines, at, level);
}

/**
 * A block of the lines that fit.
 * @param {string[]} lines
 * @param {number} at
 * @param {Block["type"]} type
 * @param {number} level
 * @param {(line: string) => boolean} fits
 * @returns {Read}
 */
function run(lines, at, type, level, fits) {
  const end = lines.findIndex((each, place) => place > at && !fits(each));
  const found = lines.slice(at, end < 0 ? lines.length : end);
  return { block: block(type, found.join("\n"), level), length: found.length };
}

/**
 * @param {string[]} lines
 * @param {number} at
 * @param {string} fence
 * @param {number} level
 * @returns {Read}
 */
function fenced(lines, at, fence, level) {
  const closing = new RegExp(`^ {0,3}${fence[0]}{${fence.length},} *$`);
  const end = lines.findIndex((each, place) => place > at && closing.test(each));
  const found = lines.slice(at + 1, end < 0 ? lines.length : end);
  return { block: block("code", found.join("\n"), level), length: found.length + (end < 0 ? 1 : 2) };
}

/** @param {string} line whether it ends the paragraph above it */
const interrupts = (line) => {
  const item = ITEM.exec(line);
  const isItem = item && line.slice(item[0].length).trim() && (!/\d/.test(item[2]) || /^1[.)]/.test(item[2]));
  return (
    !line.trim() || QUOTE.test(line) || FENCE.test(line) || RULE.test(line) || HEADING.test(line) || HTML.test(line) || Boolean(isItem)
  );
};

/**
 * @param {string[]} lines
 * @param {number} at
 * @param {number} level
 * @returns {Read}
 */
function paragraph(lines, at, level) {
  let end = at + 1;
  while (end < lines.length && !(interrupts(lines[end]) && indentOf(lines[end]) < CODE) && lines[end].trim()) {
    if (UNDERLINE.test(lines[end])) return { block: block("heading", lines[end].trim()[0], level), length: end - at + 1 };
    end += 1;
  }
  if (end < lines.length && /^ {0,3}-+ *$/.test(lines[end])) return { block: block("heading", "-", level), length: end - at + 1 };
  return { block: block("paragraph", lines.slice(at, end).map((line) => line.trimStart()).join("\n").trimEnd(), level), length: end - at };
}

/**
 * The lines of a quotation without their marks; a line without one goes on with the paragraph above it.
 * @param {string[]} lines
 * @param {number} at
 * @param {number} level
 * @returns {Read}
 */
function quotation(lines, at, level) {
  const found = [];
  for (let end = at; end < lines.length; end += 1) {
    const isMarked = QUOTE.test(lines[end]);
    if (!isMarked && (interrupts(lines[end]) || !goesOn(found))) break;
    found.push(lines[end].replace(QUOTE, ""));
  }
  return { block: block("quotation", "", level, [parts(found, level + 1)]), length: found.length };
}

/**
 * Whether a paragraph is still open at the end of these lines.
 * @param {string[]} lines
 * @returns {boolean}
 */
function goesOn(lines) {
  const line = lines.at(-1) ?? "";
  const inner = line.replace(QUOTE, "").replace(ITEM, "");
  if (inner !== line) return goesOn([inner]);
  return Boolean(line.trim()) && !FENCE.test(line) && !RULE.test(line) && !HEADING.test(line) && indentOf(line) < CODE;
}

/**
 * @param {string[]} lines
 * @param {number} at
 * @param {number} level
 * @returns {Read}
 */
function listing(lines, at, level) {
  const sort = (/** @type {string} */ mark) => mark.at(-1);
  const first = ITEM.exec(lines[at]) ?? ["", "", "-"];
  const inside = [];
  let end = at;
  let isLoose = false;
  while (end < lines.length) {
    const mark = RULE.test(lines[end]) ? null : ITEM.exec(lines[end]);
    if (!mark || sort(mark[2]) !== sort(first[2])) break;
    const found = ofItem(lines, end, mark);
    isLoose ||= end > at && !lines[end - 1].trim();
    inside.push(parts(found.lines, level + 2));
    isLoose ||= (inside.at(-1)?.length ?? 0) > 1 && found.lines.some((each) => !each.trim());
    end = found.end;
  }
  const made = block(/\d/.test(first[2]) ? "numbers" : "bullets", first[2], level, inside);
  return { block: { ...made, isLoose }, length: Math.max(end - at, 1) };
}

/**
 * The lines of an item without their indent, and where the next thing begins.
 * @param {string[]} lines
 * @param {number} at
 * @param {RegExpExecArray} mark
 */
function ofItem(lines, at, mark) {
  const blanks = mark[3].length > CODE || !lines[at].slice(mark[0].length).trim() ? 1 : mark[3].length;
  const width = mark[1].length + mark[2].length + blanks;
  const found = [lines[at].slice(width)];
  let end = at + 1;
  for (; end < lines.length; end += 1) {
    const line = lines[end];
    const isInside = !line.trim() || indentOf(line) >= width;
    if (!isInside && (interrupts(line) || ITEM.test(line) || !goesOn(found))) break;
    found.push(isInside ? line.slice(width) : line);
  }
  while (end < lines.length && found.length > 1 && !found.at(-1)?.trim()) found.pop();
  return { lines: found, end };
}

/**
 * Every block, those within others as well.
 * @param {Block[]} list
 * @returns {Block[]}
 */
const flat = (list) => list.flatMap((each) => [each, ...each.inside.flatMap(flat)]);

/**
 * Everything in a text that may not be there.
 * @param {string} text
 * @param {string[]} kinds that links may name
 * @param {RegExp} hidden
 * @returns {Fault[]}
 */
export function proseFaults(text, kinds, hidden) {
  const found = [...text].length > MOST ? [fault("prose-too-long")] : [];
  const isSure = !DEFINED.test(text);
  const note = NOTE.exec(text);
  if (note) found.push(fault("footnote", { found: note[1] }));
  for (const each of flat(blocks(text))) found.push(...blockFaults(each, text, kinds, hidden, isSure));
  return found;
}

/**
 * @param {Block} each
 * @param {string} text
 * @param {string[]} kinds
 * @param {RegExp} hidden
 * @param {boolean} isSure whether every link is written where it stands
 * @returns {Fault[]}
 */
function blockFaults(each, text, kinds, hidden, isSure) {
  const level = each.level + (each.type === "paragraph" ? 1 : 0);
  if (level >= DEEPEST) return [fault("prose-too-deep")];
  if (each.type === "html") return [fault("raw-html", { found: each.text.trim().split("\n")[0] })];
  if (each.type === "heading") return [fault("heading-in-prose", { found: each.text })];
  if (each.type !== "paragraph" || !isSure) return [];
  const inline = pieces(each.text);
  return [...inlineFaults(inline, text, kinds, hidden), ...unmade(inline, text)];
}

/**
 * @param {Piece[]} list
 * @param {string} text
 * @param {string[]} kinds
 * @param {RegExp} hidden
 * @returns {Fault[]}
 */
function inlineFaults(list, text, kinds, hidden) {
  return list.flatMap((each) => {
    if (each.type === "html") return [fault("raw-html", { found: each.text.trim().split("\n")[0] })];
    if (each.type === "image") return [fault("image-in-prose")];
    if (each.type !== "link") return [];
    const code = linkFault(each.href, kinds, hidden);
    return [
      ...(code ? [fault(code, { found: each.href || "()", near: entryMeant(each.href, kinds[0]) })] : []),
      ...(wordsOf(each.words) || each.words.some(({ type }) => type === "image") ? [] : [fault("link-empty", { found: each.href })]),
      ...inlineFaults(each.words, text, kinds, hidden),
    ];
  });
}

/**
 * Why an address may not be linked to, or nothing.
 * @param {string} href
 * @param {string[]} kinds
 * @param {RegExp} hidden
 */
export function linkFault(href, kinds, hidden) {
  const decoded = plainly(href);
  if (decoded === null) return "";
  if (MACHINE.test(decoded)) return "link-machine";
  if ([...decoded].some((sign) => sign < " " || sign === "\\") || hidden.test(decoded)) return "link-characters";
  const [, scheme, rest] = LINK.exec(decoded) ?? [];
  if (!scheme || !href.startsWith(`${scheme}:`)) return withoutScheme(decoded);
  if (/^\/*$/.test(rest)) return "link-nowhere";
  if (scheme === "http" || scheme === "https") return AUTHORITY.test(rest) ? "" : "link-host-missing";
  return WEB.includes(scheme) || kinds.includes(scheme) ? "" : "link-scheme";
}

/** @param {string} address */
function withoutScheme(address) {
  if (!address) return "link-nowhere";
  return FILE.test(address) ? "link-file" : "link-scheme-missing";
}

/**
 * The link to an entry that was meant by its file, or nothing.
 * @param {string} href
 * @param {string} usual the kind of most entries
 */
function entryMeant(href, usual) {
  const [, id, ending] = FILE.exec(href) ?? [];
  return id ? `${ending.toLowerCase() === "md" ? "page" : usual}:${id}` : "";
}

/** @param {string} href what it is without escapes; null where nobody can tell */
function plainly(href) {
  try { return /&\w+;/.test(href) ? null : decodeURIComponent(href); } catch { return null; }
}

/**
 * Words that were meant as a link.
 * @param {Piece[]} list
 * @param {string} text
 * @returns {Fault[]}
 */
function unmade(list, text) {
  if (!(text.includes("] (") || text.includes(")[") || UNCLOSED.test(text))) return [];
  return list.flatMap((each) => {
    const found = each.type === "text" ? UNMADE.exec(each.text) : null;
    return found && text.includes(found[0]) ? [fault("link-unmade", { found: found[0].replace(/[.:,;!?]+$/, "") })] : [];
  });
}

/**
 * The entries that a text links to, as `kind:id`.
 * @param {string} text
 * @returns {string[]}
 */
export const mentions = (text) =>
  flat(blocks(text)).flatMap((each) => (each.type === "paragraph" ? ofPieces(pieces(each.text)) : []));

/**
 * @param {Piece[]} list
 * @returns {string[]}
 */
const ofPieces = (list) => list.flatMap((each) => (each.type === "link" && LINK.test(each.href) ? [each.href] : []));

/**
 * The words that stand outside of links and code, as readers see them.
 * @param {string} text
 */
export const loose = (text) =>
  flat(blocks(text)).flatMap((each) =>
    each.type === "paragraph" ? pieces(each.text).flatMap((one) => (one.type === "text" ? [one.text] : [])) : [],
  );
