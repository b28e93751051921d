// The studio: one model in an editor, its check beside it, its elements as text.
import "./studio.css";
import { load } from "./load.js";
import { openSource } from "./source.js";
import { showTwin } from "./twin.js";
import { showFindings } from "./findings.js";
import { showDifferences } from "./differences.js";
import { showComments } from "./comments.js";
import { showWhoDraws } from "./who.js";
import { drawSteps } from "./steps.js";
import { actions } from "./actions.js";

const holder = document.getElementById("studio-editor");
const model = JSON.parse(document.getElementById("studio-data").textContent);

async function start() {
  const open = await load(holder);
  const editor = await open(holder, document.getElementById("studio-properties"), model);
  showTwin(document.getElementById("studio-twin"), editor);
  ready(editor);
}

function ready(editor) {
  showFindings(model, model.findings, editor);
  actions(model, editor);
  if (model.draft) showDifferences(model, editor);
  showComments(model, editor).catch((failure) => console.warn(failure.message));
  showWhoDraws(model);
  drawSteps(editor);
  holder.dataset.islandReady = "true";
}

start().catch((failure) => {
  // What cannot be drawn can still be mended as text.
  console.warn(failure.message);
  holder.replaceChildren();
  openSource(holder, model).then(ready);
});
