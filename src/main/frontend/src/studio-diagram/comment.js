/** A sign at each element that somebody said something about, with how much is open. */
export function comment(modeler, open, words) {
  const overlays = modeler.get("overlays");
  const registry = modeler.get("elementRegistry");
  overlays.remove({ type: "comment" });
  Object.entries(open)
    .filter(([id]) => registry.get(id))
    .forEach(([id, count]) => overlays.add(id, "comment", { position: { bottom: 10, right: 14 }, html: sign(count, words) }));
}

function sign(count, words) {
  const it = document.createElement("span");
  it.className = "studio-comment";
  it.textContent = `✎ ${count}`;
  it.setAttribute("role", "img");
  it.setAttribute("aria-label", words.openComments.replace("{0}", count));
  return it;
}
