import { reader } from "../base/reader.js";
import { chosen } from "./rows.js";

// What is chosen and typed for an act on several outlives a look at a task: kept in this tab until it was acted, for
// who chose it and the list it was chosen in.
const DRAFT = "recourse-many";
const TYPED = "textarea, select";

/** What can be done to several tasks is shown once one is chosen. */
export function actOnMany(list) {
  const form = document.querySelector("[data-many]");
  if (!form) {
    return;
  }
  const words = form.querySelector("[data-count]");
  const show = () => {
    form.classList.toggle("idle", chosen() === 0);
    words.textContent = words.dataset.count.replace("#", chosen());
  };
  askBefore(form);
  sendOnce(form);
  putBack(form);
  list.addEventListener("change", (event) => event.target.matches("[data-choose]") && show());
  list.addEventListener("input", () => keep(form));
  show();
}

/** What reaches others is asked once more, with how many tasks it is done to; of all that match only the server knows. */
function askBefore(form) {
  const dialog = document.getElementById("sure");
  let pressed;
  form.addEventListener("submit", (event) => {
    if (!event.submitter?.dataset.sure || form.elements.sure.value || form.elements.all.checked) {
      return;
    }
    event.preventDefault();
    pressed = event.submitter;
    dialog.querySelector("[data-question]").textContent = pressed.dataset.sure.replace("#", chosen());
    dialog.querySelector("[data-then]").textContent = pressed.dataset.then;
    dialog.showModal();
  });
  dialog.querySelector("[data-go]").addEventListener("click", () => {
    form.elements.sure.value = "yes";
    form.requestSubmit(pressed);
  });
  addEventListener("pageshow", () => (form.elements.sure.value = ""));
}

/** A second press reaches nobody a second time. */
function sendOnce(form) {
  let sent = false;
  form.addEventListener("submit", (event) => {
    if (event.defaultPrevented) {
      return;
    }
    if (sent) {
      event.preventDefault();
    }
    sent = true;
  });
  addEventListener("pageshow", () => (sent = false));
}

function keep(form) {
  const tasks = [...document.querySelectorAll("[data-choose]:checked, .work-gap input")].map((box) => box.value);
  const typed = [...form.querySelectorAll(TYPED)].map(({ name, value }) => [name, value]).filter(([, value]) => value);
  sessionStorage.setItem(DRAFT, JSON.stringify({ reader: reader(), list: location.search, tasks, typed }));
}

/** Not where the page tells how the act went. */
function putBack(form) {
  const draft = JSON.parse(sessionStorage.getItem(DRAFT) ?? "null");
  if (!draft || draft.reader !== reader() || document.querySelector(".flash, .work-row .error")) {
    sessionStorage.removeItem(DRAFT);
  } else if (draft.list === location.search) {
    putIn(form, draft);
  }
}

function putIn(form, { tasks, typed }) {
  typed.filter(([name]) => form.elements[name]).forEach(([name, value]) => (form.elements[name].value = value));
  form.querySelector("details").open ||= typed.some(([name]) => ["note", "template"].includes(name));
  const boxes = tasks.map((task) => document.querySelector(`[data-choose][value="${CSS.escape(task)}"]`));
  boxes.filter(Boolean).forEach((box) => (box.checked = true));
}
