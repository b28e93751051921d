import "./worklist.css";
import { onKeys } from "../base/single-key.js";
import { actOnMany } from "./many.js";
import { first, move, startRows } from "./rows.js";
import { startViewer } from "./viewer.js";
import { startReplies } from "./writing.js";

const LAST = "recourse-last-list";

const list = document.getElementById("work-list");

if (list) {
  const cameFromWork = new URLSearchParams(location.search).has("done");
  remember("/work");
  filterOnChange();
  actOnMany(list);
  startRows();
  onKeys({ n: () => first() && location.assign(first().href) });
  if (cameFromWork) {
    first()?.focus();
  }
} else {
  if (new URLSearchParams(location.search).has("queue")) {
    remember(location.pathname);
  }
  showWhereOneIs();
  startRows(document.querySelector(".work-pane"));
  startViewer();
  startReplies();
}
// What else a key does stands on the pages themselves (data-key).
onKeys({ j: () => move(1), k: () => move(-1) });
const last = new URL(sessionStorage.getItem(LAST) ?? "/work", location.origin);
document.querySelector("[data-back]")?.setAttribute("href", last.pathname + last.search);
const next = document.querySelector("[data-next]");
if (next) {
  const way = new URL(next.href);
  last.searchParams.forEach((value, name) => way.searchParams.set(name, value));
  next.href = way.pathname + way.search;
}
document.body.dataset.worklist = "ready";

/** The way back from a task leads to the same view, also from one that was opened elsewhere. */
function remember(path) {
  const url = new URL(location.href);
  url.searchParams.delete("done");
  url.searchParams.delete("cursor");
  history.replaceState(null, "", path + url.search);
  sessionStorage.setItem(LAST, "/work" + url.search);
}

/** The open task is in sight in the list beside it; the page itself does not move. */
function showWhereOneIs() {
  const pane = document.querySelector(".work-pane");
  const here = pane?.querySelector("[aria-current]");
  if (here) {
    pane.scrollTop = here.offsetTop - pane.clientHeight / 3;
  }
}

function filterOnChange() {
  const form = document.querySelector("[data-filters]");
  form.addEventListener("change", (event) => {
    if (event.target.tagName === "SELECT") {
      form.requestSubmit();
    }
  });
}
