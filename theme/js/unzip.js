// The texts of a zip, as `zip.js` and office programs write it. Knows nothing of pages.

const CENTRAL = 0x02014b50, END = 0x06054b50;
const END_SIZE = 22, HEAD_SIZE = 46, LOCAL_SIZE = 30, DEFLATED = 8;
const AT = { count: 10, first: 16, method: 10, size: 20, name: 28, extra: 30, comment: 32, local: 42, localName: 26, localExtra: 28 };

/**
 * @param {ArrayBuffer} buffer
 * @returns {Promise<Record<string, string>>} the text of each file by its name
 * @throws {Error} where it is no zip
 */
export async function unzip(buffer) {
  const view = new DataView(buffer);
  const end = buffer.byteLength - END_SIZE;
  if (end < 0 || view.getUint32(end, true) !== END) throw new Error("no zip");
  /** @type {Record<string, string>} */
  const files = {};
  let at = view.getUint32(end + AT.first, true);
  for (let left = view.getUint16(end + AT.count, true); left > 0; left -= 1) {
    if (view.getUint32(at, true) !== CENTRAL) throw new Error("no zip");
    const [name, extra, comment] = [AT.name, AT.extra, AT.comment].map((field) => view.getUint16(at + field, true));
    const title = new TextDecoder().decode(new Uint8Array(buffer, at + HEAD_SIZE, name));
    files[title] = await text(view, at);
    at += HEAD_SIZE + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return files;
}

/**
 * The text of one file, by the place of its entry in the directory.
 * @param {DataView<ArrayBuffer>} view
 * @param {number} at
 */
async function text(view, at) {
  const local = view.getUint32(at + AT.local, true);
  const start = local + LOCAL_SIZE + view.getUint16(local + AT.localName, true) + view.getUint16(local + AT.localExtra, true);
  const bytes = new Blob([new Uint8Array(view.buffer, start, view.getUint32(at + AT.size, true))]);
  const isDeflated = view.getUint16(at + AT.method, true) === DEFLATED;
  return new Response(isDeflated ? bytes.stream().pipeThrough(new DecompressionStream("deflate-raw")) : bytes).text();
}
