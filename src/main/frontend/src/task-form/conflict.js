import { call } from "./server.js";

/**
 * The task changed under the form: what it said when it was opened, what it says now and what was entered stand side
 * by side, and the person decides. Nothing that was entered is lost either way.
 */
export async function sideBySide(task, entered, box, finish, draft) {
  const answer = await look(task);
  if (!answer.ok) return false;
  const now = await answer.json();
  const { field, seen, now: current, mine } = task.words;
  box.append(table(task, [field, seen, current, mine], [task.values, now.values, entered]), acts(task, answer.headers.get("ETag"), finish, draft));
  return true;
}

/** Whether nobody can finish it any more. */
export const hasEnded = async (task) => !(await look(task)).ok;

const look = ({ id }) => fetch(`/api/v1/tasks/${id}`, { headers: { Accept: "application/json" } });

/** The task ended under the form: what it said when it was opened and what was entered stand side by side. */
export function leftBehind(task, entered, box) {
  box.append(table(task, [task.words.field, task.words.seen, task.words.mine], [task.values, entered]));
}

function table(task, heads, states) {
  const rows = differing(task, states);
  const whole = element("div", { className: "scroll", tabIndex: 0, role: "region", ariaLabel: task.words.changed });
  const grid = element("table", { className: "table conflict" });
  grid.append(element("caption", { textContent: task.words.changed }), row("th", heads));
  rows.forEach((cells) => grid.append(row("td", cells)));
  whole.append(grid);
  return whole;
}

/** Fields whose start changed, or that were filled in; as their names, once. */
function differing(task, states) {
  return task.schema.components
    .map((field) => ({ key: field.key ?? field.path, label: field.label, options: field.values }))
    .filter(({ key }) => key && states.some((state, at) => at > 0 && !same(states[at - 1][key], state[key])))
    .map(({ key, label, options }) => [label, ...states.map((state) => shown(state[key], options ?? filesOf(task)))]);
}

/** Files are named by their ids. */
const filesOf = (task) => Object.entries(task.files.known).map(([value, label]) => ({ value, label }));

const same = (one, other) => JSON.stringify(one ?? "") === JSON.stringify(other ?? "");

function shown(value, options) {
  if (value === undefined || value === null || value === "") return "–";
  if (Array.isArray(value)) return value.map((each) => (each instanceof Object ? Object.values(each).filter(Boolean).join(" · ") : shown(each, options))).join("; ");
  return options?.find((option) => option.value === value)?.label ?? String(value);
}

function acts(task, etag, finish, draft) {
  const buttons = element("p", { className: "cluster" });
  const mine = element("button", { type: "button", className: "button", textContent: task.words.keepMine });
  mine.addEventListener("click", () => finish(etag));
  const theirs = element("button", { type: "button", className: "button quiet", textContent: task.words.takeNow });
  theirs.addEventListener("click", async () => {
    draft.drop();
    await call("DELETE", `/api/v1/tasks/${task.id}/draft`);
    location.reload();
  });
  buttons.append(mine, theirs);
  return buttons;
}

function row(kind, cells) {
  const line = document.createElement("tr");
  line.append(...cells.map((text) => element(kind, { textContent: text, ...(kind === "th" ? { scope: "col" } : {}) })));
  return line;
}

const element = (name, facts) => Object.assign(document.createElement(name), facts);
