// What dialog and page share: filters, the count, results as links grouped by kind, arrow keys, help where nothing is found.

import { WORD, fold } from "./search-engine.js";
import { address, make } from "./search-load.js";

const BEST = 3, FILTERS = ["kind", "phase", "theme"];

/** Answers what is typed into `form` below it in `root`. */
export class View {
  constructor(root, form, { shown, home, heading = "h2", onChange = () => {} }) {
    Object.assign(this, { root, form, shown, home, heading, onChange, input: form.elements.q });
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

  /** Answer from now on, and at once if something was typed meanwhile. */
  start(search) {
    this.search = search;
    this.words = search.index.words;
    this.#addFilters();
    const changed = () => { this.#show(); this.onChange(this.asked); };
    this.input.addEventListener("input", changed);
    this.filters.addEventListener("change", changed);
    this.#show();
  }

  /** Say that there is no index. */
  fail(text) {
    this.status.textContent = text;
  }

  /** What is asked: the query and the filters that are set. */
  get asked() {
    const chosen = FILTERS.map((name) => [name, this.filters.querySelector(`[name=${name}]`)?.value ?? ""]);
    return Object.fromEntries([["q", this.input.value.trim()], ...chosen]);
  }

  /** Ask for something from outside, such as an address. */
  ask(asked) {
    this.input.value = asked.q;
    for (const select of this.filters.querySelectorAll("select")) {
      select.value = asked[select.name];
      if (select.selectedIndex < 0) select.value = "";
    }
    this.#show();
  }

  #addFilters() {
    const { index } = this.search;
    this.box.prepend(make("summary", {}, this.words.narrow));
    this.box.hidden = false;
    const kinds = index.kinds.filter(({ name }) => index.filters.includes(name)).map(({ name, title }) => [name, title]);
    for (const [name, options] of [["kind", kinds], ["phase", index.phases], ["theme", index.themes]]) {
      const id = `search-${name}`;
      const select = make("select", { id, name }, make("option", { value: "" }, this.words.all),
        ...options.map(([value, title]) => make("option", { value }, title)));
      this.filters.append(make("p", { class: "search__filter" }, make("label", { for: id }, this.words[name]), select));
    }
  }

  #show() {
    const { q, ...chosen } = this.asked;
    const { index } = this.search;
    const place = (list, id) => (id ? list.findIndex(([one]) => one === id) : null);
    const wanted = { kind: chosen.kind, phase: place(index.phases, chosen.phase), theme: place(index.themes, chosen.theme) };
    const found = q ? this.search.find(this.input.value, wanted) : null;
    this.results.replaceChildren(...(found ? this.#groups(found, q) : []));
    const text = found ? this.#count(found) : "";
    if (this.status.textContent !== text) this.status.textContent = text;
  }

  #count({ hits, guessed }) {
    const { none, one, many, near } = this.words;
    if (!hits.length) return none;
    const count = hits.length === 1 ? one : many.replace("{count}", hits.length);
    return guessed ? `${near} ${count}` : count;
  }

  #groups(found, q) {
    if (!found.hits.length) return this.#help(q);
    const hits = found.hits.slice(0, this.shown);
    const { docs, kinds } = this.search.index;
    const best = hits.length > BEST + 1 ? hits.slice(0, BEST) : hits;
    const groups = [this.#group(this.words.best, best, found, true)];
    for (const kind of new Set(hits.slice(best.length).map(({ document }) => docs.kind[document]))) {
      const own = hits.slice(best.length).filter(({ document }) => docs.kind[document] === kind);
      groups.push(this.#group(kinds[kind].title, own, found, false));
    }
    if (found.hits.length > hits.length && this.root.tagName === "DIALOG") groups.push(this.#more(q));
    return groups;
  }

  #group(title, hits, found, mixed) {
    const list = make("ul", { class: "search__list" }, ...hits.map(({ document }) => this.#result(document, found, mixed)));
    return make("section", { class: "search__group" }, make(this.heading, {}, title), list);
  }

  #result(document, found, mixed) {
    const { docs, kinds } = this.search.index;
    const kind = kinds[docs.kind[document]];
    const lang = docs.foreign[document];
    const link = make("a", { href: address(docs.url[document]), lang }, ...this.#marked(docs.title[document], found));
    const item = make("li", { class: `search__result kind-${kind.name}` }, link);
    if (mixed) item.append(" ", make("span", { class: "search__kind" }, kind.one));
    if (docs.summary[document]) item.append(make("p", { lang }, ...this.#marked(docs.summary[document], found)));
    return item;
  }

  /** A text with the words in it that answer the query marked. */
  #marked(text, { terms, words }) {
    const pieces = [];
    let at = 0;
    for (const { 0: word, index: from } of text.matchAll(WORD)) {
      if (!this.search.means(fold(word), terms, words)) continue;
      pieces.push(text.slice(at, from), make("mark", {}, word));
      at = from + word.length;
    }
    return [...pieces, text.slice(at)];
  }

  #more(q) {
    const url = new URL(this.home);
    url.searchParams.set("q", q);
    return make("p", { class: "search__more" }, make("a", { href: url.href }, this.words.more));
  }

  /** Where to go on when nothing is found: a word that was perhaps meant, and ways in. */
  #help(q) {
    const { index } = this.search;
    const near = this.search.nearest(q);
    const url = new URL(this.home);
    url.searchParams.set("q", near);
    const link = near ? [make("p", {}, `${this.words.meant} `, make("a", { href: url.href }, near))] : [];
    const ways = index.ways.map(([title, to]) => make("li", {}, make("a", { href: address(to) }, title)));
    return [make("section", { class: "search__group" }, ...link, make(this.heading, {}, this.words.ways), make("ul", { class: "search__ways" }, ...ways))];
  }

  /** Arrow keys go through the input and the links. */
  #move(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.target.tagName === "SELECT" || event.altKey || event.ctrlKey || event.metaKey) return;
    const stops = [this.input, ...this.results.querySelectorAll("a")];
    const at = stops.indexOf(document.activeElement);
    const next = stops[at + step];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  }
}
