// Ctrl+K: every act of the page, every place, and every task, case, customer and order, by typing. The dialog stands in the layout of staff.
import "./palette.css";
import { actsOfTheDemo, actsOfThePage, shownAs } from "./palette-acts.js";
import { isSame, recentOf } from "./palette-recent.js";

const KINDS = ["recent", "acts", "tasks", "cases", "customers", "orders", "places"];
const ROWS = 8;
const PAUSE = 120;
const dialog = document.getElementById("palette");

if (dialog) {
  const box = dialog.querySelector("[role=combobox]");
  const list = dialog.querySelector("[role=listbox]");
  const none = dialog.querySelector("[data-none]");
  const recent = recentOf(dialog.dataset.who);
  let near = [];
  let found = [];
  let asked = 0;
  let waits;

  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
      event.preventDefault();
      open();
    }
  });
  document.addEventListener("click", (event) => event.target.closest("[data-palette-open]") && open());
  box.addEventListener("input", () => {
    show();
    clearTimeout(waits);
    waits = setTimeout(ask, PAUSE);
  });
  box.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter") {
      event.preventDefault();
      chosen()?.click();
    }
  });

  function open() {
    if (dialog.open) return;
    near = [
      ...[...actsOfThePage(), ...actsOfTheDemo(), ...linksIn(dialog, "[data-always] a")].map((act) => ({ kind: "acts", ...act })),
      ...linksIn(document, "nav.nav a").map((place) => ({ kind: "places", ...place })),
    ];
    found = [];
    box.value = "";
    show();
    dialog.showModal();
  }

  /** Words that are still being typed are not asked about, and late answers to earlier ones not shown. */
  async function ask() {
    const words = box.value.trim();
    const mine = ++asked;
    const answer = words.length < 2 ? null : await fetch(`/work/palette?q=${encodeURIComponent(words)}`).catch(() => null);
    const items = answer?.ok ? (await answer.json()).items : [];
    if (mine !== asked) return;
    found = items.map((item) => (item.kind === "orders" ? { ...item, href: dialog.dataset.orders + item.href } : item));
    show();
  }

  function show() {
    const words = box.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    const fits = (entry) => words.every((word) => entry.text.toLowerCase().includes(word));
    const rows = [...(words.length ? [] : lately()), ...near.filter(fits).sort(byUse), ...[...found].sort(byUse)];
    list.replaceChildren(...KINDS.map((kind) => group(kind, rows.filter((row) => (row.group ?? row.kind) === kind))).filter(Boolean));
    none.hidden = rows.length > 0 || words.length === 0;
    box.setAttribute("aria-expanded", String(rows.length > 0));
    choose(list.querySelector("[role=option]"));
  }

  /** What was chosen before and can be chosen here: a place anywhere, an act where it is offered. */
  function lately() {
    return recent.all()
      .map((one) => (one.href ? one : near.find((entry) => isSame(entry, one))))
      .filter(Boolean)
      .slice(0, ROWS)
      .map((one) => ({ ...one, group: "recent" }));
  }

  function byUse(one, other) {
    return recent.rank(one) - recent.rank(other);
  }

  function group(kind, rows) {
    if (rows.length === 0) return null;
    const title = element("div", { id: `palette-${kind}`, role: "presentation", className: "small muted palette-title", textContent: list.dataset[kind] });
    const all = element("div", { role: "group" });
    all.setAttribute("aria-labelledby", title.id);
    const most = kind === "places" && !box.value ? rows.length : ROWS;
    all.append(title, ...rows.slice(0, most).map((row, at) => option(row, `palette-${kind}-${at}`)));
    return all;
  }

  function option(row, id) {
    const shown = element(row.href ? "a" : "div", { id, role: "option", textContent: row.text, tabIndex: -1 });
    if (row.href) shown.href = row.href;
    if (row.key) shown.append(" ", element("kbd", { textContent: shownAs(row.key) }));
    shown.setAttribute("aria-selected", "false");
    shown.addEventListener("click", () => {
      recent.keep(row);
      dialog.close();
      row.run?.();
    });
    return shown;
  }

  function move(step) {
    const all = [...list.querySelectorAll("[role=option]")];
    choose(all[Math.min(all.length - 1, Math.max(0, all.indexOf(chosen()) + step))]);
  }

  function choose(one) {
    chosen()?.setAttribute("aria-selected", "false");
    one?.setAttribute("aria-selected", "true");
    one?.scrollIntoView({ block: "nearest" });
    if (one) box.setAttribute("aria-activedescendant", one.id);
    else box.removeAttribute("aria-activedescendant");
  }

  function chosen() {
    return list.querySelector("[aria-selected=true]");
  }
}

const linksIn = (root, selector) =>
  [...root.querySelectorAll(selector)].map((link) => ({ href: link.getAttribute("href"), text: link.textContent.trim() }));

const element = (name, properties) => Object.assign(document.createElement(name), properties);
