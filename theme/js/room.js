// The facilitator's view: one item of the agenda at a time over the whole screen, with its clock, as slides that the room can see.

import { clock } from "./clock.js";
import { asRun, counted, ends, left, moved, switched } from "./room-time.js";
import { all, keep, kept, one, say } from "./shared.js";

const TICK = 250, HERTZ = 660, BEEP = 0.6;

/**
 * The items as the table of the page has them.
 * @param {HTMLTableElement} table
 */
const itemsOf = (table) => [...table.tBodies[0].rows].map((row) => ({
  title: one(HTMLElement, "strong", row).textContent,
  text: row.querySelector(".prose"),
  length: Number(one(HTMLElement, ".agenda__clock", row).dataset.minutes),
}));

/** Keeps the screen awake while it can. */
class Awake {
  /** @type {WakeLockSentinel | undefined} */
  lock;

  async hold() {
    try {
      this.lock = await navigator.wakeLock?.request("screen");
    } catch {
      // The browser may refuse, on a low battery for one; the clock goes on without it.
    }
  }

  release() { this.lock?.release(); this.lock = undefined; }
}

function beep() {
  const sound = new AudioContext();
  const tone = new OscillatorNode(sound, { frequency: HERTZ });
  tone.connect(new GainNode(sound, { gain: 0.2 })).connect(sound.destination);
  tone.onended = () => sound.close();
  tone.start();
  tone.stop(sound.currentTime + BEEP);
}

/**
 * @param {HTMLDialogElement} room
 * @param {HTMLTableElement} table
 */
function start(room, table) {
  const items = itemsOf(table), lengths = items.map(({ length }) => length);
  const key = `room ${location.pathname}`, awake = new Awake();
  const part = (/** @type {string} */ name) => one(HTMLElement, `[data-room="${name}"]`, room);
  let run = asRun(kept(key), items.length), isLoud = false, wasOver = false;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  let ticking;

  const tick = () => {
    const now = Date.now(), span = left(run, lengths, now), isOver = span <= 0;
    part("clock").textContent = counted(span);
    room.classList.toggle("is-over", isOver);
    const said = (isOver ? room.dataset.over : room.dataset.left) ?? "";
    if (part("state").textContent !== said) part("state").textContent = said;
    const end = new Date(ends(run, lengths, now));
    part("ends").textContent = say(room.dataset.ends, { time: clock(end.getHours() * 60 + end.getMinutes()) });
    if (isOver && !wasOver && run.since !== null && isLoud) beep();
    wasOver = isOver;
  };

  const show = () => {
    const { title, text } = items[run.at], next = items[run.at + 1];
    part("title").textContent = title;
    part("text").replaceChildren(...(text ? [text.cloneNode(true)] : []));
    for (const link of all(HTMLAnchorElement, "a", part("text"))) link.replaceWith(link.textContent);
    part("count").textContent = `${run.at + 1} / ${items.length}`;
    part("next").textContent = next ? say(room.dataset.next, { title: next.title }) : (room.dataset.last ?? "");
    one(HTMLButtonElement, "[data-go='-1']", room).disabled = run.at === 0;
    one(HTMLButtonElement, "[data-go='1']", room).disabled = !next;
    one(HTMLElement, "span", part("run")).textContent = (run.since === null ? room.dataset.start : room.dataset.pause) ?? "";
    wasOver = left(run, lengths, Date.now()) <= 0;
    tick();
  };

  const set = (/** @type {import("./room-time.js").Run} */ next) => { run = next; keep(key, run); show(); };
  const go = (/** @type {number} */ by) => set(moved(run, by, items.length, Date.now()));

  for (const button of all(HTMLButtonElement, "[data-go]", room)) button.addEventListener("click", () => go(Number(button.dataset.go)));
  part("run").addEventListener("click", () => {
    set(switched(run, Date.now()));
    if (run.since === null) awake.release();
    else awake.hold();
  });
  part("sound").addEventListener("click", () => {
    isLoud = !isLoud;
    part("sound").setAttribute("aria-pressed", String(isLoud));
    if (isLoud) beep();
  });
  part("full").hidden = !document.fullscreenEnabled;
  part("full").addEventListener("click", () => (document.fullscreenElement ? document.exitFullscreen() : room.requestFullscreen()));
  part("close").addEventListener("click", () => room.close());
  room.addEventListener("keydown", (event) => {
    const by = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 }[event.key];
    if (by && !event.altKey && !event.ctrlKey && !event.metaKey) { event.preventDefault(); go(by); }
  });
  room.addEventListener("close", () => {
    clearInterval(ticking);
    awake.release();
    if (document.fullscreenElement) document.exitFullscreen();
  });
  document.addEventListener("visibilitychange", () => { if (room.open && run.since !== null && !document.hidden) awake.hold(); });

  return () => { room.showModal(); show(); ticking = setInterval(tick, TICK); };
}

const view = document.querySelector("dialog.room"), agenda = document.querySelector("table.agenda");
if (view instanceof HTMLDialogElement && agenda instanceof HTMLTableElement) {
  const open = start(view, agenda);
  for (const button of all(HTMLButtonElement, "[data-room-open]")) {
    button.hidden = false;
    button.addEventListener("click", open);
  }
}
