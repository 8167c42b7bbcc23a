// What people come for, each from the front page to the end, in the smaller cookbook of tests/rich.

/** @typedef {ReturnType<typeof import("./reader.mjs").reader>} Reader */

/** @type {Record<string, (reader: Reader) => Promise<void>>} */
export const TASKS = {
  "Omin sanoin": async ({ open, write, press, find, hear, arrive }) => {
    await open("/", "Mallikirja");
    await write("Haku", "jäsenet eivät tiedä miksi ovat mukana");
    await press("Hae");
    await arrive("Haku");
    await hear("tulos");
    await find(".search__results", "Arvolupaus"); // What a result says hangs on the words of the cookbook that stands around this one.
    await press("Arvolupaus");
    await arrive("Arvolupaus");
  },
  "Ensimmäinen askel": async ({ open, press, see, arrive, hear }) => {
    await open("/", "Mallikirja");
    await press("Mistä aloitamme?");
    await arrive("Mistä aloitamme?");
    await press("Kaupungin tarpeet ovat hajallaan");
    await see(".ask", "Paljonko aikaa on?");
    await press("Muutama kuukausi");
    await see(".ask", "Aloittakaa tästä: Haastemoottori");
    await press("Lisää omaan ruokalistaan");
    await hear("Lisätty omaan ruokalistaan.");
  },
  "Oma suunnitelma": async ({ open, press, arrive, choose, write, take, see }) => {
    await open("/ruokalistat/haastekierros-9-kk/", "Haastekierros yhdeksässä kuukaudessa");
    await press("Tee tästä oma suunnitelma");
    await arrive("Oma ruokalista");
    await choose("Alkaa", "2027-03-01");
    await write("Henkilötyöpäivän hinta, €", "500");
    await see("[data-own-totals]", "€");
    await take("Lataa kalenteri (.ics)", ".ics");
    await take("Lataa työkirja (.xlsx)", ".xlsx");
    await take("Tallenna tiedostoksi (JSON)", ".json");
  },
  "Sarkaimella": async ({ open, reach, use, hear, see }) => {
    await open("/oma-ruokalista/?menu=haastekierros-9-kk", "Oma ruokalista");
    await reach("Suunnitelman nimi");
    await reach("Siirrä myöhemmäksi: Arvolupaus");
    await use();
    await hear("Arvolupaus on nyt kohdassa 2.");
    await reach("Omat tiedot Arvolupaus");
    await use();
    await reach("Vastuuhenkilö");
    await reach("Omat tiedot Portti: Tarpeet");
    await use();
    await reach("Ehdot, yksi riviä kohti");
    await reach("Poista: Portti: Tarpeet");
    await use();
    await reach("Kumoa");
    await use();
    await hear("Palautettu.");
    await reach("Lataa kalenteri (.ics)");
    await reach("Tulosta johdon sivu (A4)");
    await see("[data-id=gate-1]", "Tarpeet");
  },
  "Työpaja": async ({ open, press, see, hear }) => {
    await open("/menetelmat/haastetyopaja/", "Haastetyöpaja");
    await press("Vetäjän näkymä");
    await see("dialog", "Seuraavaksi");
    await press("Käynnistä kello");
    await press("Seuraava");
    await hear("Ristiinluku");
    await see("dialog", "2 /");
    await press("Sulje");
  },
  "På svenska": async ({ open, press, arrive }) => {
    await open("/sv/", "Mallikirja");
    await press("Recept");
    await arrive("Recept");
    await press("Öppen utlysning");
    await arrive("Öppen utlysning");
  },
};
