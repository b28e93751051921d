import { diff } from "bpmn-js-differ";

const LOOKS = { added: "studio-added", changed: "studio-changed" };

/** What is other than in the earlier model, by element and property; changed shapes are marked on the canvas. */
export async function compare(modeler, base) {
  const { rootElement } = await modeler.get("moddle").fromXML(base);
  const found = diff(rootElement, modeler.getDefinitions());
  const changes = [
    ...Object.values(found._added).map((it) => whole(it, "added")),
    ...Object.entries(found._changed).flatMap(([id, { model, attrs }]) => changed(id, model, attrs)),
    ...Object.entries(found._layoutChanged).filter(([id]) => !found._changed[id]).map(([id, it]) => ({ id, name: it.name, what: "changed", property: "layout" })),
    ...Object.values(found._removed).map((it) => whole(it, "removed")),
  ];
  mark(modeler, changes);
  return changes;
}

const whole = (it, what) => ({ id: it.id, name: it.name, what, property: it.$type.replace("bpmn:", "") });

function changed(id, model, attrs) {
  // bpmn-js-differ 3.2.0 hands the new value over as the old one
  return Object.entries(attrs).map(([property, { oldValue: now, newValue: was }]) => ({
    id,
    name: model.name,
    what: "changed",
    property,
    from: said(was),
    to: said(now),
  }));
}

/** A value that is an element itself is said by what it holds. */
function said(value) {
  if (value === undefined || value === null) return "";
  if (Array.isArray(value)) return value.map(said).join(", ");
  if (typeof value !== "object") return `${value}`;
  const inner = Object.entries(value).filter(([name]) => !name.startsWith("$") && name !== "di");
  return value.id ?? value.body ?? inner.map(([name, it]) => `${name}: ${said(it)}`).join(" ");
}

function mark(modeler, changes) {
  const canvas = modeler.get("canvas");
  const registry = modeler.get("elementRegistry");
  registry.forEach((it) => it.parent && Object.values(LOOKS).forEach((look) => canvas.removeMarker(it, look)));
  changes.filter(({ id, what }) => LOOKS[what] && registry.get(id)).forEach(({ id, what }) => canvas.addMarker(id, LOOKS[what]));
}
