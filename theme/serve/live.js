// On every page that `serve` shows: loads it again when it has changed, and says beside it what is wrong.

{
  const here = document.currentScript?.dataset.number ?? "";
  const told = document.createElement("aside");
  told.setAttribute("role", "alert");
  Object.assign(told.style, {
    position: "fixed",
    inset: "auto 0 0 0",
    maxHeight: "50vh",
    overflow: "auto",
    padding: "1rem",
    background: "#7a1420",
    color: "#fff",
    font: "14px/1.5 monospace",
    whiteSpace: "pre-wrap",
    zIndex: "1000",
  });

  /** @param {string[]} problems */
  const show = (problems) => {
    told.textContent = problems.join("\n");
    if (problems.length && here) {
      document.body.append(told);
    } else {
      told.remove();
    }
  };

  const seen = () =>
    new Promise((go) => {
      if (!document.hidden) {
        go(undefined);
      }
      document.addEventListener("visibilitychange", go, { once: true });
    });

  const listen = async () => {
    let mark = "";
    for (;;) {
      await seen();
      try {
        const answer = await fetch(`/-/state?${mark}`, { cache: "no-store" });
        const state = await answer.json();
        if (state.number !== here || (!here && mark && state.mark !== mark)) {
          location.reload();
          return;
        }
        mark = state.mark;
        show(state.problems);
      } catch {
        await new Promise((go) => setTimeout(go, 500));
      }
    }
  };

  void listen();
}
