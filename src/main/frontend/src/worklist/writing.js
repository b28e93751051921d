// The reply box starts from a template or from what solved a similar case; what was typed already stays above it.
export function startReplies() {
  document.addEventListener("change", ({ target }) => {
    if (!target.matches("[data-template]")) return;
    put(target.value);
    target.value = "";
  });
  document.addEventListener("click", ({ target }) => target.matches("[data-reply]") && put(target.dataset.reply));
}

function put(text) {
  const box = document.querySelector("[data-write]");
  if (!box || !text) return;
  box.value = [box.value.trim(), text].filter(Boolean).join("\n\n");
  box.dispatchEvent(new Event("input", { bubbles: true }));
  box.focus();
}
