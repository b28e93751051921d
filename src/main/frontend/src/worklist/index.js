import "./worklist.css";
import { helpOnKeys, onKeys } from "../base/single-key.js";

const LAST = "recourse-last-list";

const list = document.getElementById("work-list");
const links = () => [...document.querySelectorAll(".work-link")];
const click = (selector) => () => document.querySelector(selector)?.click();

if (list) {
  const cameFromWork = new URLSearchParams(location.search).has("done");
  remember();
  filterOnChange();
  const help = helpOnKeys();
  onKeys({
    j: () => move(1),
    k: () => move(-1),
    c: () => document.activeElement.closest(".work-row")?.querySelector("[data-claim]")?.click(),
    n: () => links()[0]?.click(),
    "/": () => document.querySelector("[data-search]").focus(),
    "?": () => help.showModal(),
  });
  if (cameFromWork) {
    links()[0]?.focus();
  }
} else if (document.getElementById("keys")) {
  const help = helpOnKeys();
  onKeys({
    c: click("[data-claim]"),
    n: click("[data-next]"),
    m: () => document.querySelector("[data-write]")?.focus(),
    "/": () => document.querySelector("[data-find]").focus(),
    "?": () => help.showModal(),
  });
}
const last = new URL(sessionStorage.getItem(LAST) ?? "/work", location.origin);
document.querySelector("[data-back]")?.setAttribute("href", last.pathname + last.search);
const next = document.querySelector("[data-next]");
if (next) {
  const way = new URL(next.href);
  last.searchParams.forEach((value, name) => way.searchParams.set(name, value));
  next.href = way.pathname + way.search;
}
document.body.dataset.worklist = "ready";

/** The way back from a task leads to the same view. */
function remember() {
  const url = new URL(location.href);
  url.searchParams.delete("done");
  url.searchParams.delete("cursor");
  history.replaceState(null, "", url);
  sessionStorage.setItem(LAST, url.pathname + url.search);
}

function filterOnChange() {
  const form = document.querySelector("[data-filters]");
  form.addEventListener("change", (event) => {
    if (event.target.tagName === "SELECT") {
      form.requestSubmit();
    }
  });
}

function move(step) {
  const all = links();
  const at = all.indexOf(document.activeElement.closest(".work-row")?.querySelector(".work-link"));
  const next = at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + step));
  all[next]?.focus();
}
