import { call } from "./server.js";

const PAUSE = 1200;

/** Keeps what was typed, shortly after the last keystroke; says so. */
export function drafts(task, form) {
  const status = document.getElementById("task-saved");
  let timer = null;
  let kept = JSON.stringify(form._getState().data);
  if (task.draft) {
    status.textContent = task.words.draftRestored;
  }
  form.on("changed", () => {
    clearTimeout(timer);
    timer = setTimeout(keep, PAUSE);
  });

  async function keep() {
    const now = JSON.stringify(form._getState().data);
    if (now === kept) {
      return;
    }
    status.textContent = task.words.saving;
    const answer = await call("PUT", `/api/v1/tasks/${task.id}/draft`, { values: entered() })
      .catch(() => null);
    status.textContent = answer?.ok ? task.words.saved : task.words.unsaved;
    kept = answer?.ok ? now : kept;
  }

  /** What is only shown is read anew with the page: it may have changed meanwhile. */
  const shown = new Set(task.schema.components.filter((field) => field.readonly).map((field) => field.key));
  const entered = () => Object.fromEntries(Object.entries(form._getSubmitData()).filter(([key]) => !shown.has(key)));

  const stop = () => clearTimeout(timer);
  /** What a refused form holds: its page may be loaded anew before the pause is over. */
  const keepNow = () => {
    stop();
    return keep();
  };

  return { stop, keepNow };
}
