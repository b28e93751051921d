// The keys of every page of staff: what a page marks with data-key, its rows, its search, its way back. `?` names them.
import { keyOf, nameOf, press, shownAs } from "./palette-acts.js";
import { isSingleKey, switchIn } from "./single-key.js";

// Rows that come as one goes on (worklist/rows.js) are gone through there; all else that is done to them is done here.
const COMING = document.querySelector("[data-rows]");
const ROWS = COMING ? "main [data-rows] > li" : "main tbody tr, main .case-row, main article, main .letters > details, main .chapter";
const STOPS = "a[href], summary, button";
const SEARCHES = ["main [data-search], main input[type=search]", "[data-find]"];
const BACK = "main .back a";
const WHEN = {
  rows: () => rows().length > 0,
  search,
  back: () => document.querySelector(BACK),
  list: () => document.querySelector("#work-list .work-link"),
  lines: () => document.querySelector("#task-form [data-remedy]"),
  asked: () => document.querySelector("#task-form :is([data-asked], [data-key])"),
};
const dialog = document.getElementById("page-keys");

if (dialog) {
  switchIn(dialog);
  document.querySelectorAll("[data-page-keys]").forEach((button) => button.addEventListener("click", () => dialog.showModal()));
  document.addEventListener("keydown", leaveField);
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
  const one = acts(key).find(isWithinReach);
  if (one) return () => press(one);
  return {
    j: !COMING && rows().length > 0 && (() => move(1)),
    k: !COMING && rows().length > 0 && (() => move(-1)),
    "/": pressing(search()),
    u: pressing(document.querySelector(BACK)),
    "?": () => dialog.showModal(),
  }[key] || actOfFirstRow(key);
}

/** What is done to a row is done to the one that was gone to; before that, the key goes to the first. */
function isWithinReach(own) {
  const row = own.closest(ROWS);
  return !row || row === rowHere();
}

function actOfFirstRow(key) {
  return acts(key).length > 0 && (() => move(1));
}

function pressing(one) {
  return one && (() => press(one));
}

/** That of the page, before the one above all pages. */
function search() {
  return SEARCHES.map((selector) => document.querySelector(selector)).find(Boolean);
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

/** Answers of a task say their key and are pressed by its form, which goes on to the next question. */
function acts(key) {
  return ownKeys().filter((own) => own.dataset.key === key && !own.closest("#task-form"));
}

function ownKeys() {
  return [...document.querySelectorAll("main [data-key]")].filter((own) => own.checkVisibility() && !own.disabled);
}

/** The help names what can be pressed on this page just now, and nothing else. */
function nameKeys() {
  const names = new Map([...ownKeys().map((own) => [own.dataset.key, nameOf(own)]), ...answers(), ...chords()]);
  dialog.querySelector("[data-own]").replaceChildren(...[...names].flatMap(([key, name]) => {
    const press = document.createElement("dt");
    const kbd = document.createElement("kbd");
    kbd.textContent = shownAs(key);
    press.append(kbd);
    const act = document.createElement("dd");
    act.textContent = name;
    return [press, act];
  }));
  for (const part of dialog.querySelectorAll("[data-when]")) part.hidden = !WHEN[part.dataset.when]();
}

/** The answers of a list of choices, which has no room to mark each: "A – as new  ·  B – opened". */
function answers() {
  const asked = document.querySelector("#task-form [data-asked]")?.dataset.asked;
  return asked ? asked.split("  ·  ").map((one) => [one.split(" ")[0], one.replace(/^\S+ (– )?/, "")]) : [];
}

function chords() {
  return [...document.querySelectorAll("main [aria-keyshortcuts]")].filter((one) => one.checkVisibility()).map((one) => [keyOf(one), nameOf(one)]);
}
