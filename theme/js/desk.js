// The writing desk: a form for each kind, what is missing as somebody writes, the page that it becomes, and the ways to hand it in.

import { all, announce, give, keep, kept as stored, make, one, say, whole } from "./shared.js";
import { opened, problems, sentence } from "./desk-check.js";
import { boxId, recordFields } from "./desk-fields.js";
import { hostPage, idOf, letter } from "./desk-hand.js";
import { filled } from "./desk-mould.js";
import { goTo, lacks } from "./desk-parts.js";
import { drawn } from "./desk-preview.js";
import { presentIn } from "./former.js";
import { laid, openedTranslation, over, stampOf, translating, translationProblems, translationYaml } from "./desk-translation.js";
import { kept, placed, yaml } from "./desk-yaml.js";

/** @typedef {import("./desk-yaml.js").Form} Form */
/** @typedef {import("./desk-yaml.js").Fields} Fields */
/** @typedef {import("./desk-check.js").Problem} Problem */
/**
 * What the page brings.
 * @typedef {object} Desk
 * @property {Record<string, string>} words
 * @property {Record<string, Form & {folder: string}>} forms
 * @property {import("./desk-values.js").Known} known
 * @property {Record<string, import("./desk-mould.js").Mould[]>} moulds
 * @property {import("./desk-mould.js").Spoken} spoken
 * @property {import("./desk-hand.js").Hand} hand
 */
/**
 * What is being written, and in which language. A translation has its own, and what it is made of.
 * @typedef {{kind: string, id: string, isNew: boolean, written: string, values: Fields, order: string[]}
 *   & {lang?: string, original?: Fields, hasFile?: boolean}} Draft
 */

const KEY = "desk";
const WAIT = 250;
const ID = /^[a-z0-9][a-z0-9-]{0,63}$/;

const root = one(HTMLElement, "[data-desk]");
const place = {
  kinds: one(HTMLSelectElement, "[data-desk-kind]", root),
  form: one(HTMLElement, "[data-desk-form]", root),
  name: one(HTMLInputElement, "[data-desk-id]", root),
  languages: one(HTMLElement, "[data-desk-languages]", root),
  lang: one(HTMLSelectElement, "[data-desk-lang]", root),
  editing: one(HTMLElement, "[data-desk-editing]", root),
  told: one(HTMLElement, "[data-desk-told]", root),
  faults: one(HTMLElement, "[data-desk-faults]", root),
  preview: one(HTMLElement, "[data-desk-preview]", root),
  file: one(HTMLElement, "[data-desk-file]", root),
  hand: one(HTMLElement, "[data-desk-hand]", root),
  fresh: one(HTMLButtonElement, "[data-desk-fresh]", root),
  onward: one(HTMLAnchorElement, "[data-desk-onward]", root),
};

/** @param {string} url */
const fetched = async (url) => { const found = await fetch(url); if (!found.ok) throw new Error(url); return found.json(); };

const desk = /** @type {Desk} */ ({ ...(await fetched("desk.json")), moulds: {} });
const { words, forms, moulds } = desk;
const isKind = (/** @type {unknown} */ kind) => typeof kind === "string" && Object.hasOwn(forms, kind);

/** Have the questions of a kind and its page, where it is one. @param {unknown} kind */
async function learn(kind) {
  if (typeof kind !== "string" || !isKind(kind) || Object.hasOwn(moulds, kind)) return;
  const { form, mould } = await fetched(`${kind}.json`);
  forms[kind] = form;
  moulds[kind] = mould;
}
const own = desk.known.lang;
/** The cookbook as one knows it who writes in a language. @param {string} lang */
const knownIn = (lang) => ({ ...desk.known, ...desk.known.elsewhere?.[lang] });
/** The language of a new entry: the reader's. */
const mine = knownIn(document.documentElement.lang).lang;
let known = desk.known;

/** The id that an entry has now, or that which was asked for. @param {string} kind @param {string} id */
const present = (kind, id) => presentIn(known.titles[kind] ?? {}, known.former[kind] ?? {})(id) ?? id;

