import "./worklist.css";

const OFF = "recourse-keys-off";
const LAST = "recourse-last-list";

const dialog = document.getElementById("keys");
const list = document.getElementById("work-list");
const links = () => [...document.querySelectorAll(".work-link")];

if (list) {
  const cameFromWork = new URLSearchParams(location.search).has("done");
  remember();
  filterOnChange();
  keyboard();
  if (cameFromWork) {
    links()[0]?.focus();
  }
}
document.querySelector("[data-back]")?.setAttribute("href", sessionStorage.getItem(LAST) ?? "/work");
if (!list) {
  document.addEventListener("keydown", (event) => {
    if (isSingleKey(event) && event.key.toLowerCase() === "c") {
      document.querySelector("[data-claim]")?.click();
    }
  });
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

function keyboard() {
  const off = document.querySelector("[data-keys-off]");
  off.checked = localStorage.getItem(OFF) === "yes";
  off.addEventListener("change", () => localStorage.setItem(OFF, off.checked ? "yes" : "no"));
  document.querySelector("[data-keys-open]").addEventListener("click", () => dialog.showModal());
  document.addEventListener("keydown", (event) => {
    const act = isSingleKey(event) && ACTIONS[event.key.toLowerCase()];
    if (act) {
      event.preventDefault();
      act();
    }
  });
}

const ACTIONS = {
  j: () => move(1),
  k: () => move(-1),
  c: () => document.activeElement.closest(".work-row")?.querySelector("[data-claim]")?.click(),
  "/": () => document.querySelector("[data-search]").focus(),
  "?": () => dialog.showModal(),
};

function move(step) {
  const all = links();
  const at = all.indexOf(document.activeElement.closest(".work-row")?.querySelector(".work-link"));
  const next = at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + step));
  all[next]?.focus();
}

function isSingleKey(event) {
  const typing = event.target.closest("input, select, textarea, [contenteditable], dialog");
  return !typing && !event.ctrlKey && !event.metaKey && !event.altKey
    && localStorage.getItem(OFF) !== "yes";
}
