// Times lists of tasks, one a line, as theme/js/critical-path.js does, without days of rest and with two in seven: for a test that
// compares it with the build's own.
import { createInterface } from "node:readline";
import { criticalPath } from "../../theme/js/critical-path.js";

const inWeeks = (day) => day % 7 >= 5;
for await (const line of createInterface({ input: process.stdin })) {
  const tasks = JSON.parse(line);
  console.log(JSON.stringify([criticalPath(tasks), criticalPath(tasks, inWeeks)]));
}
