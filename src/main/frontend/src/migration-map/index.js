// Both versions of a plan side by side: where cases go on bears the same mark on both. The table below says the same in
// text; what is chosen there is marked at once.
import NavigatedViewer from "camunda-bpmn-js/lib/camunda-platform/NavigatedViewer";
import "camunda-bpmn-js/dist/assets/camunda-platform-navigated-viewer.css";
import { lookAt } from "../audit-diagram/look.js";
import "./migration-map.css";

const LOOKS = { SAME: "map-same", BY_HAND: "map-by-hand", STAYS: "map-stays", OPEN: "map-open" };

async function draw(paper) {
  const answer = await fetch(paper.dataset.modelUrl, { headers: { accept: "application/json" } });
  const { content } = await answer.json();
  const viewer = new NavigatedViewer({ container: paper });
  await viewer.importXML(content);
  // The table is for the keyboard; the picture is no stop.
  paper.querySelectorAll("a, button, [tabindex]").forEach((stop) => (stop.tabIndex = -1));
  return viewer;
}

/** A row as it says where cases go on; what was chosen and not kept yet counts. */
function said(row, to) {
  const { step, target, how, standing } = row.dataset;
  const chosen = row.querySelector("select")?.value;
  if (chosen === undefined) return { step, target, how, standing };
  if (chosen === "?stays") return { step, how: "STAYS", standing };
  if (chosen !== "?same") return { step, target: chosen, how: "BY_HAND", standing };
  const same = to.get("elementRegistry").get(step) && how !== "OPEN";
  return same ? { step, target: step, how: "SAME", standing } : { step, how: "OPEN", standing };
}

function mark(from, to, steps) {
  [from, to].forEach(wipe);
  let pairs = 0;
  for (const { step, target, how, standing } of steps) {
    const sign = { BY_HAND: `${how === "BY_HAND" ? ++pairs : 0}`, STAYS: "–", OPEN: standing > 0 ? "!" : "" }[how];
    put(from, step, how, sign, standing > 0 ? `${standing}×` : "");
    if (target) put(to, target, how, sign);
  }
}

function wipe(viewer) {
  const canvas = viewer.get("canvas");
  viewer.get("overlays").clear();
  viewer.get("elementRegistry").forEach((it) => it.parent && Object.values(LOOKS).forEach((look) => canvas.removeMarker(it, look)));
}

function put(viewer, id, how, sign, standing) {
  if (!viewer.get("elementRegistry").get(id)) return;
  viewer.get("canvas").addMarker(id, LOOKS[how]);
  if (sign) viewer.get("overlays").add(id, { position: { top: -12, right: 14 }, html: badge(sign) });
  if (standing) viewer.get("overlays").add(id, { position: { bottom: 10, left: -6 }, html: badge(standing) });
}

function badge(words) {
  const element = document.createElement("span");
  element.className = "map-badge";
  element.textContent = words;
  return element;
}

const shapes = (viewer, ids) => ids.map((id) => viewer.get("elementRegistry").get(id)).filter((it) => it?.width);

async function show(pair) {
  const plan = pair.closest("form");
  const [from, to] = await Promise.all([...pair.querySelectorAll(".paper")].map(draw));
  const rows = [...plan.querySelectorAll("[data-step]")];
  const steps = () => rows.map((row) => said(row, to));
  const peopled = steps().filter((it) => it.standing > 0);
  lookAt(from, shapes(from, peopled.map((it) => it.step)));
  lookAt(to, shapes(to, peopled.map((it) => it.target)));
  mark(from, to, steps());
  plan.addEventListener("change", () => mark(from, to, steps()));
  rows.forEach((row) =>
    row.addEventListener("click", () => {
      const { step, target } = said(row, to);
      [[from, step], [to, target]].forEach(([viewer, id]) => shapes(viewer, [id]).forEach((it) => viewer.get("canvas").scrollToElement(it, 100)));
    }),
  );
  pair.dataset.ready = "true";
}

document.querySelectorAll('[data-island="migration-map"]').forEach((pair) => show(pair).catch(() => pair.remove()));
