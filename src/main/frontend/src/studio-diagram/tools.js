import { walk } from "./walk.js";

const STEP = 0.2;
/** Room for the palette, and how far down the start stands. */
const MARGIN = 190;
const DOWN = 0.35;

/** The model opens where it begins, at the size it was drawn in. */
export function showStart(canvas, registry) {
  canvas.zoom(1);
  const start = registry.find((it) => it.type === "bpmn:StartEvent") ?? registry.find((it) => it.x !== undefined);
  if (!start) return;
  const { height } = canvas.viewbox().outer;
  canvas.viewbox({ ...canvas.viewbox(), x: start.x - MARGIN, y: start.y - height * DOWN });
}

/** What can be done with the view, as buttons above the canvas; each works from the keyboard. */
export function tools(modeler, holder, canvasHolder, words) {
  const canvas = modeler.get("canvas");
  const history = modeler.get("commandStack");
  const registry = modeler.get("elementRegistry");
  const acts = [
    ["undo", "↶", () => history.undo()],
    ["redo", "↷", () => history.redo()],
    ["zoomIn", "+", () => canvas.zoom(canvas.zoom() + STEP, "auto")],
    ["zoomOut", "−", () => canvas.zoom(Math.max(STEP, canvas.zoom() - STEP), "auto")],
    ["start", "100 %", () => showStart(canvas, registry)],
    ["fit", words.fit, () => canvas.zoom("fit-viewport", "auto")],
    ["find", words.find, () => setTimeout(() => modeler.get("searchPad").open())],
    ["map", words.map, () => modeler.get("minimap").toggle()],
    ["walk", words.walk, walk(modeler, canvasHolder)],
    ["full", words.full, () => (document.fullscreenElement ? document.exitFullscreen() : holder.closest(".studio-desk").requestFullscreen())],
  ];
  const bar = document.createElement("div");
  bar.className = "studio-tools";
  bar.setAttribute("role", "toolbar");
  bar.append(...acts.map(([name, sign, act]) => button(words[name], name, sign, act)));
  canvasHolder.before(bar);
  const could = () => {
    bar.querySelector("[data-tool=undo]").disabled = !history.canUndo();
    bar.querySelector("[data-tool=redo]").disabled = !history.canRedo();
  };
  modeler.on("commandStack.changed", could);
  could();
}

function button(name, tool, sign, act) {
  const it = document.createElement("button");
  it.type = "button";
  it.className = "button small";
  it.dataset.tool = tool;
  it.title = name;
  it.setAttribute("aria-label", name);
  it.textContent = sign;
  it.addEventListener("click", () => act(it));
  return it;
}