/** @param {string} kind @returns {Draft} */
const blank = (kind) => ({ kind, id: "", isNew: true, written: mine, values: {}, order: [] });

/** @param {unknown} given @returns {Draft | null} */
function read(given) {
  const held = /** @type {Record<string, unknown>} */ (given && typeof given === "object" ? given : {});
  const { kind, isNew, written: lang, values, order } = held;
  if (typeof kind !== "string" || !isKind(kind)) return null;
  const found = opened(forms[kind], values);
  const id = typeof held.id === "string" ? held.id : "";
  return typeof found === "object" && !Array.isArray(found)
    ? {
        kind,
        id: isNew === false ? present(kind, id) : id,
        isNew: isNew !== false,
        written: typeof lang === "string" ? knownIn(lang).lang : own,
        values: found,
        order: Array.isArray(order) ? order : Object.keys(found),
      }
    : null;
}

/** The entry that the address names, or the draft of before, or a new recipe. @returns {Promise<Draft>} */
async function begun() {
  const asked = new URLSearchParams(location.search);
  const kind = asked.get("kind") ?? "";
  const id = present(kind, asked.get("id") ?? "");
  const held = /** @type {Partial<Draft> | null} */ (stored(KEY));
  await Promise.all([kind, held?.kind].map(learn));
  const before = read(held);
  if (!isKind(kind)) {
    const [first] = Object.keys(forms);
    await learn(first);
    return before ?? blank(first);
  }
  if (!ID.test(id)) return before?.kind === kind && before.isNew ? named(before, asked) : named(blank(kind), asked);
  const lang = asked.get("lang") ?? "";
  if (!lang && before?.kind === kind && before.id === id && !before.isNew) return before;
  try {
    return written(kind, id, lang, await fetched(`${root.dataset.entries}${kind}/${id}.json`));
  } catch {
    announce(words.not_found);
    return blank(kind);
  }
}

/**
 * An entry as its files have it, or its translation, as far as somebody had come with it before.
 * @param {string} kind
 * @param {string} id
 * @param {string} lang
 * @param {Record<string, unknown>} raw
 * @returns {Draft}
 */
function written(kind, id, lang, raw) {
  const [first] = Object.keys(raw);
  const entry = read({ kind, id, isNew: false, written: first, values: raw[first] }) ?? blank(kind);
  if (!(lang in (known.languages ?? {}))) return entry;
  const form = translating(forms[kind], entry.values, words.numbered);
  const before = /** @type {Partial<Draft> | null} */ (stored(`${KEY}-${lang}`));
  const isBefore = before && before.kind === kind && before.id === id;
  const there = /** @type {Fields} */ (raw[lang] ?? {});
  const values = /** @type {Fields} */ (openedTranslation(form ?? { type: "record" }, isBefore ? before.values : there));
  return { ...entry, values, order: Object.keys(there), lang, original: entry.values, hasFile: lang in raw };
}

/** The form of what is being written. */
const formOf = () =>
  draft.lang ? (translating(forms[draft.kind], draft.original ?? {}, words.numbered) ?? { type: "record" }) : forms[draft.kind];

/**
 * A draft that names what its address names: `?kind=…&recipes=…` comes from the page of a recipe.
 * @param {Draft} made
 * @param {URLSearchParams} asked
 */
function named(made, asked) {
  for (const { name = "", item } of forms[made.kind].fields ?? []) {
    const id = present(item?.of ?? "", asked.get(name) ?? "");
    const isKnown = item?.type === "reference" && id in (known.titles[item.of ?? ""] ?? {});
    if (isKnown) made.values[name] = [...new Set([...[made.values[name] ?? []].flat(), id])];
  }
  return made;
}

let draft = await begun();
/** Whether the writer has named the file; before that the title does. */
let isNamed = draft.id !== "";
/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting;

function changed() {
  clearTimeout(waiting);
  waiting = setTimeout(look, WAIT);
}

const tongues = new Intl.DisplayNames(document.documentElement.lang, { type: "language" });
/** What a language is called. @param {string} lang */
const tongue = (lang) => tongues.of(lang) ?? lang;

