import CommandInterceptor from "diagram-js/lib/command/CommandInterceptor";
import { is, isAny } from "bpmn-js/lib/util/ModelUtil";

/** What the editor makes up for an element that is new. */
const MADE_UP = /^[A-Za-z]+_[01][0-9a-z]{6}$/;
const NAMED_AFTER = ["element.updateProperties", "element.updateModdleProperties", "element.updateLabel", "shape.append", "shape.create", "connection.create", "connection.reconnect", "connection.layout"];

/** Elements drawn here get ids that say kind and meaning; what was opened keeps its id, whatever it says. */
function MeantIds(eventBus, elementRegistry, modeling, moddle, bpmnjs) {
  CommandInterceptor.call(this, eventBus);
  const opened = new Set();
  const given = new Set();
  const ours = (element) => !opened.has(element.id) && (MADE_UP.test(element.id) || given.has(element.id));
  eventBus.on("import.done", () => elementRegistry.forEach(({ id }) => opened.add(id)));
  let naming = false;
  this.postExecuted(NAMED_AFTER, ({ context }) => {
    const element = context.element ?? context.shape ?? context.connection;
    if (naming || !element?.businessObject) return;
    naming = true;
    try {
      const drawn = element.labelTarget ?? element;
      [drawn, ...(drawn.outgoing ?? []), ...(drawn.incoming ?? [])].forEach(name);
    } finally {
      naming = false;
    }
  });

  function name(element) {
    if (!element.parent || !ours(element)) return;
    const meant = is(element, "bpmn:SequenceFlow") ? way(element) : node(element);
    if (!meant || meant === element.id || meant === element.id.replace(/\d+$/, "")) return;
    const id = free(meant);
    given.add(id);
    modeling.updateProperties(element, { id });
  }

  const free = (id, at = 1) => {
    const tried = at === 1 ? id : `${id}${at}`;
    return taken(tried) ? free(id, at + 1) : tried;
  };

  /** What is not drawn has ids, too: messages, what events wait for, parts of the model. */
  const taken = (id) => elementRegistry.get(id) || moddle.ids.assigned(id) || bpmnjs.getDefinitions().rootElements.some((it) => it.id === id);
}
MeantIds.$inject = ["eventBus", "elementRegistry", "modeling", "moddle", "bpmnjs"];
MeantIds.prototype = Object.create(CommandInterceptor.prototype);

function way(flow) {
  const ends = [flow.source, flow.target];
  return ends.every((it) => it && !MADE_UP.test(it.id)) ? `Flow_${ends.map((it) => meaning(it.id)).join("To")}` : null;
}

/** Without its kind; of an id that says none, all of it. */
const meaning = (id) => id.split("_")[1] ?? id;

function node(element) {
  const bo = element.businessObject;
  if (!is(bo, "bpmn:FlowNode")) return null;
  const words = spoken(bo.name) || spoken(picked(bo)) || after(element);
  return words && `${kind(bo)}_${words}`;
}

/** In letters that an id may have: names in Chinese are told by what was picked or comes before. */
const spoken = (text) =>
  (text ?? "").match(/[A-Za-z][A-Za-z0-9]*/g)?.map((word) => word[0].toUpperCase() + word.slice(1)).join("");

const picked = (bo) => bo.get("camunda:delegateExpression")?.replace(/Delegate}|[${}]/g, "") ?? bo.get("camunda:formRef")?.split("_")[1] ?? bo.calledElement;

function after(element) {
  const before = element.incoming?.find((it) => it.source)?.source.id;
  return element.businessObject.name && before && !MADE_UP.test(before) ? `After${meaning(before)}` : null;
}

function kind(bo) {
  if (isAny(bo, ["bpmn:StartEvent", "bpmn:EndEvent", "bpmn:CallActivity", "bpmn:SubProcess"])) return bo.$type.replace("bpmn:", "");
  if (is(bo, "bpmn:Gateway")) return "Gateway";
  if (is(bo, "bpmn:Activity")) return "Task";
  if (bo.eventDefinitions?.some((it) => is(it, "bpmn:MessageEventDefinition"))) return "MessageEvent"; // the message has the other
  return bo.eventDefinitions?.[0]?.$type.replace("bpmn:", "").replace("EventDefinition", "") ?? "Event";
}

export const meantIds = { __init__: ["meantIds"], meantIds: ["type", MeantIds] };
