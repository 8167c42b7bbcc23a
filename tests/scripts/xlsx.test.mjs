import assert from "node:assert/strict";
import test from "node:test";
import { column, sheetNames, workbook } from "../../theme/js/xlsx.js";

const text = (sheets) => new TextDecoder().decode(workbook(sheets));

test("columns are named in letters", () => {
  assert.deepEqual([0, 25, 26, 51, 52, 701, 702].map(column), ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
});

test("cells are texts, numbers, days, formulas and places to write in", () => {
  const made = text([
    { name: "S", widths: [10], rows: [['A<b>&"\u0001'], [3, { day: 0 }, { formula: 'IF(A1="","",1)' }, { input: "number" }, null, ""]] },
  ]);
  assert.ok(made.includes('<c r="A1" s="1" t="inlineStr"><is><t xml:space="preserve">A&lt;b&gt;&amp;&quot;</t></is></c>'));
  assert.ok(made.includes('<c r="A2" s="3"><v>3</v></c><c r="B2" s="2"><v>25569</v></c>'));
  assert.ok(made.includes('<c r="C2" s="3"><f>IF(A1=&quot;&quot;,&quot;&quot;,1)</f></c><c r="D2" s="4"/></row>'));
});

test("a link is a formula that shows its text", () => {
  const made = text([{ name: "S", widths: [], rows: [["h"], [{ href: "https://x.invalid/a", text: 'a"b' }]] }]);
  assert.ok(
    made.includes(
      '<c r="A2" s="0" t="str"><f>HYPERLINK(&quot;https://x.invalid/a&quot;,&quot;a&quot;&quot;b&quot;)</f><v>a&quot;b</v></c>',
    ),
  );
});

test("a row is as high as its longest text is broken into lines", () => {
  const made = text([{ name: "S", widths: [10, 20], rows: [["h"], ["x".repeat(10), 7], ["x".repeat(11), "y".repeat(41)], ["a\nb"]] }]);
  assert.deepEqual(made.match(/<row [^>]*>/g), ['<row r="1">', '<row r="2">', '<row r="3" ht="45">', '<row r="4" ht="30">']);
});

test("a text is never a formula", () => assert.ok(text([{ name: "S", widths: [], rows: [["=1+1"]] }]).includes(">=1+1</t>")));

test("names of sheets are such as Excel takes, each once", () => {
  assert.deepEqual(sheetNames(["Mittarit: [a]/b*?", "x".repeat(40), "Sama", "sama", ""]), [
    "Mittarit   a  b",
    "x".repeat(31),
    "Sama",
    "sama 2",
    "1",
  ]);
});
