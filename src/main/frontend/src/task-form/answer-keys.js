import { onKeys } from "../base/single-key.js";

const LETTERS = {
  a: ["approve", "grant", "answer", "adopt", "takeIn", "confirm", "UPHELD"],
  r: ["refuse", "decline", "sendHome", "overturn", "sendBack", "NOT_UPHELD"],
  q: ["askInfo", "askBack", "weigh", "PARTLY_UPHELD"],
};

/** The task's own question, its first choice of one answer: by number, or by a letter for the usual answers. */
export function answerKeys(schema, holder, submit) {
  const question = schema.components.find((field) => field.type === "radio" && field.validate?.required);
  if (question) {
    const answers = question.values.map((answer) => answer.value);
    const radios = () => [...document.getElementsByName(nameOf(holder, answers.length))];
    const take = (index) => {
      const radio = radios()[index];
      radio?.click();
      radio?.focus();
    };
    const acts = {};
    answers.forEach((_, index) => (acts[index + 1] = () => take(index)));
    Object.entries(LETTERS).forEach(([letter, meant]) => {
      const index = answers.findIndex((answer) => meant.includes(answer));
      if (index >= 0) acts[letter] = () => take(index);
    });
    acts.d = () => holder.querySelector("[data-remedy]")?.focus();
    onKeys(acts);
  }
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !submit.disabled && !event.target.closest("dialog, [data-write]")) {
      event.preventDefault();
      submit.click();
    }
  });
}

/** The radio group on the page that has as many answers as the question. */
function nameOf(holder, count) {
  const names = [...holder.querySelectorAll("input[type=radio]")].map((radio) => radio.name);
  return names.find((name) => names.filter((other) => other === name).length === count) ?? "";
}

/** Where the hand goes first: the first field that waits for an answer. */
export function focusFirst(holder) {
  const fields = [...holder.querySelectorAll("input, textarea, select")].filter(
    (field) => field.offsetParent !== null && !field.readOnly && !field.disabled && field.type !== "file",
  );
  const open = fields.find((field) => (field.type === "radio" ? !answered(holder, field.name) : field.type !== "checkbox" && !field.value));
  (open ?? fields[0])?.focus({ preventScroll: true });
}

const answered = (holder, name) =>
  [...holder.querySelectorAll("input[type=radio]")].some((radio) => radio.name === name && radio.checked);
