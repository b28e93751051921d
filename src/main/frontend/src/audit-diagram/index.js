// The way of one case through the model version it followed: markers on steps and flows, times as badges; beside a
// task, its own step alone. The list of steps beside it says the same in text.
import NavigatedViewer from "camunda-bpmn-js/lib/camunda-platform/NavigatedViewer";
import "camunda-bpmn-js/dist/assets/camunda-platform-navigated-viewer.css";
import { lookAt } from "./look.js";
import "./audit-diagram.css";

const json = (url) => fetch(url, { headers: { accept: "application/json" } }).then((answer) => answer.json());
const text = (url) => fetch(url).then((answer) => answer.text());

const MARKERS = { DONE: "step-done", WAITING: "step-waiting", CANCELLED: "step-cancelled" };

function byElement(steps) {
  const found = new Map();
  for (const step of steps) {
    const known = found.get(step.element);
    found.set(step.element, { state: step.state, times: (known?.times ?? 0) + 1, at: step.to ?? step.from });
  }
  return found;
}

/** The box that opens to the plane on which a shape is drawn; none for what the first plane shows. */
function boxOf(viewer, shape) {
  const plane = viewer.get("canvas").findRoot(shape)?.id ?? "";
  return plane.endsWith("_plane") ? viewer.get("elementRegistry").get(plane.slice(0, -"_plane".length)) : undefined;
}

/** Where a case waits one level deeper, the box that opens to it waits too. */
function withBoxes(viewer, passed) {
  for (const [id, step] of [...passed]) {
    for (let box = boxOf(viewer, viewer.get("elementRegistry").get(id)); box; box = boxOf(viewer, box)) {
      if (!passed.has(box.id) || step.state === "WAITING") {
        passed.set(box.id, { ...step, times: passed.get(box.id)?.times ?? 1 });
      }
    }
  }
  return passed;
}

function mark(viewer, steps) {
  const canvas = viewer.get("canvas");
  const overlays = viewer.get("overlays");
  const registry = viewer.get("elementRegistry");
  const passed = withBoxes(viewer, byElement(steps));
  for (const [id, step] of passed) {
    if (!registry.get(id)) continue;
    canvas.addMarker(id, MARKERS[step.state]);
    overlays.add(id, { position: { top: -12, right: 16 }, html: badge(step) });
  }
  registry
    .filter((element) => element.type === "bpmn:SequenceFlow")
    .filter((flow) => passed.has(flow.source?.id) && passed.has(flow.target?.id))
    .forEach((flow) => canvas.addMarker(flow.id, "flow-passed"));
}

// A long model does not fit: begin where the case has been, the rest is a drag away.
function look(viewer, steps) {
  const registry = viewer.get("elementRegistry");
  const onFirstPlane = (shape) => shape?.width && !boxOf(viewer, shape);
  lookAt(viewer, steps.map((step) => registry.get(step.element)).filter(onFirstPlane));
}

/** The one step at which somebody stands, with what leads to it and on from it. */
function markHere(viewer, id) {
  const canvas = viewer.get("canvas");
  const shape = viewer.get("elementRegistry").get(id);
  canvas.setRootElement(canvas.findRoot(shape));
  canvas.addMarker(id, MARKERS.WAITING);
  const before = shape.incoming.map((flow) => flow.source);
  const after = shape.outgoing.map((flow) => flow.target);
  lookAt(viewer, [shape, ...before, ...after]);
}

function badge(step) {
  const element = document.createElement("span");
  element.className = "step-badge";
  element.title = step.at;
  element.textContent = step.times > 1 ? `${step.times}×` : { DONE: "✓", WAITING: "…", CANCELLED: "✗" }[step.state];
  return element;
}

/** Pressed in the picture, a step is chosen in the list that names those to choose from. */
function pick(viewer, list) {
  const canvas = viewer.get("canvas");
  const options = () => [...list.options].map((option) => option.value);
  const show = () => {
    options().forEach((id) => canvas.removeMarker(id, "step-picked"));
    if (list.value) canvas.addMarker(list.value, "step-picked");
  };
  viewer.on("element.click", ({ element }) => {
    if (!options().includes(element.id)) return;
    list.value = element.id;
    show();
  });
  list.addEventListener("change", show);
  show();
}

async function show(container) {
  const { xmlUrl, pathUrl, here, picks } = container.dataset;
  const [xml, steps] = await Promise.all([text(xmlUrl), here ? [] : json(pathUrl)]);
  const viewer = new NavigatedViewer({ container });
  await viewer.importXML(xml);
  if (here) markHere(viewer, here);
  else {
    look(viewer, steps);
    mark(viewer, steps);
  }
  if (picks) pick(viewer, document.getElementById(picks));
  // The list of steps says the same; the picture is no stop for the keyboard.
  container.querySelectorAll("a, button, [tabindex]").forEach((stop) => (stop.tabIndex = -1));
  container.dataset.ready = "true";
}

document.querySelectorAll('[data-island="audit-diagram"]').forEach((container) => {
  show(container).catch(() => container.remove());
});
