// Pictures of the case one beside the other, without leaving the task.
const links = () => [...document.querySelectorAll("[data-view]")];

export function startViewer() {
  document.querySelectorAll("[data-send]").forEach((file) => file.addEventListener("change", () => file.files.length && file.form.requestSubmit()));
  const dialog = document.querySelector("[data-viewer]");
  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-view], .verdicts td > a");
    const at = links().findIndex((one) => one.href === link?.href);
    if (at >= 0 && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      show(at);
    }
  });
  dialog?.addEventListener("click", ({ target }) => {
    if (target.matches("[data-close]")) dialog.close();
    if (target.dataset.step) step(dialog, Number(target.dataset.step));
  });
  dialog?.addEventListener("keydown", ({ key }) => {
    if (key === "ArrowRight") step(dialog, 1);
    if (key === "ArrowLeft") step(dialog, -1);
  });
}

function step(dialog, by) {
  const all = links().length;
  show((Number(dialog.dataset.shown) + by + all) % all);
}

function show(index) {
  const dialog = document.querySelector("[data-viewer]");
  const link = links()[index];
  dialog.dataset.shown = index;
  dialog.querySelector("[data-picture]").src = link.href;
  dialog.querySelector("[data-picture]").alt = link.dataset.view;
  dialog.querySelector("[data-name]").textContent = link.dataset.view;
  dialog.querySelector("[data-at]").textContent = `${index + 1} / ${links().length}`;
  dialog.querySelector("[data-whole]").href = link.href;
  dialog.querySelectorAll("[data-step]").forEach((button) => (button.disabled = links().length < 2));
  if (!dialog.open) dialog.showModal();
}
