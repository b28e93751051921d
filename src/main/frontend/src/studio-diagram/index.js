// The diagram editor of the studio, loaded when a process is opened.
import "camunda-bpmn-js/dist/assets/camunda-platform-modeler.css";
import { openDiagram } from "./diagram.js";

globalThis.studioEditor = openDiagram;
