// Search without a server: looks through `sdkgenIndex` (search-index.js), operations first.
(() => {
  const root = new URL(".", document.currentScript.src);
  const words = (text) =>
    text
      .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean);
  const stem = (word) => (word.length > 3 ? word.replace(/s$/, "") : word);
  const entries = (window.sdkgenIndex || []).map((entry) => ({
    ...entry,
    title_: words(entry.title).map(stem),
    text_: words(entry.text).map(stem),
    more_: words(entry.words).map(stem),
  }));
  const KIND = { operation: 3, page: 1, model: 0 };

  // How well one word of the question fits: a whole word of the title best, the beginning of some word at least.
  function fit(word, entry) {
    if (entry.title_.includes(word)) return 10;
    if (entry.title_.some((own) => own.startsWith(word))) return 6;
    if (entry.text_.includes(word)) return 4;
    if (entry.text_.some((own) => own.startsWith(word))) return 2;
    return entry.more_.some((own) => own.startsWith(word)) ? 1 : 0;
  }

  function score(question, entry) {
    const fits = question.map((word) => fit(word, entry));
    if (fits.includes(0)) return 0;
    const named = entry.title_.filter((own) => question.includes(own)).length / Math.max(entry.title_.length, 1);
    return fits.reduce((sum, one) => sum + one, 0) / question.length + 8 * named + KIND[entry.kind];
  }

  function find(text) {
    const question = words(text).map(stem);
    if (!question.length) return [];
    return entries
      .map((entry) => [score(question, entry), entry])
      .filter(([points]) => points > 0)
      .sort((a, b) => b[0] - a[0] || a[1].title.localeCompare(b[1].title))
      .slice(0, 20)
      .map(([, entry]) => entry);
  }

  function element(tag, attributes = {}, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...children);
    return made;
  }

  function addSearch() {
    if (document.getElementById("sdkgen-search")) return;
    const input = element("input", {
      type: "search", id: "sdkgen-search", placeholder: "Search", "aria-label": "Search", autocomplete: "off",
      role: "combobox", "aria-expanded": "false", "aria-controls": "sdkgen-results",
    });
    const list = element("ol", { id: "sdkgen-results", role: "listbox", hidden: "" });
    const box = element("div", { class: "sdkgen-search" }, input, list);
    (document.querySelector(".md-header__inner") || document.body).append(box);

    function show() {
      const found = find(input.value);
      const rows = found.map((entry) =>
        element("li", { role: "option" },
          element("a", { href: new URL(entry.url, root).href },
            element("b", {}, entry.title), element("small", {}, entry.kind), element("span", {}, entry.text))));
      if (!rows.length) rows.push(element("li", {}, element("span", {}, "Nothing is called so.")));
      list.replaceChildren(...rows);
      list.hidden = !input.value.trim();
      input.setAttribute("aria-expanded", String(!list.hidden));
    }

    input.addEventListener("input", show);
    input.addEventListener("focus", show);
    box.addEventListener("keydown", (event) => {
      const links = [...list.querySelectorAll("a")];
      const at = links.indexOf(document.activeElement);
      if (event.key === "Escape") {
        list.hidden = true;
        input.focus();
      } else if (event.key === "Enter" && at < 0 && links.length) {
        links[0].click();
      } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        const next = at + (event.key === "ArrowDown" ? 1 : -1);
        (links[next] || input).focus();
        event.preventDefault();
      }
    });
    list.addEventListener("click", () => (list.hidden = true));
    document.addEventListener("click", (event) => {
      if (!box.contains(event.target)) list.hidden = true;
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "/" && !/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) {
        input.focus();
        event.preventDefault();
      }
    });
  }

  // On a phone every row of a table is a block of its own, and each cell says what its column is.
  function labelCells() {
    for (const table of document.querySelectorAll(".md-typeset table:not([class])")) {
      const heads = [...table.querySelectorAll("thead th")].map((head) => head.textContent.trim());
      for (const row of table.querySelectorAll("tbody tr"))
        [...row.cells].forEach((cell, index) => cell.setAttribute("data-label", heads[index] || ""));
    }
  }

  function start() {
    addSearch();
    labelCells();
  }
  window.sdkgenFind = find;
  document.readyState === "loading" ? document.addEventListener("DOMContentLoaded", start) : start();
})();
