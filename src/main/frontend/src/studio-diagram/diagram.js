import Modeler from "camunda-bpmn-js/lib/camunda-platform/Modeler";
import { translate, translation } from "./words.js";
import { compare } from "./compare.js";
import { pair } from "./pair.js";
import { heat } from "./heat.js";
import { comment } from "./comment.js";
import { offerChoices } from "./choices.js";
import { templates } from "./templates.js";
import { meantIds } from "./ids.js";
import { showStart, tools } from "./tools.js";
import { allowed, narrowKinds } from "./allowed.js";
import TokenSimulation from "bpmn-js-token-simulation/lib/modeler.js";

/** A BPMN model on a canvas with its properties; the island's editor contract is what it returns. */
export async function openDiagram(holder, properties, model) {
  const canvasHolder = document.createElement("div");
  canvasHolder.className = "studio-canvas";
  holder.append(canvasHolder);
  properties.hidden = false;
  const modeler = new Modeler({
    container: canvasHolder,
    propertiesPanel: { parent: properties },
    additionalModules: [translation, TokenSimulation, allowed(model.engineWords), templates(model.key), meantIds],
    alignToOrigin: { alignOnSave: false }, // saving moves nothing
  });
  await modeler.importXML(model.content);
  const canvas = modeler.get("canvas");
  const registry = modeler.get("elementRegistry");
  const history = modeler.get("commandStack");
  showStart(canvas, registry);
  const offered = modeler.get("elementTemplateChoices").offered;
  offered.then((json) => offerChoices(properties, json)).catch(() => {});
  narrowKinds(properties, model.engineWords);
  tools(modeler, holder, canvasHolder, model.words);

  return {
    // what nobody touched stays as its author wrote it
    content: async () => (history.canUndo() ? (await modeler.saveXML({ format: true })).xml : model.content),
    onChange: (listener) =>
      modeler.on("commandStack.changed", ({ trigger }) => {
        if (trigger !== "clear") listener(); // what is returned would keep it from the others
      }),
    compare: (base) => compare(modeler, base),
    pair,
    onSelect: (listener) => modeler.on("selection.changed", ({ newSelection: [one] }) => one && listener(one.id)),
    comment: (open) => comment(modeler, open, model.words),
    heat: (steps) => heat(modeler, steps),
    elements: () => inFlowOrder(registry),
    select: (id) => {
      const element = registry.get(id);
      if (!element) return false;
      canvas.scrollToElement(element, 100); // also to the plane it is drawn on
      modeler.get("selection").select(element);
      return true;
    },
    mark: (ids) => {
      registry.forEach((element) => element.parent && canvas.removeMarker(element, "studio-wrong"));
      ids.filter((id) => registry.get(id)).forEach((id) => canvas.addMarker(id, "studio-wrong"));
    },
  };
}

/** Steps as a reader would walk them: from each start along its flows, then whatever is left. */
function inFlowOrder(registry) {
  const nodes = registry.filter((it) => it.type !== "label" && it.parent && it.businessObject.$instanceOf("bpmn:FlowNode"));
  const seen = new Set();
  const walk = (node) => {
    if (seen.has(node.id)) return;
    seen.add(node.id);
    node.outgoing.filter((flow) => flow.type === "bpmn:SequenceFlow").forEach((flow) => walk(flow.target));
    node.attachers?.forEach(walk);
  };
  nodes.filter((node) => node.type === "bpmn:StartEvent").forEach(walk);
  nodes.forEach(walk);
  return [...seen].map((id) => {
    const node = registry.get(id);
    const lane = laneOf(node.businessObject);
    return { id, name: node.businessObject.name || id, type: lane ? `${lane} · ${plain(node.type)}` : plain(node.type) };
  });
}

/** The lane that a step stands in says whose it is. */
function laneOf(step) {
  return step.lanes?.map((lane) => lane.name).find(Boolean);
}

function plain(type) {
  const words = type.replace("bpmn:", "").replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
  return translate(words[0].toUpperCase() + words.slice(1));
}
