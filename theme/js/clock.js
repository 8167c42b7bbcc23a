// The clock of an agenda, in minutes after midnight.

const HOUR = 60, DAY = 24;

/**
 * The minutes of a time as an input gives it, `09:30`; null where it is no time.
 * @param {string} text
 */
export function minutes(text) {
  const found = /^([01]\d|2[0-3]):([0-5]\d)/.exec(text);
  return found && Number(found[1]) * HOUR + Number(found[2]);
}

/**
 * A time as people write it, `9.30` with its zero: 09.30. After midnight the next day begins.
 * @param {number} at
 */
export function clock(at) {
  return [Math.floor(at / HOUR) % DAY, at % HOUR].map((part) => String(part).padStart(2, "0")).join(".");
}

/**
 * When each part begins, and after the last when all is over.
 * @param {number} start
 * @param {number[]} lengths
 */
export function times(start, lengths) {
  let at = start;
  return [start, ...lengths.map((length) => (at += length))];
}
