// Words to a customer wait in the browser until they are sent: whoever leaves the page half way finds them again.
// A page that says that the act is done forgets them; one that refuses it, or asks to sign in, does not.
import { keptHere } from "./kept-here.js";

const SENT = "recourse-sent";

const sent = sessionStorage.getItem(SENT);
sessionStorage.removeItem(SENT);
if (sent && document.querySelector(".flash")) localStorage.removeItem(sent);

for (const box of document.querySelectorAll("[data-unsent]")) {
  const place = keptHere(box.dataset.person, `words ${box.dataset.unsent}`);
  box.value ||= place.read()?.value ?? "";
  box.addEventListener("input", () => (box.value.trim() ? place.write(box.value) : place.drop()));
  box.form.addEventListener("submit", () => sessionStorage.setItem(SENT, place.key));
}
