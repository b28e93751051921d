import { FormEditor } from "@bpmn-io/form-js";
import { preview } from "./preview.js";
import { speak } from "./words.js";
import { differences } from "../studio/differences.js";

/** A form with its palette and properties; what is returned is the editor's contract. */
export async function openForm(holder, properties, model) {
  const paper = document.createElement("div");
  paper.className = "studio-form";
  holder.append(paper);
  const form = new FormEditor({ container: paper });
  await form.importSchema(JSON.parse(model.content));
  speak(paper);
  const registry = form.get("formFieldRegistry");
  let changed = false;

  const editor = {
    // what nobody touched stays as its author wrote it
    content: async () => (changed ? JSON.stringify(form.saveSchema(), null, 2) : model.content),
    onChange: (listener) =>
      form.on("commandStack.changed", ({ trigger }) => {
        if (trigger !== "clear") listener(); // what is returned would keep it from the others
      }),
    compare: async (base) => differences(known(JSON.parse(base)), known(form.getSchema())),
    elements: () => fields(form.getSchema().components),
    select: (id) => {
      const field = registry.get(id) ?? registry.getAll().find((it) => it.key === id);
      if (!field) return false;
      form.get("selection").set(field);
      paper.querySelector(`[data-id="${CSS.escape(field.id)}"]`)?.scrollIntoView({ block: "center" });
      return true;
    },
    mark: () => {},
  };
  editor.onChange(() => (changed = true));
  preview(editor);
  return editor;
}

function fields(components) {
  return components.flatMap((it) => [
    { id: it.id, name: it.label || it.text || it.key || it.id, type: it.type },
    ...fields(it.components ?? []),
  ]);
}

/** Every field with its properties; where it is drawn is no property of it. */
function known(schema) {
  const all = new Map();
  const walk = (components = []) =>
    components.forEach(({ components: inner, layout, type, ...rest }, at) => {
      all.set(rest.id ?? rest.key, { name: rest.label || rest.text || rest.key, facts: { "#": `${at + 1}`, type, ...flat(rest) } });
      walk(inner);
    });
  walk(schema.components);
  return all;
}

const flat = (facts) => Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, typeof value === "object" ? JSON.stringify(value) : `${value}`]));
