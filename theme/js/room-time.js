// The clock of a session that runs: which item is on, how much of its time is left, and when all will be over. Times in milliseconds.

const MINUTE = 60_000, SECOND = 1000;

/** @typedef {{at: number, spent: number, since: number | null}} Run where it is, what went before, and since when the clock runs */

/** @type {Run} */
export const FIRST = { at: 0, spent: 0, since: null };

/**
 * What is left of the item that is on; below zero it is over its time.
 * @param {Run} run
 * @param {number[]} lengths minutes of each item
 * @param {number} now
 */
export const left = (run, lengths, now) => (lengths[run.at] ?? 0) * MINUTE - gone(run, now);

/** @param {Run} run @param {number} now */
const gone = ({ spent, since }, now) => spent + (since === null ? 0 : now - since);

/**
 * The clock goes on, or stops.
 * @param {Run} run
 * @param {number} now
 * @returns {Run}
 */
export const switched = (run, now) => (run.since === null ? { ...run, since: now } : { ...run, spent: gone(run, now), since: null });

/**
 * Another item, from its beginning; the clock goes on if it ran. Before the first and after the last there is none.
 * @param {Run} run
 * @param {number} by
 * @param {number} count
 * @param {number} now
 * @returns {Run}
 */
export function moved(run, by, count, now) {
  const at = run.at + by;
  return at < 0 || at >= count ? run : { at, spent: 0, since: run.since === null ? null : now };
}

/**
 * When the last item will be over, if nothing more is late.
 * @param {Run} run
 * @param {number[]} lengths
 * @param {number} now
 */
export function ends(run, lengths, now) {
  const after = lengths.slice(run.at + 1).reduce((sum, length) => sum + length, 0);
  return now + Math.max(0, left(run, lengths, now)) + after * MINUTE;
}

/**
 * A span as a clock shows it: 4:05; what is over its time has a plus before it.
 * @param {number} span
 */
export function counted(span) {
  const whole = Math.ceil(span / SECOND);
  const seconds = Math.abs(whole);
  return `${whole < 0 ? "+" : ""}${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/**
 * A run as it was kept, or the first; anything else could have been put there.
 * @param {unknown} kept
 * @param {number} count
 * @returns {Run}
 */
export function asRun(kept, count) {
  if (typeof kept !== "object" || kept === null) return FIRST;
  const { at, spent, since } = /** @type {Record<string, unknown>} */ (kept);
  const isRun = Number.isInteger(at) && Number(at) >= 0 && Number(at) < count && Number.isFinite(spent);
  return isRun ? { at: Number(at), spent: Number(spent), since: Number.isFinite(since) ? Number(since) : null } : FIRST;
}
