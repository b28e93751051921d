// A form whose questions depend on answers works without this, by its button: here each answer shows and hides at once.
// The server says which are shown, so that both ways are one; only what a question stands in is touched.
const form = document.querySelector("form[data-sheet]");
const button = form?.querySelector("[data-sheet-again]");

async function turn() {
  const asked = new FormData(form);
  for (const [name, value] of [...asked]) if (value instanceof File) asked.delete(name);
  asked.set("act", "again");
  const page = await fetch(form.action, { method: "POST", body: new URLSearchParams(asked) });
  if (!page.ok || page.redirected) return;
  const drawn = new DOMParser().parseFromString(await page.text(), "text/html");
  for (const part of form.querySelectorAll("[data-part]")) {
    const there = drawn.querySelector(`[data-part="${part.dataset.part}"]`);
    if (there) part.hidden = part.disabled = there.hidden;
  }
}

if (button) {
  button.hidden = true;
  let last = Promise.resolve();
  form.addEventListener("change", () => {
    last = last.then(turn).catch(() => (button.hidden = false));
  });
}
