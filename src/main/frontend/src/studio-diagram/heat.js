import "./heat.css";

const WARMTHS = ["studio-cool", "studio-warm", "studio-warmer", "studio-hot"];
const STUCK = "studio-stuck";

/** Steps coloured by the time they take, with a badge of what waits there; red where something stands still. */
export function heat(modeler, steps) {
  const canvas = modeler.get("canvas");
  const overlays = modeler.get("overlays");
  const registry = modeler.get("elementRegistry");
  overlays.remove({ type: "heat" });
  registry.forEach((element) => element.parent && [...WARMTHS, STUCK].forEach((marker) => canvas.removeMarker(element, marker)));
  steps
    .filter((step) => registry.get(step.step))
    .forEach((step) => {
      canvas.addMarker(step.step, step.stuck ? STUCK : WARMTHS[step.heat]);
      if (step.badge) overlays.add(step.step, "heat", { position: { top: -12, left: 4 }, html: badge(step.badge, "studio-heat") });
      if (step.stuck) overlays.add(step.step, "heat", { position: { bottom: 10, left: 4 }, html: badge(step.stuck, "studio-heat studio-standing") });
    });
}

function badge(words, style) {
  const element = document.createElement("span");
  element.className = style;
  element.textContent = words;
  return element;
}
