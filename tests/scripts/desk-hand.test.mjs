import assert from "node:assert/strict";
import test from "node:test";
import { hostPage, idOf, letter } from "../../theme/js/desk-hand.js";

const hand = { host: "github", repository: "https://a.example/kaupunki/kirja/", branch: "main", mail: "", page: "" };

test("a short text is in the address of GitHub's page, a long one is pasted", () => {
  const { url, holds } = hostPage(hand, "recipes/kahvit.yml", "title: Ä\n", true);
  assert.equal(url, "https://a.example/kaupunki/kirja/new/main/recipes?filename=kahvit.yml&value=title%3A%20%C3%84%0A");
  assert.equal(holds, true);
  const head = "https://a.example/kaupunki/kirja/new/main/recipes?filename=kahvit.yml&value=".length;
  assert.equal(hostPage(hand, "recipes/kahvit.yml", "a".repeat(8000 - head), true).holds, true);
  assert.equal(hostPage(hand, "recipes/kahvit.yml", "a".repeat(8001 - head), true).holds, false);
});

test("each host has pages of its own", () => {
  const at = (host, isNew) => hostPage({ ...hand, host }, "recipes/kahvit.yml", "", isNew)?.url.replace(hand.repository, "");
  assert.equal(at("gitlab", true), "-/new/main/recipes?file_name=kahvit.yml");
  assert.equal(at("forgejo", true), "_new/main/recipes?filename=kahvit.yml&value=");
  assert.deepEqual(
    ["github", "gitlab", "forgejo"].map((host) => at(host, false)),
    ["edit/main/recipes/kahvit.yml", "-/edit/main/recipes/kahvit.yml", "_edit/main/recipes/kahvit.yml"],
  );
  assert.equal(hostPage({ ...hand, host: "" }, "recipes/kahvit.yml", "", true), null);
});

test("mails", () => {
  assert.equal(letter(hand, "Ehdotus", "a"), null);
  assert.deepEqual(letter({ ...hand, mail: "a@b.fi" }, "E", "a\nb"), { url: "mailto:a@b.fi?subject=E&body=a%0D%0Ab", holds: true });
  assert.deepEqual(letter({ ...hand, mail: "a@b.fi" }, "E", "a".repeat(2000)), { url: "mailto:a@b.fi?subject=E", holds: false });
});

test("ids come from titles", () => {
  assert.deepEqual(["Klusterin aamukahvit: osa 1", " Ärtsi–Öylätti ", "æøß", "x".repeat(70)].map(idOf), [
    "klusterin-aamukahvit-osa-1",
    "artsi-oylatti",
    "aeoss",
    "x".repeat(64),
  ]);
});
