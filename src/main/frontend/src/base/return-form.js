// The return form works without this: it counts pieces by buttons, ticks with the number, and opens the camera.
const form = document.getElementById("return-form");

const changed = (field) => field.dispatchEvent(new Event("change", { bubbles: true }));
const pieces = (pick) => pick.closest(".pieces").querySelector(".fields .quantity");

function step(button) {
  const field = button.parentElement.querySelector(".quantity");
  const wanted = Number(field.value || 0) + Number(button.dataset.step);
  field.value = Math.min(Math.max(wanted, 0), Number(field.max)) || "";
  changed(field);
}

/** A tick is one piece until another number is typed; no piece is no tick. */
function follow({ target }) {
  if (target.matches(".pick")) {
    const field = pieces(target);
    if (field) field.value = target.checked ? field.value || 1 : "";
  } else if (target.matches(".pieces > .fields .quantity")) {
    target.closest(".pieces").querySelector(".pick").checked = Number(target.value) !== 0;
  }
}

function photograph(button) {
  const file = button.parentElement.querySelector("[type=file]");
  file.setAttribute("capture", "environment");
  file.click();
  file.removeAttribute("capture");
}

if (form) {
  // Ticked before this was read.
  form.querySelectorAll(".pick:checked").forEach((target) => follow({ target }));
  form.addEventListener("change", follow);
  form.addEventListener("click", ({ target }) => {
    if (target.matches("[data-step]")) step(target);
    if (target.matches("[data-camera]")) photograph(target);
  });
  if (matchMedia("(pointer: coarse)").matches) form.querySelectorAll("[data-camera]").forEach((one) => (one.hidden = false));
  // Nothing is reckoned beside what is on its way: where the session ended, each would begin another.
  let sent = false;
  addEventListener("submit", (event) => {
    sent = !event.defaultPrevented;
  });
  form.addEventListener("htmx:beforeRequest", (event) => {
    if (sent) event.preventDefault();
  });
  // Fields that the browser itself filled in again, coming back to the page.
  addEventListener("pageshow", () => {
    sent = false;
    const ticked = form.querySelector(".pick:checked");
    if (ticked && !document.querySelector("#quote table")) changed(ticked);
  });
}
