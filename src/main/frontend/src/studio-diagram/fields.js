import { is, isAny } from "bpmn-js/lib/util/ModelUtil";
import { extensions } from "./extensions.js";

/** The fields of an element that are picked; each reads and writes what the engine reads. */
export function fieldsOf(element, offered, injector) {
  const bo = element.businessObject;
  const modeling = injector.get("modeling");
  const { labels, choices, inputs } = offered;
  const attribute = (name) => ({
    get: () => bo.get(name),
    set: (value) => modeling.updateProperties(element, { [name]: value, ...(name === "camunda:formRef" && { "camunda:formRefBinding": "deployment" }) }),
  });
  const field = (id, label, list, way) => ({ id: `studio-${id}`, label: labels[label], choices: list, labels, ...way });

  if (isAny(element, ["bpmn:ServiceTask", "bpmn:SendTask"])) {
    const step = bo.get("camunda:delegateExpression");
    return [
      field("step", "step", choices.delegateExpression, { get: () => step, set: (value) => pickStep(element, value, offered, injector) }),
      ...(inputs[step] ?? []).map((input) => ({ ...field(`input-${input.name}`, "step", input.choices, extensions(element, injector).input(input.name)), label: input.label })),
    ];
  }
  if (is(element, "bpmn:UserTask")) {
    return [
      field("team", "team", choices.candidateGroups, attribute("camunda:candidateGroups")),
      field("form", "form", choices.formRef, attribute("camunda:formRef")),
      field("due", "due", choices.dueDate, attribute("camunda:dueDate")),
      field("outcome", "outcome", choices.defaultOutcome, extensions(element, injector).property("defaultOutcome")),
    ];
  }
  if (is(element, "bpmn:CallActivity")) return [field("called", "called", choices.calledElement, attribute("calledElement"))];
  const waits = bo.eventDefinitions?.[0];
  if (waits && is(waits, "bpmn:TimerEventDefinition")) return [field("when", "when", choices.timerEventDefinitionValue, timer(element, waits, injector))];
  const receiver = is(element, "bpmn:ReceiveTask") ? bo : is(element, "bpmn:CatchEvent") && waits && is(waits, "bpmn:MessageEventDefinition") ? waits : null;
  return receiver ? [field("message", "message", choices.messageRef, message(element, receiver, choices.messageRef, injector))] : [];
}

/** With its step a task has the inputs that this one takes, and a name where it had none. */
function pickStep(element, value, offered, injector) {
  const kept = (offered.inputs[value] ?? []).map((it) => it.name);
  const gone = Object.values(offered.inputs).flat().map((it) => it.name).filter((it) => !kept.includes(it));
  injector.get("commandStack").execute("properties-panel.multi-command-executor", [
    { cmd: "element.updateProperties", context: { element, properties: { "camunda:delegateExpression": value, ...named(element, offered.choices.delegateExpression, value) } } },
    ...extensions(element, injector).without(gone),
  ]);
}

/** What has no name yet is called as others are that do the same. */
const named = (element, choices, value) => (element.businessObject.name ? {} : { name: choices.find((it) => it.value === value).drawn });

/** The kind of the timer that is there stays; a new one is a moment, as our terms are. */
function timer(element, definition, injector) {
  const kinds = ["timeDate", "timeDuration", "timeCycle"];
  const kind = kinds.find((it) => definition[it]) ?? kinds[0];
  return {
    get: () => definition[kind]?.body,
    set: (body) => {
      const time = injector.get("bpmnFactory").create("bpmn:FormalExpression", { body });
      time.$parent = definition;
      injector.get("modeling").updateModdleProperties(element, definition, { [kind]: time });
    },
  };
}

/** A message is an element of the whole model: found there, or added to it. */
function message(element, holder, choices, injector) {
  return {
    get: () => holder.messageRef?.name,
    set: (name) => {
      const definitions = injector.get("bpmnjs").getDefinitions();
      const known = definitions.rootElements.find((it) => is(it, "bpmn:Message") && it.name === name);
      const messageRef = known ?? injector.get("bpmnFactory").create("bpmn:Message", { id: name, name });
      messageRef.$parent = definitions;
      injector.get("commandStack").execute("properties-panel.multi-command-executor", [
        ...(known ? [] : [{ cmd: "element.updateModdleProperties", context: { element, moddleElement: definitions, properties: { rootElements: [...definitions.rootElements, messageRef] } } }]),
        { cmd: "element.updateModdleProperties", context: { element, moddleElement: holder, properties: { messageRef } } },
        { cmd: "element.updateProperties", context: { element, properties: named(element, choices, name) } },
      ]);
    },
  };
}
