// The studio: one model in an editor, its check beside it, its elements as text.
import "camunda-bpmn-js/dist/assets/camunda-platform-modeler.css";
import "./studio.css";
import { openDiagram } from "./diagram.js";
import { openSource } from "./source.js";
import { showTwin } from "./twin.js";
import { showFindings } from "./findings.js";
import { actions } from "./actions.js";

const holder = document.getElementById("studio-editor");
const model = JSON.parse(document.getElementById("studio-data").textContent);

async function start() {
  const open = model.kind === "BPMN" ? openDiagram : openSource;
  const editor = await open(holder, document.getElementById("studio-properties"), model);
  showTwin(document.getElementById("studio-twin"), editor);
  showFindings(model, model.findings, editor);
  actions(model, editor);
  holder.dataset.islandReady = "true";
}

start().catch((failure) => {
  // A diagram that cannot be drawn can still be mended as text.
  console.warn(failure.message);
  holder.replaceChildren();
  model.kind = model.kind === "BPMN" ? "BPMN-TEXT" : model.kind;
  openSource(holder, null, model).then((editor) => {
    showFindings(model, model.findings, editor);
    actions(model, editor);
    holder.dataset.islandReady = "true";
  });
});
