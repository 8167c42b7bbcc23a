// Runs before the first paint. Says that scripts will come, and what the address asks of them: the style sheet keeps room for what
// they will show, so that nothing moves when they do. One that does not come takes it back.
const { dataset } = document.documentElement;
dataset.scripts = [...new URLSearchParams(location.search).keys()].join(" ");
addEventListener("error", ({ target }) => { if (target instanceof HTMLScriptElement) delete dataset.scripts; }, true);

// The reader's choice of light or dark, where there is one.
try {
  const chosen = localStorage.getItem("theme");
  if (chosen === "dark" || chosen === "light") dataset.theme = chosen;
} catch {
  // Storage may be forbidden; the device's own setting then holds.
}