/** @type {import("./desk-fields.js").Room} */
const room = { known, words, changed, usual: [], folds: null };
/** What stands aside in a new entry: it is a draft, and nobody has reviewed it. */
const USUAL = ["status", "reviewed", "reviewers"];

/** What stands aside and what is folded: of a new entry what the desk fills in, of one that is there all that is not asked for. */
function arrange() {
  known = knownIn(draft.written);
  room.known = known;
  room.usual = draft.isNew ? USUAL : [];
  room.folds = draft.isNew ? null : (part, value) => draft.lang !== undefined && lacks(part, value);
}

function draw() {
  const form = formOf();
  arrange();
  if (draft.isNew) draft.values.status ??= form.fields?.some(({ name }) => name === "status") ? "draft" : "";
  place.kinds.value = draft.kind;
  place.kinds.disabled = !draft.isNew;
  place.name.value = draft.id;
  place.name.disabled = !draft.isNew;
  const title = (draft.original ?? draft.values).title;
  place.editing.hidden = draft.isNew && draft.written === own;
  place.editing.textContent = draft.isNew
    ? say(words.first_in, { language: tongue(own) })
    : say(draft.lang ? words.translating : words.editing, { title: typeof title === "string" ? title : draft.id });
  drawLanguages();
  place.form.replaceChildren(
    make("p", { class: "desk__help" }, form.help ?? ""),
    ...(draft.isNew ? [] : [jumps()]),
    ...recordFields(form, draft.values, [], room, Boolean(draft.lang)),
  );
  look();
}

/** What may be written: a new entry in the cookbook's language or the reader's; one that is there as it is, or its translations. */
function drawLanguages() {
  const others = Object.entries(known.languages ?? {}).filter(([code]) => code !== draft.written);
  const choices = draft.isNew
    ? [...new Set([own, mine])].map((code) => [code, tongue(code)])
    : [["", say(words.original, { language: tongue(draft.written) })], ...others];
  place.languages.hidden = choices.length < 2;
  one(HTMLElement, "label", place.languages).textContent = draft.isNew ? words.write_in : words.language;
  place.lang.replaceChildren(...choices.map(([value, name]) => make("option", { value }, name)));
  place.lang.value = draft.isNew ? draft.written : (draft.lang ?? "");
}

/** The fields of an entry that is there already, to go to. */
function jumps() {
  const list = make("ul", {});
  for (const { name = "", title = "" } of formOf().fields ?? []) {
    if (!(name in draft.values) && !draft.lang) continue;
    const link = make("a", { href: `#${boxId([name])}` }, title);
    link.addEventListener("click", (event) => { event.preventDefault(); lead([name]); });
    list.append(make("li", {}, link));
  }
  const nav = make("nav", { class: "desk__jumps", "aria-label": words.jump }, list);
  return make("details", { class: "desk__fold" }, make("summary", {}, words.jump), nav);
}

function look() {
  if (draft.lang) return void lookAtTranslation(draft.lang, draft.original ?? {});
  const form = forms[draft.kind];
  if (draft.isNew && !isNamed) {
    draft.id = idOf(typeof draft.values.title === "string" ? draft.values.title : "");
    place.name.value = draft.id;
  }
  const values = /** @type {Fields} */ (kept(draft.values) ?? {});
  const found = problems({ kind: draft.kind, id: draft.id, form, values, known });
  if (draft.isNew && draft.id in known.titles[draft.kind]) found.push({ code: "file-exists", args: {}, path: [] });
  keep(KEY, draft);
  tell(found);
  preview(values);
  const text = yaml(form, values, draft.isNew ? [] : draft.order);
  place.file.textContent = text;
  offer(text, found.length);
}

/** @param {string} lang @param {Fields} original */
async function lookAtTranslation(lang, original) {
  const form = formOf();
  const found = translationProblems(form, draft.values, known);
  const laidOver = laid(form, draft.values);
  keep(`${KEY}-${lang}`, { kind: draft.kind, id: draft.id, values: laidOver ?? {} });
  tell(found);
  preview(/** @type {Fields} */ (over(original, laidOver)));
  const text = translationYaml(forms[draft.kind], form, draft.values, draft.order, await stampOf(original, laidOver));
  place.file.textContent = text;
  offer(text, found.length);
}

