// Fills the desk's forms as a browser would: reads what is asked from its input and writes what it makes of that as JSON.

import { readFileSync } from "node:fs";
import { opened, problems, sentence } from "../../theme/js/desk-check.js";
import { broken, joined } from "../../theme/js/desk-lines.js";
import { filled as filledIn } from "../../theme/js/desk-mould.js";
import { proseFaults } from "../../theme/js/desk-prose.js";
import {
  laid,
  openedTranslation,
  over,
  stampOf,
  translating,
  translationProblems,
  translationYaml,
} from "../../theme/js/desk-translation.js";
import { kept, yaml } from "../../theme/js/desk-yaml.js";

const { desk, entries = [], texts = [], proses = [], translations = [], pages = [] } = JSON.parse(readFileSync(0, "utf-8"));
const { forms } = desk;

const filled = entries.map(({ kind, id, raw, known = desk.known }) => {
  const values = kept(opened(forms[kind], raw)) ?? {};
  const found = problems({ kind, id, form: forms[kind], values, known });
  return {
    yaml: yaml(forms[kind], values, Object.keys(raw)),
    problems: found.map((each) => ({ ...each, said: sentence(each, known.sentences) })),
  };
});
const judged = texts.map((text) =>
  proseFaults(text, Object.keys(desk.known.titles), new RegExp(desk.known.hidden, "u")).map(({ code }) => code),
);
const lined = proses.map((text) => [joined(text), broken(joined(text), text), broken(joined(text), "")]);
const translated = await Promise.all(
  translations.map(async ({ kind, original, raw }) => {
    const own = opened(forms[kind], original);
    const form = translating(forms[kind], own, "{what} {number}") ?? { type: "record" };
    const values = openedTranslation(form, raw);
    const laidOver = laid(form, values);
    const found = translationProblems(form, values, desk.known);
    const text = translationYaml(forms[kind], form, values, Object.keys(raw), await stampOf(own, laidOver));
    return {
      yaml: text,
      over: over(own, laidOver),
      problems: found.map((each) => ({ ...each, said: sentence(each, desk.known.sentences) })),
    };
  }),
);
const shown = pages.map(({ kind, raw, others }) => {
  const other = (of, id, field) => ({
    form: forms[of]?.fields.find(({ name }) => name === field),
    value: others[`${of}/${id}`]?.[field] ?? "",
  });
  return filledIn(desk.moulds[kind], {
    form: forms[kind],
    values: kept(opened(forms[kind], raw)) ?? {},
    known: desk.known,
    other,
    spoken: desk.spoken,
    at: {},
  });
});
process.stdout.write(JSON.stringify({ filled, judged, lined, translated, shown }));
