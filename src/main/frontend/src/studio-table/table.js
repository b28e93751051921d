import Modeler from "dmn-js/lib/Modeler";
import camunda from "camunda-dmn-moddle/resources/camunda.json";
import { translation } from "./words.js";
import { trial } from "./trial.js";
import { differences } from "../studio/differences.js";
import { facts } from "./facts.js";

/** A decision as a table, with rows beside it that try it out; what is returned is the editor's contract. */
export async function openTable(holder, properties, model) {
  const paper = document.createElement("div");
  paper.className = "studio-table";
  holder.append(paper);
  const words = { additionalModules: [translation] };
  const modeler = new Modeler({
    container: paper,
    drd: words,
    decisionTable: words,
    literalExpression: words,
    boxedExpression: words,
    moddleExtensions: { camunda },
  });
  const listeners = changes(modeler);
  await modeler.importXML(model.content, { open: false });
  const decision = viewOf(modeler, model.key).element;
  await modeler.open(viewOf(modeler, model.key));
  let changed = false;
  listeners.push(() => (changed = true));

  const editor = {
    // what nobody touched stays as its author wrote it
    content: async () => (changed ? (await modeler.saveXML({ format: true })).xml : model.content),
    onChange: (listener) => listeners.push(listener),
    compare: async (base) => {
      const { rootElement } = await modeler._moddle.fromXML(base, "dmn:Definitions");
      return differences(facts(rootElement), facts(modeler.getDefinitions()));
    },
    elements: () => rows(decision),
    select: (id) => {
      const place = placeOf(paper, id);
      place?.scrollIntoView({ block: "center", inline: "nearest" });
      place?.dispatchEvent(new MouseEvent("click", { bubbles: true }));
      return Boolean(place);
    },
    mark: (ids) => {
      paper.querySelectorAll(".studio-row-wrong").forEach((it) => it.classList.remove("studio-row-wrong"));
      ids.forEach((id) => placeOf(paper, id)?.closest("tr, th, td").classList.add("studio-row-wrong"));
    },
  };
  trial(model, decision, editor);
  return editor;
}

/** The view of the decision that the draft is of; else the first table there is. */
function viewOf(modeler, key) {
  const views = modeler.getViews();
  return views.find((it) => it.element.id === key) ?? views.find((it) => it.type === "decisionTable") ?? views[0];
}

/** Every viewer has its own history; a change in any of them is a change of the model. */
function changes(modeler) {
  const listeners = [];
  const told = ({ trigger }) => trigger !== "clear" && listeners.forEach((listener) => listener());
  modeler.on("viewer.created", ({ viewer }) => viewer.on("commandStack.changed", told));
  return listeners;
}

function rows(decision) {
  const rules = decision.decisionLogic?.rule ?? [];
  return rules.map((rule) => ({ id: rule.id, name: rule.description ?? said(rule), type: cells(rule.outputEntry) }));
}

const said = (rule) => cells(rule.inputEntry) || "–";

const cells = (entries = []) => entries.map((entry) => entry.text).filter(Boolean).join(", ");

function placeOf(paper, id) {
  const name = CSS.escape(id);
  return paper.querySelector(`[data-row-id="${name}"], [data-element-id="${name}"], [data-col-id="${name}"]`);
}
