import { h } from "preact";
import { upload } from "./server.js";

/**
 * Files that a form asks for: each is sent to its case at once, by the case's own door, so that a draft keeps it. The
 * value names them; what is taken off here stays with the case.
 */
export function files(task) {
  Files.$inject = ["formFields"];
  return { __init__: ["caseFiles"], caseFiles: ["type", Files] };

  function Files(formFields) {
    formFields.register("filepicker", pickerOf(task));
  }
}

function pickerOf(task) {
  const { words } = task;
  const refused = new Map();
  Picker.config = {
    type: "filepicker",
    keyed: true,
    name: "Files",
    group: "basic-input",
    emptyValue: [],
    sanitizeValue: ({ value }) => (Array.isArray(value) ? value : []),
    create: (given) => given,
  };
  return Picker;

  function Picker({ field, value, errors = [], disabled, readonly, domId, onChange }) {
    const named = Array.isArray(value) ? value : [];
    const closed = disabled || readonly || !task.files.door || (!field.multiple && named.length > 0);
    const flaws = [...errors, refused.get(domId)].filter(Boolean);
    const name = (id) => task.files.known[id] ?? id;

    async function send({ target }) {
      const status = target.closest(".fjs-form-field").querySelector("[role=status]");
      const sent = [...target.files];
      const taken = [];
      refused.delete(domId);
      target.disabled = true;
      status.textContent = words.sending;
      for (const file of sent) {
        const answer = await upload(task.files.door, file).catch(() => null);
        const told = (await answer?.json().catch(() => null)) ?? {};
        if (answer?.ok) taken.push(keep(task, told));
        else refused.set(domId, `${file.name}: ${told.errors?.[0]?.detail ?? told.detail ?? words.failed}`);
      }
      status.textContent = "";
      target.disabled = false;
      target.value = "";
      onChange({ value: [...named, ...taken] });
    }

    return h("div", { class: "fjs-form-field fjs-form-field-filepicker case-files" }, [
      h("label", { class: "fjs-form-field-label", for: domId }, [field.label, field.validate?.required && h("span", { class: "fjs-asterix", "aria-hidden": true }, "*")]),
      named.length > 0 && h("ul", { class: "plain" }, named.map((id) => h("li", { key: id, class: "cluster" }, [
        h("a", { href: `${task.files.door}/${id}`, target: "_blank", rel: "noopener" }, name(id)),
        !readonly && h("button", {
          type: "button", class: "button quiet small", "aria-label": words.takeOff.replace("#", name(id)),
          onClick: () => onChange({ value: named.filter((one) => one !== id) }),
        }, "×"),
      ]))),
      !closed && h("input", {
        type: "file", id: domId, accept: field.accept, multiple: field.multiple, onChange: send,
        "aria-invalid": flaws.length > 0, "aria-describedby": flaws.length > 0 ? `${domId}-error-message` : undefined,
      }),
      h("span", { class: "small muted", role: "status" }),
      flaws.length > 0 && h("div", { class: "fjs-form-field-error", id: `${domId}-error-message` }, h("ul", null, flaws.map((flaw) => h("li", null, flaw)))),
    ]);
  }
}

function keep(task, { id, fileName }) {
  task.files.known[id] = fileName;
  return id;
}
