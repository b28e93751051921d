// The diagram editor of the studio, loaded when a process is opened.
import "camunda-bpmn-js/dist/assets/camunda-platform-modeler.css";
import "bpmn-js-token-simulation/assets/css/bpmn-js-token-simulation.css";
import { openDiagram } from "./diagram.js";

globalThis.studioEditor = openDiagram;
