"use strict";
// The page can be read without this; it adds the filter. Nothing is fetched.
(() => {
  const filter = document.getElementById("filter");
  const words = filter.querySelector("input[type=search]");
  const [layer, kind] = filter.querySelectorAll("select");
  const scored = filter.querySelector("input[type=checkbox]");
  const chips = filter.querySelector(".chips");
  const shown = filter.querySelector("output");
  const mistakes = [...document.querySelectorAll(".mistake")].map((item) => ({
    item,
    text: item.textContent.normalize("NFC").toLowerCase() + "\n" +
      item.closest(".group").querySelector("h4").textContent.normalize("NFC").toLowerCase(),
    patterns: new Set(item.dataset.patterns.split(" ")),
  }));
  const chosen = new Map();

  function show() {
    const wanted = words.value.normalize("NFC").toLowerCase().trim();
    let count = 0;
    for (const { item, text, patterns } of mistakes) {
      const fits = (!wanted || text.includes(wanted)) &&
        (!layer.value || item.dataset.layer === layer.value) &&
        (!kind.value || item.dataset.kind === kind.value) &&
        (!scored.checked || item.dataset.scored === "yes") &&
        [...chosen.keys()].every((pattern) => patterns.has(pattern));
      item.hidden = !fits;
      count += fits;
    }
    for (const group of document.querySelectorAll(".group, .kind, .layer")) {
      const left = group.querySelectorAll(".mistake:not([hidden])").length;
      group.hidden = left === 0;
      group.querySelector(".count").textContent = left.toLocaleString("en");
    }
    shown.textContent = `${count.toLocaleString("en")} of ${mistakes.length.toLocaleString("en")} shown`;
    chips.replaceChildren(...[...chosen].map(([pattern, name]) => {
      const chip = document.createElement("button");
      chip.type = "button";
      chip.textContent = `${name}  ×`;
      chip.setAttribute("aria-label", `Remove the filter ${name}`);
      chip.addEventListener("click", () => { chosen.delete(pattern); show(); words.focus(); });
      return chip;
    }));
  }

  for (const pattern of document.querySelectorAll("[data-pattern]")) {
    const only = document.createElement("button");
    only.type = "button";
    only.className = "only";
    only.textContent = "Show only these";
    only.addEventListener("click", () => {
      chosen.set(pattern.dataset.pattern, pattern.dataset.name);
      show();
      filter.scrollIntoView();
    });
    pattern.querySelector("p").prepend(only);
  }
  filter.addEventListener("input", show);
  filter.addEventListener("submit", (event) => event.preventDefault());
  filter.addEventListener("reset", () => { chosen.clear(); setTimeout(show); });
  filter.hidden = false;
  show();
})();
