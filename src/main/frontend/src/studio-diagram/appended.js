const ICONS = { "bpmn:SendTask": "bpmn-icon-send-task", "bpmn:ServiceTask": "bpmn-icon-service-task", "bpmn:CallActivity": "bpmn-icon-call-activity" };

/** Steps and called processes by their words in the menus that append and create, before the bare shapes. */
export function appended({ labels, choices, inputs }, injector) {
  const steps = choices.delegateExpression.map((it) => ({ ...it, type: inputs[it.value] || it.kind === "sendTask" ? "bpmn:SendTask" : "bpmn:ServiceTask", property: "camunda:delegateExpression" }));
  const called = choices.calledElement.map((it) => ({ ...it, type: "bpmn:CallActivity", property: "calledElement" }));
  const act = (menu, source, offer) => {
    const shape = () => drawn(offer, injector);
    const drag = (event) => injector.get("create").start(moved(event, injector), shape(), { source });
    return menu === "bpmn-append" ? { click: () => injector.get("autoPlace").append(source, shape()), dragstart: drag } : { click: drag, dragstart: drag };
  };
  const drawer = (menu, label, offers, element) => ({
    label,
    className: ICONS[offers[0]?.type],
    entries: Object.fromEntries(offers.map((offer) => [`${menu}-${offer.value}`, { label: offer.name, className: ICONS[offer.type], action: act(menu, element, offer) }])),
  });
  return (menu) => ({
    getPopupMenuEntries: (element) => (entries) => ({
      [`${menu}-studio-steps`]: drawer(menu, labels.step, steps, element),
      [`${menu}-studio-called`]: drawer(menu, labels.called, called, element),
      ...entries,
    }),
  });
}

function drawn({ type, property, value, drawn: name }, injector) {
  const shape = injector.get("elementFactory").createShape({ type });
  shape.businessObject.set(property, value);
  shape.businessObject.name = name;
  return shape;
}

/** A key has no place; the pointer was somewhere. */
const moved = (event, injector) => (event instanceof KeyboardEvent ? injector.get("mouse").getLastMoveEvent() : event);
