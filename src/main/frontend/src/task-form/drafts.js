import { call, signIn } from "./server.js";
import { goesOnFrom, plain, typedHere } from "./typed-here.js";

const PAUSE = 1200;
const AGAIN = 10_000;

/**
 * Keeps what is typed: in the browser at once, on the server shortly after the last keystroke; says so. Where the
 * server cannot be reached or the session has ended, it tries again once either is back.
 */
export function drafts(task, form) {
  const status = document.getElementById("task-saved");
  const here = typedHere(task);
  /** What is only shown is read anew with the page: it may have changed meanwhile. */
  const shown = new Set(task.schema.components.filter((field) => field.readonly).map((field) => field.key));
  const entered = () => Object.fromEntries(Object.entries(form._getSubmitData()).filter(([key]) => !shown.has(key)));
  const text = () => plain(entered());
  const typed = here.read();
  const goesOn = typed && goesOnFrom(typed, task.draft);
  /** What the server may hold by now, the last that it confirmed first. */
  let over = [plain(task.draft), ...(goesOn ? typed.over : [])];
  let kept = text();
  let timer = null;
  let ended = false;
  let offered = typed && !goesOn;

  if (goesOn || task.draft) status.textContent = task.words.draftRestored;
  if (goesOn) later(0);
  if (offered) offer(typed.value);

  form.on("changed", () => {
    if (text() !== kept) hold();
    later(PAUSE);
  });
  for (const sign of ["online", "focus"]) addEventListener(sign, () => later(0));
  addEventListener("pagehide", () => keep({ keepalive: true }));

  function hold() {
    offered = false;
    here.write(entered(), over);
  }

  function later(pause) {
    clearTimeout(timer);
    timer = ended ? null : setTimeout(keep, pause);
  }

  async function keep(options = {}) {
    const now = text();
    if (ended) return;
    if (now === kept && over.length === 1) {
      if (!offered) here.drop();
      return;
    }
    status.textContent = task.words.saving;
    over = [...over.slice(0, 1), ...over.slice(1).slice(-2), now];
    hold();
    const answer = await call("PUT", `/api/v1/tasks/${task.id}/draft`, { values: entered() }, {}, options).catch(() => null);
    if (ended) return;
    if (answer?.ok) taken(now);
    else notTaken(answer?.status);
  }

  function taken(now) {
    kept = now;
    over = [now];
    if (text() === now) here.drop();
    else hold();
    status.textContent = task.words.saved;
  }

  function notTaken(code) {
    const waits = here.read() && (code === 401 ? task.words.signedOut : (!code || code >= 500) && task.words.keptHere);
    status.textContent = waits || task.words.unsaved;
    if (code === 401) status.append(" ", signIn());
    else if (waits) later(AGAIN);
  }

  /** The same person went on at another machine: that stands, and what was typed here can still be taken. */
  function offer(value) {
    const button = Object.assign(document.createElement("button"), {
      type: "button",
      className: "button small",
      textContent: task.words.takeTyped,
    });
    // A field that is left is judged and may say a line more: the button would move away under the finger.
    button.addEventListener("mousedown", (event) => event.preventDefault());
    button.addEventListener("click", () => {
      ended = true;
      here.write(value, [plain(task.draft), kept, text()]);
      location.reload();
    });
    status.after(button);
  }

  const stop = () => clearTimeout(timer);
  /** What a refused form holds: its page may be loaded anew before the pause is over. */
  const keepNow = () => {
    stop();
    return keep();
  };
  /** The task is done, or what was typed is given up: nothing waits here any more. */
  const drop = () => {
    ended = true;
    stop();
    here.drop();
  };

  return { stop, keepNow, drop };
}
