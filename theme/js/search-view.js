// What dialog and page share: filters, the count, results as links grouped by kind, arrow keys, help where nothing is found.

import { NOTHING, address, complete, summaries } from "./search-load.js";
import { FOUND, all, make, one, say } from "./shared.js";
import { WORD, fold } from "./words.js";

const BEST = 3;
/** Milliseconds after the last key. */
const RESTED = 400;
/** @type {Record<string, number>} */
const STEPS = { ArrowDown: 1, ArrowUp: -1 };

/** @typedef {import("./search-engine.js").Search} Search */
/** @typedef {import("./search-engine.js").Result} Result */
/** @typedef {import("./search-engine.js").Hit} Hit */
/** @typedef {{q: string, kind: string, phase: string, theme: string}} AskedFor the query, and the filters that are set, else empty */

/**
 * How many results are shown, where the search page is, what is said where the index cannot be had, and what is told of every change.
 * @typedef {{shown: number, home: string, failed?: string, onChange?: (asked: AskedFor) => void}} Options
 */

/** Answers what is typed into `form` below it in `root`. */
export class View {
  /** @type {Search | undefined} */
  #search;

  #texts = NOTHING;

  /** @type {Hit[]} */
  #shown = [];

  /** @type {number | undefined} */
  #resting;

  /**
   * @param {HTMLElement} root
   * @param {HTMLFormElement} form
   * @param {Options} options
   */
  constructor(root, form, { shown, home, failed = "", onChange }) {
    this.root = root;
    this.shown = shown;
    this.home = home;
    this.failed = failed;
    this.onChange = onChange;
    this.input = one(HTMLInputElement, "[name=q]", form);
    this.filters = make("div", { class: "search__filters" });
    this.box = make("details", { class: "search__box" }, this.filters);
    this.box.hidden = true;
    this.box.open = matchMedia("(min-width: 36rem) and (min-height: 30rem)").matches;
    this.status = make("p", { class: "search__count", role: "status" });
    this.results = make("div", { class: "search__results" });
    form.after(this.box, this.status, this.results);
    form.addEventListener("submit", (event) => { if (!this.input.value.trim()) event.preventDefault(); });
    root.addEventListener("keydown", (event) => this.#move(event));
  }

  /**
   * Answer from now on, and at once if something was typed meanwhile. Kept when summaries and the rest of the index are there as well.
   * @param {Search} search
   */
  async start(search) {
    this.#search = search;
    this.status.textContent = "";
    this.#addFilters(search);
    const changed = () => { this.#show(); this.onChange?.(this.asked); };
    this.input.addEventListener("input", changed);
    this.filters.addEventListener("change", changed);
    this.#show();
    if (!search.index.isDeep) return;
    this.#texts = await summaries(this.home, search);
    this.#show();
    if (await complete(this.home, search)) this.#add(search);
  }

  /**
   * Say that the index is on its way.
   * @param {string} [text]
   */
  wait(text = "") {
    this.status.textContent = text;
  }

  /** Say that there is no index, or not all of it. */
  fail() {
    this.status.textContent = this.failed;
  }

  /**
   * What is asked.
   * @returns {AskedFor}
   */
  get asked() {
    /** @param {string} name */
    const chosen = (name) => this.#selects.find((select) => select.name === name)?.value ?? "";
    return { q: this.input.value.trim(), kind: chosen("kind"), phase: chosen("phase"), theme: chosen("theme") };
  }

  /**
   * Ask for something from outside, such as an address.
   * @param {AskedFor} asked
   */
  ask(asked) {
    this.input.value = asked.q;
    for (const select of this.#selects) {
      select.value = new Map(Object.entries(asked)).get(select.name) ?? "";
      if (select.selectedIndex < 0) select.value = "";
    }
    this.#show();
  }

  get #selects() {
    return all(HTMLSelectElement, "select", this.filters);
  }

  /** @param {Search} search */
  #addFilters({ index: { data } }) {
    this.box.prepend(make("summary", {}, data.words.narrow));
    this.box.hidden = false;
    const kinds = data.kinds.filter(({ name }) => data.filters.includes(name)).map(({ name, title }) => [name, title]);
    for (const { name, options } of [
      { name: "kind", options: kinds }, { name: "phase", options: data.phases }, { name: "theme", options: data.themes },
    ]) {
      const id = `search-${name}`;
      const select = make("select", { id, name }, make("option", { value: "" }, data.words.all),
        ...options.map(([value, title]) => make("option", { value, "data-title": title }, title)));
      this.filters.append(make("p", { class: "search__filter" }, make("label", { for: id }, data.words[name]), select));
    }
  }