/** The page of the entry as its template has it. @param {Fields} values */
function preview(values) {
  const shown = { form: forms[draft.kind], values: { title: "…", ...values }, known, other, spoken: desk.spoken, at: {} };
  place.preview.replaceChildren(...drawn(filled(moulds[draft.kind], shown)));
}

/**
 * What entries that the page names were written as; null until it has come.
 * @type {Map<string, Record<string, Record<string, unknown>> | null>}
 */
const others = new Map();

/** @param {string} kind @param {string} id @param {string} field */
function other(kind, id, field) {
  const key = `${kind}/${id}`;
  if (isKind(kind) && id in known.titles[kind] && !others.has(key)) bring(kind, key);
  const raw = others.get(key) ?? {};
  const value = raw[document.documentElement.lang]?.[field] ?? Object.values(raw)[0]?.[field];
  return { form: forms[kind]?.fields?.find(({ name }) => name === field), value: typeof value === "string" ? value : "" };
}

/** @param {string} kind @param {string} key */
async function bring(kind, key) {
  others.set(key, null);
  try {
    await learn(kind);
    others.set(key, await fetched(`${root.dataset.entries}${key}.json`));
    changed();
  } catch {
    others.set(key, null);
  }
}

/** @param {Problem[]} found */
function tell(found) {
  for (const each of all(HTMLElement, ".desk__fault", place.form)) each.hidden = true;
  for (const each of all(HTMLElement, "[aria-invalid]", place.form)) each.removeAttribute("aria-invalid");
  tellParts(found);
  place.told.textContent = found.length ? say(words.count, { count: found.length }) : words.sound;
  root.classList.toggle("is-sound", !found.length);
  place.onward.textContent = found.length ? place.told.textContent : words.hand;
  place.onward.href = found.length ? "#desk-told" : "#desk-hand-title";
  place.faults.replaceChildren(...found.map((problem) => {
    const path = placed(draft.values, problem.path);
    const heading = headingOf(problem.path);
    const args = heading && "field" in problem.args ? { ...problem.args, field: heading } : problem.args; // As the page calls it.
    const said = heading && problem.code === "missing-field" ? words.lacking : sentence({ ...problem, args }, known.sentences);
    if (problem.code !== "missing-field") mark(path, said);
    const link = make("a", { href: `#${path.length ? boxId(path) : place.name.id}` }, heading ? `${heading}: ${said}` : said);
    link.addEventListener("click", (event) => { event.preventDefault(); lead(path); });
    return make("li", {}, link);
  }));
}

/** How much there is to mend in each part that may be closed. @param {Problem[]} found */
function tellParts(found) {
  const ids = found.map(({ path }) => placed(draft.values, path)).map((path) => path.map((_, at) => boxId(path.slice(0, at + 1))));
  for (const part of all(HTMLElement, ".desk__part", place.form)) {
    const count = ids.filter((each) => each.includes(part.id)).length;
    one(HTMLElement, "summary > .desk__wrong", part).textContent = count ? say(words.count, { count }) : "";
  }
}

/** What the field at a path is called on the page. @param {(string | number)[]} path */
function headingOf(path) {
  /** @type {Form | undefined} */
  let form = formOf();
  let title = "";
  for (const step of path) {
    form = typeof step === "number" ? form?.item : form?.fields?.find(({ name }) => name === step);
    title = form?.title ?? title;
  }
  return title;
}

/** @param {(string | number)[]} path @param {string} said */
function mark(path, said) {
  const fault = document.getElementById(`${boxId(path)}-fault`) ?? document.getElementById(`${boxId(path.slice(0, -1))}-fault`);
  document.getElementById(boxId(path))?.setAttribute("aria-invalid", "true");
  if (!fault) return;
  fault.hidden = false;
  fault.textContent = said;
}

/** Bring the box of a value into sight. @param {(string | number)[]} path */
function lead(path) {
  for (let length = path.length; length > 0; length -= 1) {
    const box = document.getElementById(boxId(path.slice(0, length)));
    if (box) return goTo(box);
  }
  return place.name.focus();
}

