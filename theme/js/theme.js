// Runs before the first paint: the reader's choice of light or dark, where there is one.
try {
  const chosen = localStorage.getItem("theme");
  if (chosen === "dark" || chosen === "light") document.documentElement.dataset.theme = chosen;
} catch {
  // Storage may be forbidden; the device's own setting then holds.
}
