// A zip of texts, stored as they are: just what a workbook needs. Knows nothing of pages.

const POLYNOMIAL = 0xedb88320, BITS = 8, BYTE = 0xff, FULL = 0xffffffff;
const LOCAL = 0x04034b50, CENTRAL = 0x02014b50, END = 0x06054b50;
const VERSION = 20, UTF8 = 0x0800, FIRST_OF_1980 = 0x21;
const WORD = 2, LONG = 4;

const TABLE = Uint32Array.from({ length: BYTE + 1 }, (_, value) => {
  let made = value;
  for (let bit = 0; bit < BITS; bit += 1) made = made & 1 ? (made >>> 1) ^ POLYNOMIAL : made >>> 1;
  return made;
});

/**
 * The checksum that zips have.
 * @param {Uint8Array} bytes
 */
export function crc32(bytes) {
  let sum = FULL;
  for (const byte of bytes) sum = TABLE[(sum ^ byte) & BYTE] ^ (sum >>> BITS);
  return (sum ^ FULL) >>> 0;
}

/**
 * Numbers as little-endian bytes.
 * @param {...[size: number, value: number]} fields
 */
function packed(...fields) {
  const view = new DataView(new ArrayBuffer(fields.reduce((total, [size]) => total + size, 0)));
  let place = 0;
  for (const [size, value] of fields) {
    if (size === WORD) view.setUint16(place, value, true);
    else view.setUint32(place, value, true);
    place += size;
  }
  return new Uint8Array(view.buffer);
}

/**
 * @param {Record<string, string>} files the text of each file by its name
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function zip(files) {
  const encoder = new TextEncoder();
  /** @type {Uint8Array[]} */
  const parts = [], heads = /** @type {Uint8Array[]} */ ([]);
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const [title, body] = [encoder.encode(name), encoder.encode(text)];
    /** @type {[number, number][]} */
    const same = [
      [WORD, VERSION], [WORD, UTF8], [WORD, 0], [WORD, 0], [WORD, FIRST_OF_1980],
      [LONG, crc32(body)], [LONG, body.length], [LONG, body.length], [WORD, title.length], [WORD, 0],
    ];
    const local = packed([LONG, LOCAL], ...same);
    heads.push(packed([LONG, CENTRAL], [WORD, VERSION], ...same, [WORD, 0], [WORD, 0], [WORD, 0], [LONG, 0], [LONG, offset]), title);
    parts.push(local, title, body);
    offset += local.length + title.length + body.length;
  }
  const [size, count] = [heads.reduce((total, head) => total + head.length, 0), Object.keys(files).length];
  const end = packed([LONG, END], [WORD, 0], [WORD, 0], [WORD, count], [WORD, count], [LONG, size], [LONG, offset], [WORD, 0]);
  return joined([...parts, ...heads, end]);
}

/** @param {Uint8Array[]} parts */
function joined(parts) {
  const made = new Uint8Array(parts.reduce((total, part) => total + part.length, 0));
  let place = 0;
  for (const part of parts) {
    made.set(part, place);
    place += part.length;
  }
  return made;
}