  #show() {
    if (!this.#search) return;
    const found = this.#find(this.#search);
    const shown = found?.hits.slice(0, this.shown) ?? [];
    for (const { document } of shown) this.#search.index.entry(document);
    const again = () => { this.#show(); };
    if (this.#lacks(this.#search, again)) return;
    this.#shown = shown;
    this.results.replaceChildren(...(found ? this.#groups(this.#search, found) : []));
    this.#tell(this.#search, found);
    this.#lacks(this.#search, again);
  }

  /**
   * Whether the index has not all that it was asked for. It is then fetched.
   * @param {Search} search
   * @param {() => void} then what is done when it is there
   */
  #lacks(search, then) {
    const lacks = search.index.wanted.size > 0;
    if (lacks) search.index.supply(this.home).then(() => { search.forget(); then(); }, () => { this.fail(); });
    return lacks;
  }

  /**
   * Show what the rest of the index adds to the best below what is shown, so that nothing moves under a finger.
   * @param {Search} search
   */
  #add(search) {
    const before = new Set(this.#shown.map(({ document }) => document));
    const found = this.#find(search);
    if (!before.size || !found) { this.#show(); return; }
    const more = found.hits.slice(0, this.shown).filter(({ document }) => !before.has(document));
    const items = more.map((hit) => this.#result(search, hit, found, true));
    if (this.#lacks(search, () => { this.#add(search); })) return;
    if (items.length) this.results.append(group(search.index.data.words.further, items));
    this.#tell(search, found);
  }

  /**
   * What answers to what is asked; null where nothing is.
   * @param {Search} search
   */
  #find(search) {
    const { asked } = this;
    return asked.q ? search.find(this.input.value, wanted(search.index.data, asked)) : null;
  }

  /**
   * Say how much was found.
   * @param {Search} search
   * @param {Result | null} found
   */
  #tell(search, found) {
    this.#rest(() => {
      const text = found ? counted(found, search.index.data.words) : "";
      if (this.status.textContent !== text) this.status.textContent = text;
      this.#count(search, found);
      if (!found) return;
      this.#explain(search, found);
      search.index.learn();
      this.#lacks(search, () => { this.#add(search); });
    });
  }

  /**
   * Say beside each choice of a filter how much it would leave, with the other filters as they are.
   * @param {Search} search
   * @param {Result | null} found
   */
  #count(search, found) {
    for (const select of this.#selects) {
      for (const option of all(HTMLOptionElement, "option[data-title]", select)) {
        const would = wanted(search.index.data, { ...this.asked, [select.name]: option.value });
        const count = found?.all.filter(({ document }) => search.fits(document, would)).length;
        option.text = found ? `${option.dataset.title} (${count})` : `${option.dataset.title}`;
      }
    }
  }

  /**
   * Do something once typing rests: a reader who listens would hear every key else, and pages are fetched for what was meant.
   * @param {() => void} todo
   */
  #rest(todo) {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(todo, RESTED);
  }

