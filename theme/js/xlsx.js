// A workbook of plain sheets (ECMA-376): texts, numbers, days, formulas, and a bold first row. Knows nothing of pages.

import { zip } from "./zip.js";

/**
 * An input is an empty cell to write in.
 * @typedef {string | number | null | {day: number} | {formula: string} | {href: string, text: string} | {input: "number" | "day"}} Cell
 */
/**
 * Widths are in letters; the first row names the columns.
 * @typedef {{name: string, widths: readonly number[], rows: readonly (readonly Cell[])[]}} Sheet
 */

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const EPOCH = 25_569;
/** Points that a line of text is high. */
const LINE = 15;
const LETTERS = 26, FIRST_LETTER = 65, LONGEST_NAME = 31, SHORT_NAME = 28;
const LOOK = { text: 0, head: 1, day: 2, number: 3, inputNumber: 4, inputDay: 5 };
// Letters that XML cannot hold at all: the codes below a space, save tab and line ends, and halves of pairs.
const UNWRITABLE = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const ESCAPES = new Map([["&", "&amp;"], ["<", "&lt;"], [">", "&gt;"], ['"', "&quot;"]]);

/** @param {string} text */
const xml = (text) => text.replace(UNWRITABLE, "").replace(/[&<>"]/g, (letter) => ESCAPES.get(letter) ?? "");

/** @param {string} text in a formula */
const quoted = (text) => text.replaceAll('"', '""');

/**
 * The name of a column: A, B, … Z, AA.
 * @param {number} place from 0
 * @returns {string}
 */
export const column = (place) =>
  (place < LETTERS ? "" : column(Math.floor(place / LETTERS) - 1)) + String.fromCharCode(FIRST_LETTER + (place % LETTERS));

/**
 * @param {Cell} cell
 * @param {string} at
 * @param {boolean} isHead
 */
function cellOf(cell, at, isHead) {
  if (cell === null || cell === "") return "";
  if (typeof cell === "string")
    return `<c r="${at}" s="${isHead ? LOOK.head : LOOK.text}" t="inlineStr"><is><t xml:space="preserve">${xml(cell)}</t></is></c>`;
  if (typeof cell === "number") return `<c r="${at}" s="${LOOK.number}"><v>${cell}</v></c>`;
  if ("day" in cell) return `<c r="${at}" s="${LOOK.day}"><v>${cell.day + EPOCH}</v></c>`;
  if ("input" in cell) return `<c r="${at}" s="${cell.input === "day" ? LOOK.inputDay : LOOK.inputNumber}"/>`;
  if ("href" in cell) {
    const link = `HYPERLINK("${quoted(cell.href)}","${quoted(cell.text)}")`;
    return `<c r="${at}" s="${LOOK.text}" t="str"><f>${xml(link)}</f><v>${xml(cell.text)}</v></c>`;
  }
  return `<c r="${at}" s="${LOOK.number}"><f>${xml(cell.formula)}</f></c>`;
}

/**
 * How many lines a text takes in a column of so many letters.
 * @param {Cell | undefined} cell
 * @param {number} width
 */
const linesOf = (cell, width) =>
  typeof cell === "string" ? cell.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0) : 1;

/**
 * The height of a row whose texts are broken: not every program reckons it when it opens a file.
 * @param {readonly Cell[]} row
 * @param {readonly number[]} widths
 */
function heightOf(row, widths) {
  const lines = Math.max(1, ...widths.map((width, place) => linesOf(row[place], width)));
  return lines > 1 ? ` ht="${lines * LINE}"` : "";
}

/** @param {Sheet} sheet */
function sheetOf({ widths, rows }) {
  const cols = widths.map((width, place) => `<col min="${place + 1}" max="${place + 1}" width="${width}" customWidth="1"/>`);
  const lines = rows.map((row, line) => {
    const cells = row.map((cell, place) => cellOf(cell, `${column(place)}${line + 1}`, line === 0));
    return `<row r="${line + 1}"${heightOf(row, widths)}>${cells.join("")}</row>`;
  });
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">`
    + '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
    + `<cols>${cols.join("")}</cols><sheetData>${lines.join("")}</sheetData>`
    + '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>';
}

const font = (/** @type {string} */ more) => `<font>${more}<sz val="11"/><name val="Calibri"/></font>`;
const look = (/** @type {number} */ format, /** @type {string} */ more) =>
  `<xf numFmtId="${format}" ${more} xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1">`
  + '<alignment vertical="top" wrapText="1"/></xf>';
const DAY_FORMAT = 14, NUMBER_FORMAT = 3;
const PLAIN = 'fontId="0" fillId="0" borderId="0"', INPUT = 'fontId="0" fillId="3" borderId="0"';
const LOOKS = [
  look(0, PLAIN), look(0, 'fontId="1" fillId="2" borderId="0"'), look(DAY_FORMAT, PLAIN), look(NUMBER_FORMAT, PLAIN),
  look(0, INPUT), look(DAY_FORMAT, INPUT),
];
const fill = (/** @type {string} */ colour) => `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/></patternFill></fill>`;
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2">${font("")}${font("<b/>")}</fonts>`
  + '<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
  + `${fill("FFEDE6DA")}${fill("FFFFF8E1")}</fills>`
  + '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
  + `<cellStyleXfs count="1"><xf numFmtId="0" ${PLAIN}/></cellStyleXfs><cellXfs count="${LOOKS.length}">${LOOKS.join("")}</cellXfs>`
  + '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/**
 * The names of sheets as Excel takes them: without the letters that it forbids, not too long, each once.
 * @param {readonly string[]} names
 */
export function sheetNames(names) {
  /** @type {string[]} */
  const made = [];
  for (const name of names) {
    const plain = name.replace(/[[\]:*?/\\']/g, " ").trim().slice(0, LONGEST_NAME) || "1";
    const taken = made.filter((other) => other.toLowerCase().startsWith(plain.toLowerCase().slice(0, SHORT_NAME))).length;
    made.push(taken ? `${plain.slice(0, SHORT_NAME)} ${taken + 1}` : plain);
  }
  return made;
}

/**
 * The bytes of a workbook.
 * @param {readonly Sheet[]} sheets
 */
export function workbook(sheets) {
  const names = sheetNames(sheets.map(({ name }) => name));
  const types = sheets.map((_, place) => `<Override PartName="/xl/worksheets/sheet${place + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`);
  const listed = names.map((name, place) => `<sheet name="${xml(name)}" sheetId="${place + 1}" r:id="rId${place + 1}"/>`);
  const related = sheets.map(
    (_, place) => `<Relationship Id="rId${place + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${place + 1}.xml"/>`,
  );
  return zip({
    "[Content_Types].xml": `${HEAD}<Types xmlns="${PACKAGE}/content-types">`
      + '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
      + '<Default Extension="xml" ContentType="application/xml"/>'
      + `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>`
      + `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${types.join("")}</Types>`,
    "_rels/.rels": `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">`
      + `<Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${listed.join("")}</sheets>`
      + '<calcPr calcId="0" fullCalcOnLoad="1"/></workbook>',
    "xl/_rels/workbook.xml.rels": `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${related.join("")}`
      + `<Relationship Id="rId${sheets.length + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": STYLES,
    ...Object.fromEntries(sheets.map((sheet, place) => [`xl/worksheets/sheet${place + 1}.xml`, sheetOf(sheet)])),
  });
}
