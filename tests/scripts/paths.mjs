// Times lists of tasks, one a line, as theme/js/critical-path.js does: for a test that compares it with the build's own.
import { createInterface } from "node:readline";
import { criticalPath } from "../../theme/js/critical-path.js";

for await (const line of createInterface({ input: process.stdin })) console.log(JSON.stringify(criticalPath(JSON.parse(line))));
