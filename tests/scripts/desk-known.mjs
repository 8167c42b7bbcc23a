// What a small desk knows.

const unit = "(?<unit>kk|vk)";
const duration = {
  pattern: `(?:(?<bound>noin|enintään|vähintään) )?(?:(?<sign>(?!)))?(?<low>[0-9]+(?:,[0-9]{1,2})?)(?:[–-](?<high>[0-9]+))?(?: ${unit})?`,
  units: { kk: "month", vk: "week" },
  bounds: { noin: "about", enintään: "at_most", vähintään: "at_least" },
  said: { about: "noin", at_most: "enintään", at_least: "vähintään" },
  named: { month: ["kk", "kk"], week: ["vk", "vk"] },
  money: "",
  decimal: ",",
  least: 0,
  most: { month: 1200, week: 5000 },
  ranges: { month: "0–1 200 kk", week: "0–5 000 vk" },
  unitless: false,
  unsaid: "-|ei tiedossa",
  examples: ["6–9 kk"],
  each: { month: "14400", week: "3360" },
};
const money = {
  ...duration,
  pattern: "(?<bound>noin )?(?<sign>(?!))?(?<low>[0-9]+)(?<high>(?!))?(?: (?<unit>€))?",
  units: { "€": "euro" },
  named: { euro: ["€", "€"] },
  money: "{value} €",
  most: { euro: 1_000_000 },
  ranges: { euro: "0–1 000 000 €" },
  each: {},
};

export const known = {
  lang: "fi",
  quantities: { Duration: duration, Money: money },
  titles: {
    role: { johtaja: "Johtaja" },
    theme: { kokeilut: "Kokeilut" },
    recipe: { kahvit: "Kahvit" },
    case: { hanke: "Hanke", muu: "Muu" },
    page: { front: "Alku" },
  },
  kinds: { role: "rooli", theme: "teema", recipe: "resepti", case: "tapaus" },
  folders: { recipe: "recipes", case: "cases" },
  sentences: { "missing-field": "pakollinen kenttä {field} puuttuu: lisää se", date: "päivä {found}: |kirjoita {near}|kirjoita oikein|" },
  hidden: "[\\u{200b}]",
  unseen: { "\u200b": "ZERO WIDTH SPACE" },
  reserved: "con|nul",
  own: "^[a-z0-9][a-z0-9-]{0,63}$",
  word: "(?<word>\\S{21,})|[a-z]{11,}",
  address: "(?<word>\\S{21,})",
  letters: 10,
  signs: 20,
  canvases: ["haastekortti"],
  cases: { hanke: { implementers: ["a"], state: "ended" }, muu: { implementers: ["b"], state: "planned" } },
  former: { recipe: { vanha: "kahvit" } },
};
