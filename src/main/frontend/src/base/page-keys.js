// The keys of every page of staff that brings no help of its own: what a page marks with data-key, its rows, its search, its way back. `?` names them.
import { nameOf, press } from "./palette-acts.js";
import { isSingleKey, switchIn } from "./single-key.js";

const ROWS = "main tbody tr, main .case-row, main article, main .letters > details, main .chapter";
const STOPS = "a[href], summary, button";
const SEARCH = "main [data-search], main input[type=search], [data-find]";
const BACK = "main .back a";
const dialog = document.getElementById("page-keys");

const help = document.getElementById("keys") ?? dialog;
document.querySelector("[data-page-keys]")?.addEventListener("click", () => help.showModal());
if (dialog) document.addEventListener("keydown", leaveField);

if (help !== dialog) dialog?.remove();
else if (dialog) {
  switchIn(dialog);
  dialog.addEventListener("beforetoggle", nameKeys);
  document.addEventListener("keydown", (event) => {
    if (!isSingleKey(event) || event.target.closest("svg")) return;
    const act = actOf(event.key.toLowerCase());
    if (act) {
      event.preventDefault();
      act();
    }
  });
}

/** Escape leaves the field one types in, so that keys are keys again. */
function leaveField(event) {
  if (event.key === "Escape" && event.target.matches("main input, main select, main textarea") && !event.target.closest("dialog, .djs-container")) {
    event.target.blur();
  }
}

function actOf(key) {
  const one = ownKeys().find((own) => own.dataset.key === key && isWithinReach(own));
  if (one) return () => press(one);
  return {
    j: rows().length > 0 && (() => move(1)),
    k: rows().length > 0 && (() => move(-1)),
    "/": pressing(SEARCH),
    u: pressing(BACK),
    "?": () => dialog.showModal(),
  }[key] || actOfFirstRow(key);
}

/** What is done to a row is done to the one that was gone to; before that, the key goes to the first. */
function isWithinReach(own) {
  const row = own.closest(ROWS);
  return !row || row === rowHere();
}

function actOfFirstRow(key) {
  return ownKeys().some((own) => own.dataset.key === key) && (() => move(1));
}

function pressing(selector) {
  const one = document.querySelector(selector);
  return one && (() => press(one));
}

function move(step) {
  const all = rows();
  const at = all.indexOf(rowHere());
  const next = all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + step))];
  next?.querySelector(STOPS).focus();
}

function rows() {
  return [...document.querySelectorAll(ROWS)].filter((row) => row.checkVisibility() && row.querySelector(STOPS));
}

function rowHere() {
  return document.activeElement?.closest(ROWS);
}

function ownKeys() {
  return [...document.querySelectorAll("main [data-key]")].filter((own) => own.checkVisibility() && !own.disabled);
}

/** The help names what can be pressed on this page just now, and nothing else. */
function nameKeys() {
  const names = new Map(ownKeys().map((own) => [own.dataset.key, nameOf(own)]));
  dialog.querySelector("[data-own]").replaceChildren(...[...names].flatMap(([key, name]) => {
    const press = document.createElement("dt");
    const kbd = document.createElement("kbd");
    kbd.textContent = key.toUpperCase();
    press.append(kbd);
    const act = document.createElement("dd");
    act.textContent = name;
    return [press, act];
  }));
  const there = { rows: rows().length > 0, search: document.querySelector(SEARCH), back: document.querySelector(BACK) };
  for (const part of dialog.querySelectorAll("[data-when]")) part.hidden = !there[part.dataset.when];
}
