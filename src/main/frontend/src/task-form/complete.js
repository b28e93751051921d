import { hasEnded, leftBehind, sideBySide } from "./conflict.js";
import { call, signIn } from "./server.js";

const STAY = "recourse-stay-on-list";
const errors = document.getElementById("task-errors");
const onward = document.querySelector("[data-open-next]");
onward.checked = localStorage.getItem(STAY) !== "yes";
onward.addEventListener("change", () => localStorage.setItem(STAY, onward.checked ? "no" : "yes"));

/** Submits once; a refusal is shown beside its fields and nothing typed is lost. */
export async function complete(task, form, button, draft, money) {
  errors.hidden = true;
  const { data, errors: own } = form.submit();
  if (Object.keys(own).length > 0) {
    focusFlaw();
    return;
  }
  draft.stop();
  button.disabled = true;
  button.setAttribute("aria-busy", "true");
  try {
    const answer = await send(task, money.sent(data));
    if (answer.ok) {
      draft.drop();
      leave();
      return;
    }
    await draft.keepNow();
    await refused(task, form, answer, draft, (etag) => complete({ ...task, etag }, form, button, draft, money));
  } catch {
    say(task.words.failed);
  }
  button.disabled = false;
  button.removeAttribute("aria-busy");
}

function send(task, data) {
  const path = `/api/v1/tasks/${task.id}/complete`;
  return call("POST", path, { values: data }, { "If-Match": task.etag });
}

/** To the next task of the list one came from, or back to that list. */
function leave() {
  const way = new URL(sessionStorage.getItem("recourse-last-list") ?? "/work", location.origin);
  if (onward.checked) {
    way.pathname = "/work/next";
  }
  way.searchParams.set("done", "1");
  location.assign(way);
}

async function refused(task, form, answer, draft, again) {
  const problem = await answer.json().catch(() => ({}));
  if (answer.status === 412) {
    say(task.words.stale);
    await sideBySide(task, form._getState().data, errors, again, draft).catch(() => false);
    errors.scrollIntoView({ block: "nearest" });
    return;
  }
  if (answer.status === 401) {
    say(problem.detail ?? task.words.failed);
    errors.append(" ", signIn());
    return;
  }
  if (answer.status === 409) {
    say(problem.detail ?? task.words.failed);
    errors.append(" ", wayOn(task));
    if (await hasEnded(task)) leftBehind(task, form._getState().data, errors);
    errors.scrollIntoView({ block: "nearest" });
    return;
  }
  const fields = problem.errors ?? [];
  say(fields.length ? task.words.refused : (problem.detail ?? task.words.failed));
  const elsewhere = fields.filter((error) => !mark(form, error));
  for (const error of elsewhere) {
    errors.append(document.createElement("br"), [labelOf(task.schema, error.pointer), error.detail].filter(Boolean).join(": "));
  }
  focusFlaw();
}

/** Where the task's page tells who finished it, or who holds it now. */
function wayOn(task) {
  const link = document.createElement("a");
  link.href = `/work/tasks/${task.id}`;
  link.textContent = task.words.look;
  return link;
}

/** Once the form has drawn what is wrong. */
function focusFlaw() {
  requestAnimationFrame(() => setTimeout(() => document.querySelector("#task-form [aria-invalid='true']")?.focus()));
}

function say(text) {
  errors.textContent = text;
  errors.hidden = false;
}

/** What people call the field of a pointer; nothing where the form has no words for it. */
function labelOf(schema, pointer) {
  const key = pointer.split("/").at(-1);
  const named = (fields) => fields.flatMap((field) => [field, ...named(field.components ?? [])]);
  return named(schema.components).find((field) => (field.key ?? field.path) === key)?.label;
}

/** Puts one server error beside its field; false where the form shows no such field. */
function mark(form, { pointer, detail }) {
  const path = pointer.split("/").slice(2).map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
  const fields = form.get("formFieldInstanceRegistry").getAllKeyed();
  const at = (steps) => fields.find((instance) => instance.valuePath.map(String).join("/") === steps.join("/"));
  const table = path.length === 3 && at(path.slice(0, 1));
  const field = at(path) ?? table;
  if (!field) {
    return false;
  }
  const all = structuredClone(form._getState().errors);
  let place = all;
  const steps = [field.id, ...Object.values(field.indexes ?? {})];
  steps.slice(0, -1).forEach((step) => (place = place[step] ??= {}));
  place[steps.at(-1)] = at(path) ? [detail] : [...(place[steps.at(-1)] ?? []), { row: Number(path[1]), text: detail }];
  form._setState({ errors: all });
  return true;
}
