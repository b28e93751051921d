// What a caller says whom nobody knows yet is kept nowhere: it goes along while they are looked for, into the form of
// whoever is found, and is gone with the next call.
import "./unsent-words.js";
import { reader } from "./reader.js";

const CARRIED = "recourse-carried";

const search = document.querySelector("[data-carries]");
const box = document.querySelector("[data-carried]");
const isChosen = !search || box;
const isNewCall = !location.search;

const carried = JSON.parse(sessionStorage.getItem(CARRIED) ?? "null");
if (isChosen || isNewCall) sessionStorage.removeItem(CARRIED);
if (box && !isNewCall && carried?.reader === reader()) {
  box.value = [box.value, carried.words].filter(Boolean).join("\n\n");
  box.dispatchEvent(new Event("input", { bubbles: true }));
}

document.addEventListener("submit", ({ target }) => {
  if (target !== search) sessionStorage.removeItem(CARRIED);
  else if (box && !box.dataset.unsent) sessionStorage.setItem(CARRIED, JSON.stringify({ reader: reader(), words: box.value }));
});