  /**
   * Show of the best results what in them answers where their summaries do not, and open them there.
   * @param {Search} search
   * @param {Result} found
   */
  #explain(search, found) {
    const items = all(HTMLLIElement, ".search__result", this.results).slice(0, BEST);
    items.forEach(async (item) => {
      const link = one(HTMLAnchorElement, "a", item);
      if (link.hash || new Set(all(HTMLElement, "mark", item).map((mark) => fold(mark.textContent ?? ""))).size >= found.words.length)
        return;
      const { read, why } = await import("./search-why.js"); // Not what the first result waits for.
      const page = await read(link.href);
      const said = page && why(page, (word) => search.means(word, found.terms, found.words));
      if (!said || !item.isConnected) return;
      link.hash = said.section + marking(said.text);
      item.querySelectorAll("p").forEach((each) => { each.remove(); });
      link.addEventListener("click", () => { arriving(link, said.text); });
      item.append(make("p", { lang: page.documentElement.lang }, ...marked(search, said.text, found)));
    });
  }

  /**
   * @param {Search} search
   * @param {Result} found
   */
  #groups(search, found) {
    const hits = this.#shown;
    if (!hits.length) return [this.#help(search)];
    const { docs, kinds, data } = search.index;
    const best = hits.length > BEST + 1 ? hits.slice(0, BEST) : hits;
    const others = hits.slice(best.length);
    const groups = [group(data.words.best, best.map((hit) => this.#result(search, hit, found, true)))];
    for (const kind of new Set(others.map(({ document }) => docs.kind[document]))) {
      const own = others.filter(({ document }) => docs.kind[document] === kind);
      groups.push(group(kinds[kind].title, own.map((hit) => this.#result(search, hit, found, false))));
    }
    if (found.hits.length > hits.length && this.root instanceof HTMLDialogElement) {
      groups.push(make("p", { class: "search__more" }, this.#link(this.asked.q, data.words.more)));
    }
    return groups;
  }

  /**
   * @param {Search} search
   * @param {Hit} hit
   * @param {Result} found
   * @param {boolean} mixed whether documents of other kinds stand beside it
   */
  #result(search, { document }, found, mixed) {
    const { docs, kinds, data } = search.index;
    const kind = kinds[docs.kind[document]];
    const { url, title, lang } = search.index.entry(document);
    const { summary, also } = search.index.shown(document, this.#texts);
    const link = make("a", { href: address(url), lang }, ...marked(search, title, found));
    const item = make("li", { class: `search__result kind-${kind.name}` }, link);
    if (mixed) item.append(" ", make("span", { class: "search__kind" }, kind.one));
    if (lang) item.append(" ", make("span", { class: "search__kind" }, data.languages?.[lang] ?? ""));
    if (summary) item.append(make("p", { lang }, ...marked(search, summary, found)));
    const names = item.querySelector("mark") ? [] : also;
    const [word] = names.map((each) => marked(search, each, found)).filter((pieces) => pieces.length > 1);
    if (word) item.append(make("p", { class: "search__also" }, `${data.words.also} `, ...word));
    return item;
  }

  /**
   * Where to go on when nothing is found.
   * @param {Search} search
   */
  #help({ index: { data: { words, ways } } }) {
    const list = ways.map(([title, to]) => make("li", {}, make("a", { href: address(to) }, title)));
    return make("section", { class: "search__group" }, make("h2", {}, words.ways), make("ul", { class: "search__ways" }, ...list));
  }

  /**
   * A link to the search page with a query.
   * @param {string} q
   * @param {string} text
   */
  #link(q, text) {
    const url = new URL(this.home);
    url.searchParams.set("q", q);
    return make("a", { href: url.href }, text);
  }

  /**
   * Arrow keys go through the input and the links.
   * @param {KeyboardEvent} event
   */
  #move(event) {
    const step = STEPS[event.key];
    if (!step || event.target instanceof HTMLSelectElement || event.altKey || event.ctrlKey || event.metaKey) return;
    const stops = [this.input, ...all(HTMLElement, "a", this.results)];
    const { activeElement } = document;
    const at = activeElement instanceof HTMLElement ? stops.indexOf(activeElement) : -1;
    const next = stops[at + step];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  }
}

/**
 * The number of a phase or theme, where one is chosen; -1 where there is none of that name.
 * @param {import("./search-index.js").Named[]} list
 * @param {string} id
 */
const place = (list, id) => (id ? list.findIndex(([name]) => name === id) : undefined);

/**
 * Filters with numbers in place of ids.
 * @param {import("./search-index.js").Head} data
 * @param {AskedFor} asked
 */
const wanted = ({ phases, themes }, { kind, phase, theme }) => ({ kind, phase: place(phases, phase), theme: place(themes, theme) });

/**
 * The part of an address by which a browser goes to a text and marks it, without any script; one that cannot goes to the section.
 * @param {string} text
 */
const marking = (text) => `:~:text=${encodeURIComponent(text).replaceAll("-", "%2D")}`;

/**
 * Leave for the page that a link leads to what is to be told there.
 * @param {HTMLAnchorElement} link
 * @param {string} text
 */
function arriving({ pathname }, text) {
  try {
    sessionStorage.setItem(FOUND, JSON.stringify({ pathname, text }));
  } catch {
    // It is then marked, and nobody is told.
  }
}

/**
 * How much was found, in words.
 * @param {Result} found
 * @param {Record<string, string>} words
 */
function counted({ hits, guessed }, { none, one: single, many, near }) {
  if (!hits.length) return none;
  const count = hits.length === 1 ? single : say(many, { count: hits.length });
  return guessed ? `${near} ${count}` : count;
}

/**
 * @param {string} title
 * @param {HTMLLIElement[]} results
 */
const group = (title, results) =>
  make("section", { class: "search__group" }, make("h2", {}, title), make("ul", { class: "search__list" }, ...results));

/**
 * A text with the words in it that answer the query marked.
 * @param {Search} search
 * @param {string} text
 * @param {Result} found
 */
function marked(search, text, { terms, words }) {
  const pieces = [];
  let at = 0;
  for (const { 0: word, index: from } of text.matchAll(WORD)) {
    if (!search.means(fold(word), terms, words)) continue;
    pieces.push(text.slice(at, from), make("mark", {}, word));
    at = from + word.length;
  }
  return [...pieces, text.slice(at)];
}
