const WARMTHS = ["studio-cool", "studio-warm", "studio-warmer", "studio-hot"];

/** Steps coloured by the time they take, with a badge of what waits there. */
export function heat(modeler, steps) {
  const canvas = modeler.get("canvas");
  const overlays = modeler.get("overlays");
  const registry = modeler.get("elementRegistry");
  overlays.remove({ type: "heat" });
  registry.forEach((element) => element.parent && WARMTHS.forEach((warmth) => canvas.removeMarker(element, warmth)));
  steps
    .filter((step) => registry.get(step.step))
    .forEach((step) => {
      canvas.addMarker(step.step, WARMTHS[step.heat]);
      overlays.add(step.step, "heat", { position: { top: -12, left: 4 }, html: badge(step) });
    });
}

function badge(step) {
  const element = document.createElement("span");
  element.className = "studio-heat";
  element.textContent = step.badge;
  return element;
}
