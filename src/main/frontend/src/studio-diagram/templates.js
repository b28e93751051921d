import { SelectEntry, Group } from "@bpmn-io/properties-panel";
import { jsx } from "@bpmn-io/properties-panel/preact/jsx-runtime";
import { call } from "../studio/server.js";
import { fieldsOf } from "./fields.js";
import { appended } from "./appended.js";

/** After the engine's own groups, before what narrows them. */
const AFTER_ENGINE = 200;

/** What a process owner picks in words: steps, mails, teams, forms, times, messages, called processes. */
export const templates = (key) => {
  function Templates(panel, popupMenu, injector, eventBus) {
    const path = `/api/v1/studio/templates?key=${encodeURIComponent(key)}&language=${document.documentElement.lang}`;
    this.offered = call("GET", path).then(({ json }) => {
      panel.registerProvider(AFTER_ENGINE, { getGroups: (element) => (groups) => withGroup(groups, element, json, injector) });
      const menu = appended(json, injector);
      ["bpmn-append", "bpmn-create"].forEach((name) => popupMenu.registerProvider(name, AFTER_ENGINE, menu(name)));
      eventBus.fire("propertiesPanel.providersChanged");
      return json;
    });
    this.offered.catch((failure) => console.warn(failure.message)); // then it is typed
  }
  Templates.$inject = ["propertiesPanel", "popupMenu", "injector", "eventBus"];
  return { __init__: ["elementTemplateChoices"], elementTemplateChoices: ["type", Templates] };
};

/** Beside the name of the element, before what only developers look at. */
function withGroup(groups, element, offered, injector) {
  const entries = fieldsOf(element, offered, injector).map((field) => ({ ...field, component: Pick, isEdited: () => Boolean(field.get()) }));
  if (!entries.length) return groups;
  const group = { id: "studio-template", label: offered.labels.group, component: Group, shouldOpen: true, entries };
  return groups.flatMap((it) => (it.id === "general" ? [it, group] : [it]));
}

function Pick({ element, id, label, get, set, choices, labels }) {
  const option = ({ value, name }) => ({ value, label: name });
  const near = choices.filter((it) => it.near);
  const others = choices.filter((it) => !it.near);
  const now = get() ?? "";
  const strange = now && !choices.some((it) => it.value === now) ? [{ value: now, label: now }] : [];
  return jsx(SelectEntry, {
    element,
    id,
    label,
    getValue: () => now,
    setValue: (value) => value && set(value),
    getOptions: () => [
      { value: "", label: labels.none },
      ...strange,
      ...(near.length && others.length
        ? [
            { label: labels.near, children: near.map(option) },
            { label: labels.others, children: others.map(option) },
          ]
        : choices.map(option)),
    ],
  });
}
