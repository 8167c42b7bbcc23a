// A small cookbook as the page of plans knows it.
import { presentIn } from "../../theme/js/former.js";

const recipe = (title, days, more = {}) => ({
  title,
  href: `../r/${title}/`,
  days,
  effort: null,
  cost: null,
  after: [],
  roles: [],
  methods: [],
  metrics: [],
  phase: "alku",
  ...more,
});

export const book = {
  recipes: {
    map: recipe("Map", [60, 90], { effort: [10, 20], cost: [0, 1000], roles: ["lead"], metrics: [["trust", "monitoring"]] }),
    promise: recipe("Promise", [42, 56], {
      after: ["map"],
      effort: [5, 8],
      roles: ["lead", "owner"],
      methods: ["talk"],
      metrics: [
        ["trust", "outcome"],
        ["count", "outcome"],
      ],
    }),
    call: recipe("Call", [30, 30], { cost: [500, 500], methods: ["talk", "vote"] }),
  },
  menus: {
    round: {
      title: "Round",
      href: "../m/round/",
      workbook: "",
      courses: [
        { title: "Begin", from: 0, holds: true, recipes: ["map"], gate: "Go on?", conditions: ["Five needs", "An owner"] },
        { title: "Go on", from: 90, holds: false, recipes: ["promise", "call"], gate: "Stop?", conditions: [] },
      ],
    },
  },
  metrics: {
    trust: {
      title: "Trust",
      href: "../t/",
      level: "Result",
      unit: "1–5",
      direction: "up",
      interval: 365,
      every: "yearly",
      workbook: "../data/trust.xlsx",
    },
    count: {
      title: "Count",
      href: "../c/",
      level: "Output",
      unit: "number",
      direction: "up",
      interval: 30,
      every: "monthly",
      workbook: "../data/count.xlsx",
    },
  },
  methods: {
    talk: { title: "Talk", href: "../talk/", supplies: ["paper", "pens"] },
    vote: { title: "Vote", href: "../vote/", supplies: ["pens", "dots"] },
  },
  roles: { lead: { title: "Lead", href: "../lead/" }, owner: { title: "Owner", href: "../owner/" } },
  former: { recipes: { mapping: "map" }, menus: {}, stories: {} },
  price: 400, holidays: "finland",
};

export const present = presentIn(book.recipes, book.former.recipes);
