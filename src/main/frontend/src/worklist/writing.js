// The reply box starts from a template or from what solved a similar case; what was typed already stays above it.
export function startReplies() {
  const box = document.querySelector("[data-write]");
  document.querySelector("[data-template]")?.addEventListener("change", ({ target }) => {
    put(box, target.value);
    target.value = "";
  });
  document.addEventListener("click", ({ target }) => target.matches("[data-reply]") && put(box, target.dataset.reply));
}

function put(box, text) {
  if (!box || !text) return;
  box.value = [box.value.trim(), text].filter(Boolean).join("\n\n");
  box.dispatchEvent(new Event("input", { bubbles: true }));
  box.focus();
}
