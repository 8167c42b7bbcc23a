// Running text in whole paragraphs, as it is written, and in lines, as files keep it: what is read is the same. Knows no page.

const WIDTH = 88;
const BETWEEN = /(\n[ \n]*\n)/;
const FENCED = /^ *(?:```|~~~)/m;
const ITEM = /^ *(?:[-+*]|\d{1,9}[.)]) +/;
/** A line that begins something of its own, or would if a word stood first in it. */
const OWN = /^ *(?:[-+*>#|=_~`<]|\d{1,9}[.)]|\[[^\]]*\]:)/;
const ENDED = / {2}$|\\$/;
/** A line to which none is added: a title, a row, or marks alone. */
const ALONE = /^(?: *(?:#{1,6} |\|)|[\s>*+=_#\d.)-]*$)/;

/** @param {string} text */
const isAsItIs = (text) => FENCED.test(text);

/** Text with the apostrophes of its words as a printer sets them: keyboards have straight ones. @param {string} text */
export const curled = (text) => (isAsItIs(text) ? text : text.replace(/(?<=\p{L})'(?=\p{L})/gu, "’"));

/**
 * Text with what stands between its empty lines in another form.
 * @param {string} text
 * @param {(part: string) => string} form
 */
const parts = (text, form) =>
  text
    .split(BETWEEN)
    .map((part, place) => (place % 2 ? part : form(part)))
    .join("");

/**
 * Text in which each paragraph and item is one line.
 * @param {string} text
 */
export const joined = (text) => (isAsItIs(text) ? text : parts(text, joinedPart));

/** @param {string} part without empty lines */
function joinedPart(part) {
  if (part.startsWith(" ")) return part;
  /** @type {string[]} */
  const made = [];
  for (const line of part.split("\n")) {
    const before = made.at(-1);
    if (before === undefined || OWN.test(line) || ENDED.test(before) || ALONE.test(before)) made.push(line);
    else made[made.length - 1] = `${before.trimEnd()} ${line.trimStart()}`;
  }
  return made.join("\n");
}

/**
 * Text in lines of a length to read in a file; paragraphs that are as they were keep their lines.
 * @param {string} text
 * @param {string} before the text as it was, in its lines
 */
export function broken(text, before) {
  if (text === joined(before)) return before;
  if (isAsItIs(text)) return text;
  const were = new Map(before.split(BETWEEN).map((part) => [joinedPart(part), part]));
  return parts(text, (part) => were.get(part) ?? part.split("\n").map(brokenLine).join("\n"));
}

/** @param {string} line */
function brokenLine(line) {
  const item = ITEM.exec(line)?.[0] ?? "";
  if (line.length <= WIDTH || OWN.test(line.slice(item.length)) || line.slice(item.length).startsWith(" ")) return line;
  const made = [""];
  for (const word of line.slice(item.length).split(" ")) {
    const last = made[made.length - 1];
    const fits = item.length + last.length + word.length < WIDTH;
    if (made.length === 1 && !last) made[0] = word;
    else if (fits || !word || last.endsWith(" ") || ENDED.test(last) || OWN.test(word)) made[made.length - 1] = `${last} ${word}`;
    else made.push(word);
  }
  return item + made.join(`\n${" ".repeat(item.length)}`);
}
