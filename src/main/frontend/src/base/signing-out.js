// Who signs out leaves no words behind in this browser; where some were not sent yet, they are asked first.
import { dropAll, keepsAny } from "./kept-here.js";
import { reader } from "./reader.js";

const LEFT = "recourse-left";

const form = document.querySelector("form[action$='/sign-out']");
const dialog = document.getElementById("unsent");
let sure = false;

form?.addEventListener("submit", (event) => {
  if (dialog && !sure && keepsAny(reader())) {
    event.preventDefault();
    dialog.showModal();
  } else forget();
});
dialog?.querySelector("[data-go]").addEventListener("click", () => {
  sure = true;
  form.requestSubmit();
});

function forget() {
  dropAll(reader());
  sessionStorage.clear();
  sessionStorage.setItem(LEFT, reader());
}

/** A form keeps its last words once more while its page goes. */
const left = sessionStorage.getItem(LEFT);
if (left && left !== reader()) dropAll(left);
sessionStorage.removeItem(LEFT);
