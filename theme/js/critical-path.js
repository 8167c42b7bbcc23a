// When tasks that wait for each other begin and end, and how long each could last more before the whole is late.
// The algorithm is told in src/cookbook/link/critical_path.py, which times menus the same way; tests compare the two.

/**
 * A piece of work. All times are in one unit, from the start of the whole; `waits` are the places of the tasks that must have
 * ended, all of them before this one in the list.
 * @typedef {{length: number, earliest: number, waits: readonly number[]}} Task
 */

/**
 * When a task is done: `end` is the first moment after it, `slack` how many days of work it may be late; tasks without slack are
 * the critical path.
 * @typedef {{start: number, end: number, slack: number}} Timed
 */

/**
 * Time every task.
 * @param {readonly Task[]} tasks
 * @param {(day: number) => boolean} [rests] whether nobody works on a day, counted from the start of the whole
 * @returns {Timed[]}
 * @throws {RangeError} where one waits for itself or for a later one
 */
export function criticalPath(tasks, rests = () => false) {
  /** @type {number[]} */
  const starts = [], ends = /** @type {number[]} */ ([]);
  for (const [place, { length, earliest, waits }] of tasks.entries()) {
    if (waits.some((other) => !(other >= 0 && other < place))) throw new RangeError(`task ${place} waits for one that is not before it`);
    let start = Math.max(earliest, ...waits.map((other) => ends[other]));
    while (length && rests(start)) start += 1;
    starts.push(start);
    ends.push(start + length);
  }
  const latest = tasks.map(() => Math.max(0, ...ends));
  for (let place = tasks.length - 1; place >= 0; place -= 1) {
    const { length, waits } = tasks[place];
    let begun = latest[place] - length;
    while (length && rests(begun)) begun -= 1;
    for (const other of waits) latest[other] = Math.min(latest[other], begun);
  }
  return tasks.map((_, place) => {
    const end = ends[place];
    let slack = 0;
    for (let day = end; day < latest[place]; day += 1) if (!rests(day)) slack += 1;
    return { start: starts[place], end, slack };
  });
}