/** @param {string} text @param {number} faults */
function offer(text, faults) {
  const lang = draft.lang ?? draft.written;
  const file = `${forms[draft.kind].folder}/${draft.id || "x"}${lang === own ? "" : `.${lang}`}.yml`;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      announce(words.copied);
    } catch {
      announce(words.not_copied);
    }
  };
  const ways = waysOf(file, text, copy);
  place.hand.replaceChildren(
    make("p", { class: "desk__file-name" }, say(words.file_goes, { file })),
    ...(faults ? [make("p", { class: "desk__help" }, words.not_yet)] : []),
    ...ways,
    act(words.copy, copy),
    act(words.save, () => { give(file.slice(file.lastIndexOf("/") + 1), "application/yaml", text); }),
    ...(ways.length ? [] : [make("p", { class: "note" }, words.no_channel)]),
  );
}

/** @param {string} file @param {string} text @param {() => void} copy */
function waysOf(file, text, copy) {
  const given = draft.values.title;
  const title = typeof given === "string" && given ? given : file;
  const there = hostPage(desk.hand, file, text, draft.isNew || draft.hasFile === false);
  const mail = letter(desk.hand, `${words.subject}: ${title}`, text);
  const host = HOSTS[desk.hand.host] ?? "";
  return [
    ...(there ? [way(say(there.holds ? words.open : words.copy_open, { host }), there.url, there.holds ? null : copy)] : []),
    ...(mail ? [way(mail.holds ? words.mail : words.copy_mail, mail.url, mail.holds ? null : copy)] : []),
    ...(desk.hand.page ? [way(words.copy_page, desk.hand.page, copy)] : []),
  ];
}

/** @type {Record<string, string>} */
const HOSTS = { github: "GitHub", gitlab: "GitLab", forgejo: "Forgejo" };

/** @param {string} label @param {string} href @param {(() => void) | null} before */
function way(label, href, before) {
  const link = make("a", { class: "button", href, target: "_blank", rel: "noopener" }, label);
  if (before) link.addEventListener("click", before);
  return link;
}

/** @param {string} label @param {() => void} does */
function act(label, does) {
  const made = make("button", { class: "button button--quiet", type: "button" }, label);
  made.addEventListener("click", does);
  return made;
}

place.kinds.append(...Object.entries(forms).map(([name, { title }]) => make("option", { value: name }, title ?? name)));
place.kinds.addEventListener("change", async () => {
  await learn(place.kinds.value);
  const { title, summary } = draft.values;
  draft = { ...blank(place.kinds.value), id: draft.id, written: draft.written };
  if (title) draft.values.title = title;
  if (summary) draft.values.summary = summary;
  draw();
});
place.lang.addEventListener("change", async () => {
  if (draft.isNew) {
    draft.written = place.lang.value;
    return draw();
  }
  const asked = new URLSearchParams({ kind: draft.kind, id: draft.id, ...(place.lang.value ? { lang: place.lang.value } : {}) });
  history.replaceState(null, "", `?${asked}`);
  draft = await begun();
  draw();
});
place.name.addEventListener("input", () => { isNamed = place.name.value !== ""; draft.id = place.name.value.trim(); changed(); });
place.fresh.addEventListener("blur", () => { place.fresh.textContent = words.fresh; });
place.fresh.addEventListener("click", () => {
  if (whole(place.fresh.textContent ?? "") !== words.fresh_sure) {
    place.fresh.textContent = words.fresh_sure;
    return;
  }
  place.fresh.textContent = words.fresh;
  draft = blank(draft.kind);
  isNamed = false;
  history.replaceState(null, "", location.pathname);
  draw();
  announce(words.fresh_done);
});

const wide = matchMedia("(min-width: 64rem)");
const unfold = () => { one(HTMLDetailsElement, "[data-desk-shown]", root).open = wide.matches; };
unfold();
wide.addEventListener("change", unfold);
for (const event of ["input", "click"]) place.form.addEventListener(event, () => { root.classList.add("is-begun"); });
draw();
root.hidden = false;
root.classList.remove("unsettled");
