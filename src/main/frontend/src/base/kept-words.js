// What was typed into a form outlives a session that ended: kept in this tab when the form is sent, put back
// once the same person has signed in again, forgotten as soon as any other page answers or somebody else signs in.
import "./carried-words.js";
import "./signing-out.js";
import { reader } from "./reader.js";

const WORDS = "recourse-words";
const ENDED = "recourse-session-ended";

document.addEventListener("submit", ({ target }) => {
  if (target.getAttribute("method") === "post" && !isWayIn(target) && !isWayOut(target)) {
    const fields = [...new FormData(target)].filter(([name, value]) => name !== "_csrf" && typeof value === "string");
    const kept = { reader: reader(), page: location.pathname + location.search, action: action(target), fields };
    sessionStorage.setItem(WORDS, JSON.stringify(kept));
  }
});

function arrive() {
  const kept = JSON.parse(sessionStorage.getItem(WORDS) ?? "null");
  if (!kept) return;
  if (new URLSearchParams(location.search).has("ended")) sessionStorage.setItem(ENDED, "true");
  else if (!sessionStorage.getItem(ENDED) || isAnothers(kept)) forget();
  else if (location.pathname + location.search === kept.page) restore(kept);
  else if (![...document.forms].some(isWayIn)) goBack(kept);
}

/** Once: where the form cannot be reached any more, nothing is tried again. */
function goBack(kept) {
  if (sessionStorage.getItem(ENDED) === "back") return forget();
  sessionStorage.setItem(ENDED, "back");
  location.replace(kept.page);
}

function restore({ action: wanted, fields }) {
  forget();
  const form = [...document.forms].find((one) => action(one) === wanted);
  if (!form) return;
  for (const box of form.querySelectorAll("[type=checkbox], [type=radio]")) {
    box.checked = fields.some(([name, value]) => name === box.name && value === box.value);
  }
  const places = new Map();
  for (const [name, value] of fields) {
    const at = places.get(name) ?? 0;
    places.set(name, at + 1);
    const field = form.querySelectorAll(`[name="${CSS.escape(name)}"]`)[at];
    if (field && !["checkbox", "radio", "hidden", "file"].includes(field.type)) {
      field.value = value;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }
}

function forget() {
  sessionStorage.removeItem(WORDS);
  sessionStorage.removeItem(ENDED);
}

/** Where nobody was signed in when it was sent, whoever signs in now wrote it. */
const isAnothers = (kept) => reader() && kept.reader && kept.reader !== reader();
const isWayOut = (form) => form.matches("[action$='/sign-out']");
const isWayIn = (form) => form.matches("[action$='/portal/open'], :has([type=password])");
const action = (form) => new URL(form.getAttribute("action") ?? "", location.href).pathname;

// After the page has told its zone: going back wins over reading this page again.
document.addEventListener("DOMContentLoaded", arrive);
