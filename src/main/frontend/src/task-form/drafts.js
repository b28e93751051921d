import { keptHere } from "../base/kept-here.js";
import { call, signIn } from "./server.js";

const PAUSE = 1200;
const AGAIN = 10_000;

/** What this person had typed: on the server, or here where the server did not get it; the later one. */
export function typedBefore(task) {
  const here = place(task).read();
  const newer = here && !(here.at < Date.parse(task.draftAt));
  return newer ? here.value : task.draft;
}

/**
 * Keeps what is typed: in the browser at once, on the server shortly after the last keystroke; says so. Where the
 * server cannot be reached or the session has ended, it tries again once either is back.
 */
export function drafts(task, form) {
  const status = document.getElementById("task-saved");
  const here = place(task);
  const ahead = Date.parse(task.now) - Date.now();
  /** What is only shown is read anew with the page: it may have changed meanwhile. */
  const shown = new Set(task.schema.components.filter((field) => field.readonly).map((field) => field.key));
  const entered = () => Object.fromEntries(Object.entries(form._getSubmitData()).filter(([key]) => !shown.has(key)));
  const text = () => JSON.stringify(entered());
  let timer = null;
  let ended = false;
  let kept = text();

  if (here.read()) {
    kept = JSON.stringify(task.draft ?? {});
    later(0);
  }
  if (typedBefore(task)) status.textContent = task.words.draftRestored;

  form.on("changed", () => {
    if (text() !== kept) here.write(entered(), Date.now() + ahead);
    later(PAUSE);
  });
  for (const sign of ["online", "focus"]) addEventListener(sign, () => later(0));
  addEventListener("pagehide", () => keep({ keepalive: true }));

  function later(pause) {
    clearTimeout(timer);
    timer = ended ? null : setTimeout(keep, pause);
  }

  async function keep(options = {}) {
    const now = text();
    if (ended) return;
    if (now === kept) {
      here.drop();
      return;
    }
    status.textContent = task.words.saving;
    const answer = await call("PUT", `/api/v1/tasks/${task.id}/draft`, { values: entered() }, {}, options).catch(() => null);
    if (ended) return;
    if (answer?.ok) taken(now);
    else notTaken(answer?.status);
  }

  function taken(now) {
    kept = now;
    if (text() === now) here.drop();
    status.textContent = task.words.saved;
  }

  function notTaken(code) {
    const waits = here.read() && (code === 401 ? task.words.signedOut : (!code || code >= 500) && task.words.keptHere);
    status.textContent = waits || task.words.unsaved;
    if (code === 401) status.append(" ", signIn());
    else if (waits) later(AGAIN);
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

const place = (task) => keptHere(task.person, `task ${task.id}`);
