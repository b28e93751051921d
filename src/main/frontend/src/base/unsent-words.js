// Words to a customer wait in the browser until they are sent: whoever leaves the page half way finds them again, in
// the box of the same door. A page that says that the act is done forgets them; one that refuses it does not.
import { keptHere } from "./kept-here.js";
import { reader } from "./reader.js";

const SENT = "recourse-sent-words";

const placeOf = (name) => keptHere(reader(), `words ${name}`);

const sent = JSON.parse(sessionStorage.getItem(SENT) ?? "null");
sessionStorage.removeItem(SENT);
if (sent && document.querySelector(".flash")) forget(sent);

for (const box of document.querySelectorAll("[data-unsent]")) {
  const name = box.dataset.unsent;
  const place = placeOf(name);
  box.value ||= place.read()?.value ?? "";
  box.addEventListener("input", () => (box.value.trim() ? place.write(box.value) : place.drop()));
  box.form.addEventListener("submit", () => sessionStorage.setItem(SENT, JSON.stringify({ name, words: box.value })));
}

/** Words begun at another door come into this box when they are asked for, not by themselves. */
for (const button of document.querySelectorAll("[data-begun]")) {
  const begun = placeOf(button.dataset.begun);
  const box = button.form.querySelector("[data-unsent]");
  button.hidden = !begun.read();
  button.addEventListener("click", () => {
    box.value = [box.value, begun.read()?.value].filter(Boolean).join("\n\n");
    box.dispatchEvent(new Event("input", { bubbles: true }));
    box.focus();
    begun.drop();
    button.hidden = true;
  });
}

/** What somebody went on with in another tab meanwhile was not sent. */
function forget({ name, words }) {
  if (placeOf(name).read()?.value === words) placeOf(name).drop();
}
