// What ical.js, a parser that is not ours, reads in a calendar: node read_calendar.mjs PARSER FILE prints its events as JSON.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [, , parser, file] = process.argv;
const { default: ICAL } = await import(pathToFileURL(parser).href);
const read = new ICAL.Component(ICAL.parse(readFileSync(file, "utf-8")));
const events = read.getAllSubcomponents("vevent").map((each) => new ICAL.Event(each));
process.stdout.write(
  JSON.stringify({
    name: read.getFirstPropertyValue("x-wr-calname"),
    events: events.map(({ uid, summary, description, startDate, endDate }) => ({
      uid,
      summary,
      description: description ?? "",
      start: String(startDate),
      end: String(endDate),
      whole: startDate.isDate && endDate.isDate,
    })),
  }),
);
