import { Form } from "@bpmn-io/form-js";
import { call } from "../studio/server.js";

/** The form as staff meet it: in a language, at the width of a desk or of a phone. */
export function preview(editor) {
  const section = document.getElementById("studio-preview");
  const paper = document.getElementById("studio-preview-paper");
  const language = document.getElementById("studio-preview-language");
  const phone = document.getElementById("studio-preview-phone");
  const form = new Form({ container: paper });
  let waiting;

  async function draw() {
    paper.classList.toggle("is-phone", phone.checked);
    paper.lang = language.value;
    const path = `/api/v1/models/preview?language=${language.value}`;
    const { json } = await call("POST", path, await editor.content(), { "Content-Type": "application/octet-stream" });
    await form.importSchema(json, oneOfEach(json.components));
  }

  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => draw().catch((failure) => (paper.textContent = failure.message)), 400);
  };
  [language, phone].forEach((box) => box.addEventListener("change", soon));
  editor.onChange(soon);
  language.value = document.documentElement.lang;
  section.hidden = false;
  soon();
}

/** Lists are shown with one entry, so that its fields can be seen. */
function oneOfEach(components) {
  const lists = components.filter((it) => it.type === "dynamiclist" && it.path);
  return Object.fromEntries(lists.map((it) => [it.path, [{}]]));
}
