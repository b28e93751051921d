import { keysAreOn, onKeys } from "../base/single-key.js";
import { questions } from "./questions.js";

const LETTERS = {
  a: ["approve", "grant", "answer", "adopt", "takeIn", "confirm", "UPHELD"],
  r: ["refuse", "decline", "sendHome", "overturn", "sendBack", "NOT_UPHELD"],
  q: ["askInfo", "askBack", "weigh", "PARTLY_UPHELD"],
};

/**
 * One key answers the question that is asked: by its number, by a letter for the usual answers, by its own letter where
 * it is one. Then the next open question is asked; the letters stand beside its answers.
 */
export function answerKeys(form, holder, submit) {
  const all = questions(form);
  let asked = null;

  const current = () => {
    const found = all();
    return found.find(({ key }) => key === asked) ?? found.find(({ isOpen }) => isOpen);
  };

  const show = whileNobodyPresses(holder, () => mark(holder, current()));

  function take(question, option) {
    question.answer(option);
    const found = all();
    const after = found.slice(found.findIndex(({ key }) => key === question.key) + 1);
    const next = [...after, ...found].find(({ isOpen }) => isOpen);
    ask(next ?? question);
    if (!next) requestAnimationFrame(() => setTimeout(() => emptyField(holder)?.focus()));
  }

  function ask(question, how) {
    asked = question.key;
    mark(holder, question);
    enter(question, how);
  }

  onKeys((key) => {
    const question = current();
    const option = question?.options.find((_, at) => keysOf(question, at).includes(key));
    if (option) return () => take(question, option);
    const remedy = key === "d" && holder.querySelector("[data-remedy]");
    return remedy && (() => remedy.focus());
  });
  holder.addEventListener("focusin", ({ target }) => {
    const entered = all().find(({ box }) => box.contains(target));
    if (entered && entered.key !== asked) {
      asked = entered.key;
      show();
    }
  });
  document.querySelector("[data-keys-off]").addEventListener("change", show);
  form.on("changed", () => requestAnimationFrame(show));
  // Before a list of choices takes Enter for itself.
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !submit.disabled && !event.target.closest("dialog[open], [data-write]")) {
      event.preventDefault();
      submit.click();
    }
  }, { capture: true });
  return { ask, current };
}

/** Marks take room: what is pressed would move away under the finger before it is let go, and nothing be clicked. */
function whileNobodyPresses(holder, act) {
  let pressed = false;
  let waits = false;
  const letGo = () => {
    pressed = false;
    if (waits) setTimeout(act);
    waits = false;
  };
  holder.addEventListener("pointerdown", () => (pressed = true), { capture: true });
  ["pointerup", "pointercancel"].forEach((end) => document.addEventListener(end, letGo, { capture: true }));
  return () => (pressed ? (waits = true) : act());
}

/** Where the hand goes first: to the first thing that waits for an answer. */
export function focusFirst(holder, keys) {
  const question = keys.current();
  const field = emptyField(holder);
  const before = field && question && question.box.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_PRECEDING;
  if (question?.isOpen && !before) keys.ask(question, { preventScroll: true });
  else (field ?? typed(holder)[0])?.focus({ preventScroll: true });
}

const emptyField = (holder) => typed(holder).find((field) => field.required && !field.value);

/** A list of choices opens as it takes the focus, so that a click on it would close it: it is none of them. */
const typed = (holder) =>
  [...holder.querySelectorAll("input, textarea")].filter(
    (field) =>
      field.offsetParent !== null &&
      !field.readOnly &&
      !field.disabled &&
      !field.classList.contains("fjs-select-hidden-input") &&
      !["file", "checkbox", "radio"].includes(field.type),
  );

/** The number, and before it the letter, of one answer; a letter that an act of the page has is left to that. */
function keysOf({ options }, at) {
  const { value } = options[at];
  const usual = Object.keys(LETTERS).find((one) => LETTERS[one].includes(value));
  const letter = /^[A-Z]$/.test(value) ? value.toLowerCase() : usual;
  const taken = document.querySelector(`main [data-key="${letter}"]`);
  return [!taken && letter, String(at + 1)].filter(Boolean);
}

/** The keys beside the answers of the one question that they belong to; nowhere where they are off. */
function mark(holder, question) {
  holder.querySelectorAll("[data-asked], [data-key]").forEach((each) => {
    delete each.dataset.asked;
    delete each.dataset.key;
  });
  if (!question || !keysAreOn()) return;
  const names = question.options.map((_, at) => keysOf(question, at)[0].toUpperCase());
  question.box.dataset.asked = question.radio ? "" : question.options.map((option, at) => named(names[at], option.label)).join("  ·  ");
  if (question.radio) question.box.querySelectorAll("input").forEach((radio, at) => (radio.parentElement.dataset.key = names[at]));
}

/** "A – as new" names its letter itself. */
const named = (key, label) => (label.startsWith(`${key} `) ? label : `${key} ${label}`);

/** A radio takes the focus; of a list of choices its place does, so that keys are not typed into it. */
function enter({ box, radio, label }, how) {
  const button = radio && (box.querySelector("input:checked") ?? box.querySelector("input"));
  if (button) return button.focus(how);
  box.tabIndex = -1;
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", [label, box.dataset.asked].filter(Boolean).join(": "));
  box.focus(how);
}
