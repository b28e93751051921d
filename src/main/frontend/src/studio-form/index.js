// The form editor of the studio, loaded when a form is opened.
import "@bpmn-io/form-js/dist/assets/form-js.css";
import "@bpmn-io/form-js/dist/assets/form-js-editor.css";
import "@bpmn-io/form-js/dist/assets/properties-panel.css";
import "./form.css";
import { openForm } from "./form.js";

globalThis.studioEditor = openForm;
