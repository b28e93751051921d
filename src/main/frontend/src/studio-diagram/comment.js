/** A sign at each element that somebody said something about, with how much is open. */
export function comment(modeler, open) {
  const overlays = modeler.get("overlays");
  const registry = modeler.get("elementRegistry");
  overlays.remove({ type: "comment" });
  Object.entries(open)
    .filter(([id]) => registry.get(id))
    .forEach(([id, count]) => overlays.add(id, "comment", { position: { bottom: 10, right: 14 }, html: sign(count) }));
}

function sign(count) {
  const it = document.createElement("span");
  it.className = "studio-comment";
  it.textContent = `✎ ${count}`;
  return it;
}
