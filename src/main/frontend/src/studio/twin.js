/** The model as an ordered list of its elements; choosing one shows it on the canvas. */
export function showTwin(list, editor) {
  let waiting;
  const draw = () => list.replaceChildren(...editor.elements().map((element) => entry(element, editor)));
  editor.onChange(() => {
    clearTimeout(waiting);
    waiting = setTimeout(draw, 300);
  });
  draw();
  list.closest("section").hidden = list.children.length === 0;
}

function entry(element, editor) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "studio-element";
  button.dataset.element = element.id;
  button.append(element.name, kind(element.type));
  button.addEventListener("click", () => editor.select(element.id));
  const item = document.createElement("li");
  item.append(button);
  return item;
}

function kind(type) {
  const badge = document.createElement("span");
  badge.className = "badge";
  badge.textContent = type;
  return badge;
}
