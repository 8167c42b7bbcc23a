// When tasks that wait for each other begin and end, and how long each could last more before the whole is late.
// The algorithm is told in src/cookbook/link/critical_path.py, which times menus the same way; tests compare the two.

/**
 * A piece of work. All times are in one unit, from the start of the whole; `waits` are the places of the tasks that must have
 * ended, all of them before this one in the list.
 * @typedef {{length: number, earliest: number, waits: readonly number[]}} Task
 */

/**
 * When a task is done: `end` is the first moment after it; tasks without slack are the critical path.
 * @typedef {{start: number, end: number, slack: number}} Timed
 */

/**
 * Time every task.
 * @param {readonly Task[]} tasks
 * @returns {Timed[]}
 * @throws {RangeError} where one waits for itself or for a later one
 */
export function criticalPath(tasks) {
  /** @type {number[]} */
  const starts = [], ends = /** @type {number[]} */ ([]);
  for (const [place, { length, earliest, waits }] of tasks.entries()) {
    if (waits.some((other) => !(other >= 0 && other < place))) throw new RangeError(`task ${place} waits for one that is not before it`);
    starts.push(Math.max(earliest, ...waits.map((other) => ends[other])));
    ends.push(starts[place] + length);
  }
  const latest = tasks.map(() => Math.max(0, ...ends));
  for (let place = tasks.length - 1; place >= 0; place -= 1) {
    for (const other of tasks[place].waits) latest[other] = Math.min(latest[other], latest[place] - tasks[place].length);
  }
  return tasks.map((_, place) => ({ start: starts[place], end: ends[place], slack: latest[place] - ends[place] }));
}
