"use strict";
(() => {
  const WORST = ["violated", "missing", "partial", "not_applicable", "satisfied", "none"];
  const byId = (name) => document.getElementById(`matrix-${name}`);
  const table = byId("table");
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const heads = [...table.tHead.rows[0].cells];
  const codes = heads.map((head) => (head.className === "rule" ? head.textContent.split(" ")[0] : ""));

  const verdict = (cell) => cell.className.slice(2);
  const deviates = (cell) => ["violated", "missing", "partial"].includes(verdict(cell));

  /* Sorting: a name by its letters, from a on; a count by its size and a verdict by how bad it is, the worst first. */
  const value = (row, column) => {
    const cell = row.cells[column];
    if (column === 0) return cell.firstElementChild.textContent.toLowerCase();
    return codes[column] ? -WORST.indexOf(verdict(cell)) : Number(cell.textContent);
  };
  const sort = (column) => {
    const head = heads[column];
    const first = column ? "descending" : "ascending";
    const other = column ? "ascending" : "descending";
    const order = head.getAttribute("aria-sort") === first ? other : first;
    heads.forEach((each) => each.removeAttribute("aria-sort"));
    head.setAttribute("aria-sort", order);
    const language = document.documentElement.lang;
    const compare = (a, b) => (typeof a === "string" ? a.localeCompare(b, language) : a - b);
    const turn = order === "ascending" ? 1 : -1;
    body.append(...[...rows].sort((a, b) => turn * compare(value(a, column), value(b, column))));
    rove();
  };
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => sort(column));
  });

  /* Filtering: rows by name and verdict, columns by whether anything in the rows that are left deviates. */
  const filter = () => {
    const wanted = byId("search").value.trim().toLowerCase();
    const rule = codes.indexOf(byId("rule").value);
    const kind = byId("verdict").value;
    const fits = (cell, column) => codes[column] && (!kind || verdict(cell) === kind) && (rule < 1 || column === rule);
    rows.forEach((row) => {
      const named = row.cells[0].textContent.toLowerCase().includes(wanted);
      row.hidden = !named || ((kind || rule > 0) && ![...row.cells].some(fits));
    });
    const left = rows.filter((row) => !row.hidden);
    const deviant = byId("deviant").checked;
    codes.forEach((code, column) => {
      const away = Boolean(code) && deviant && !left.some((row) => deviates(row.cells[column]));
      if (heads[column].hidden !== away) [...table.rows].forEach((row) => { row.cells[column].hidden = away; });
    });
    const told = byId("shown");
    told.textContent = left.length ? told.dataset.shown.replace("{shown}", left.length) : told.dataset.none;
    rove();
  };
  ["search", "rule", "verdict", "deviant"].forEach((name) => byId(name).addEventListener("input", filter));

  /* One verdict can be reached with the tab key; the arrow keys lead to the others. */
  const links = (row) => [...row.cells].filter((cell) => !cell.hidden).map((cell) => cell.querySelector("td a"));
  let reached = null;
  const rove = (to) => {
    if (reached) reached.tabIndex = -1;
    reached = to || [...body.rows].filter((row) => !row.hidden).flatMap(links).find(Boolean) || null;
    if (reached) reached.tabIndex = 0;
    if (to) to.focus();
  };
  body.querySelectorAll("td a").forEach((each) => { each.tabIndex = -1; });
  body.addEventListener("keydown", (event) => {
    const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
    const link = event.target.closest("td a");
    if (!step || !link) return;
    event.preventDefault();
    const shown = [...body.rows].filter((row) => !row.hidden);
    let [row, column] = [shown.indexOf(link.closest("tr")), links(link.closest("tr")).indexOf(link)];
    do {
      row += step[0];
      column += step[1];
      if (!shown[row] || column < 0 || column >= links(shown[row]).length) return;
    } while (!links(shown[row])[column]);
    rove(links(shown[row])[column]);
  });

  byId("controls").hidden = false;
  filter();
})();
