import { Form } from "@bpmn-io/form-js";
import "@bpmn-io/form-js/dist/assets/form-js.css";
import "./task-form.css";
import { drafts } from "./drafts.js";
import { amounts } from "./amounts.js";
import { answerKeys, focusFirst } from "./answer-keys.js";
import { complete } from "./complete.js";
import { withoutEmptyFacts } from "./facts.js";
import { files } from "./files.js";
import { proposals } from "./proposals.js";
import { noStops } from "./stops.js";
import { translatedRepeats } from "./repeats.js";
import { typedBefore } from "./typed-here.js";
import { translatedValidation } from "./validation.js";
import { verdicts } from "./verdicts.js";

const holder = document.getElementById("task-form");
const task = JSON.parse(document.getElementById("task-data").textContent);
const submit = document.getElementById("task-submit");

holder.style.setProperty("--word-select", JSON.stringify(task.words.select));
// A value that waits to be taken over is lost when the form draws itself anew meanwhile.
const money = amounts(task);
const table = verdicts(task);
const form = new Form({ container: holder, debounce: false, additionalModules: [translatedValidation(task, money), table.module, files(task)] });
const values = money.values({ ...task.values, ...typedBefore(task) });
form.importSchema(table.schema(withoutEmptyFacts(money.schema(), values)), values).then(ready, () => {
  holder.textContent = task.words.failed;
  document.body.dataset.form = "failed";
});

function ready() {
  holder.querySelector("[data-loading]")?.remove();
  holder.removeAttribute("aria-busy");
  translatedRepeats(holder, task.words);
  noStops(holder);
  if (task.readOnly) {
    form.setProperty("readOnly", true);
  } else {
    submit.hidden = false;
    const draft = drafts(task, form);
    submit.addEventListener("click", () => complete(task, form, submit, draft, money));
    holder.addEventListener("submit", (event) => event.preventDefault());
    proposals(form);
    focusFirst(holder, answerKeys(form, holder, submit));
  }
  document.body.dataset.form = "ready";
}
