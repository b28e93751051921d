import { translate } from "./words.js";

/** Walking a token through the model: nothing is changed meanwhile, and nothing of it is kept. */
export function walk(modeler, canvasHolder) {
  const mode = modeler.get("toggleMode");
  let walking = false;
  modeler.on("tokenSimulation.toggleMode", ({ active }) => (walking = active));
  speak(canvasHolder);
  return (button) => {
    mode.toggleMode(!walking);
    button.setAttribute("aria-pressed", String(walking));
  };
}

/** The simulation knows no other language: what it writes is put into the reader's. */
function speak(canvasHolder) {
  const parts = ".bts-palette, .bts-log, .bts-notifications, .bts-scopes, .bts-context-pad, .bts-set-animation-speed";
  const say = () =>
    canvasHolder.querySelectorAll(parts).forEach((part) => {
      [part, ...part.querySelectorAll("*")].forEach(put);
    });
  new MutationObserver(say).observe(canvasHolder, { childList: true, subtree: true });
}

function put(it) {
  const title = it.getAttribute("title");
  if (title && translate(title) !== title) it.setAttribute("title", translate(title));
  if (title && !it.hasAttribute("aria-label")) it.setAttribute("aria-label", it.getAttribute("title"));
  it.childNodes.forEach((node) => {
    const text = node.nodeType === Node.TEXT_NODE ? node.textContent.trim() : "";
    const said = text && logged(text);
    if (said && said !== text) node.textContent = node.textContent.replace(text, said);
  });
}

/** The log also says of a named part that it begins or is over. */
function logged(text) {
  const [, name, what] = /^(.+) (started|finished)$/.exec(text) ?? [];
  return name ? translate(`{name} ${what}`, { name: translate(name) }) : translate(text);
}
