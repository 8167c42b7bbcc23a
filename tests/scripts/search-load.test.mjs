import assert from "node:assert/strict";
import { createServer } from "node:http";
import test from "node:test";
import { Search } from "../../theme/js/search-engine.js";
import { VERSION } from "../../theme/js/search-index.js";
import { NOTHING, address, complete, load, summaries } from "../../theme/js/search-load.js";
import { packed } from "./packed.mjs";

/** Serves what it is told to, one answer after the other, and counts them. */
async function serving(...answers) {
  const asked = [];
  const server = createServer((request, response) => {
    asked.push(request);
    const [status, version] = answers[asked.length - 1];
    response.writeHead(status).end(JSON.stringify(packed({ haku: { 0: 1 } }, { version })));
  });
  await new Promise((ready) => {
    server.listen(0, "127.0.0.1", () => ready());
  });
  return { asked, home: `http://127.0.0.1:${server.address().port}/haku/`, stop: () => server.close() };
}

test("the index is fetched when it is asked for, anew after a failure, and once more where it has another version", async () => {
  const { asked, home, stop } = await serving([404, VERSION], [200, 0], [200, VERSION + 1], [200, 0], [200, VERSION]);
  await assert.rejects(load(home), /404/);
  await assert.rejects(load(home), /version/);
  assert.equal(asked.length, 3);
  const search = await load(home);
  assert.equal(search.index.count, 1);
  assert.equal(await load(home), search);
  assert.deepEqual(
    asked.map(({ url }) => url),
    Array(5).fill("/haku/index.json"),
  );
  assert.equal(asked[4].headers["cache-control"], "no-cache");
  stop();
});

test("summaries are those that were made with the index, fetched once more where they were not, else none", async () => {
  const answers = [
    { made: "a", summary: ["one"], also: [["1"]] },
    { made: "b", summary: ["two"] },
    { made: "a", summary: ["one"], also: [["1"]] },
    { made: "b", summary: [] },
    { made: "c", summary: ["three"] },
  ];
  let asked = 0;
  const server = createServer((_, response) => {
    response.end(JSON.stringify(answers[asked++]));
  });
  await new Promise((ready) => {
    server.listen(0, "127.0.0.1", () => ready());
  });
  const home = `http://127.0.0.1:${server.address().port}/haku/`;
  const search = { index: { data: { made: "a" } } };
  const shown = { summary: ["one"], also: [["1"]] };
  assert.deepEqual(await summaries(home, search), shown);
  assert.deepEqual(await summaries(home, search), shown);
  assert.equal(asked, 3);
  assert.deepEqual(await summaries(home, search), NOTHING);
  assert.equal(asked, 5);
  server.closeAllConnections();
  server.close();
  assert.deepEqual(await summaries(home, search), NOTHING);
});

test("the rest of the index is taken where it was made with the first part, fetched once more where it was not, else left", async () => {
  const rest = (made) => ({ ...packed({ koe: { 0: 1 } }, { postings: " ", weights: "1" }), made });
  const answers = [rest("b"), rest("a"), rest("b"), rest("c")];
  const asked = [];
  const server = createServer((request, response) => {
    asked.push(request.url);
    response.end(JSON.stringify(answers[asked.length - 1]));
  });
  await new Promise((ready) => {
    server.listen(0, "127.0.0.1", () => ready());
  });
  const home = `http://127.0.0.1:${server.address().port}/haku/`;
  const search = new Search(packed({ haku: { 0: 8 } }, { made: "a" }));
  assert.equal(await complete(home, search), true);
  assert.deepEqual([search.index.terms, search.index.count], [["haku", "koe"], 2]);
  assert.equal(await complete(home, search), false);
  assert.deepEqual(asked, Array(4).fill("/haku/rest.json"));
  server.closeAllConnections();
  server.close();
  assert.equal(await complete(home, search), false);
});

test("addresses of the index begin at the root of the site", () => {
  assert.equal(address("reseptit/haku/"), new URL("../../../reseptit/haku/", import.meta.resolve("../../theme/js/search-load.js")).href);
});
