/** Fields of the engine's own groups list what the model may name, beside its words. */
export function offerChoices(properties, { choices: json }) {
  const lists = document.createElement("div");
  lists.append(...Object.entries(json).map(([name, values]) => listOf(name, values)));
  properties.after(lists);
  const offer = () =>
    properties.querySelectorAll("input:not([list])").forEach((field) => {
      if (json[field.name]) field.setAttribute("list", idOf(field.name));
    });
  new MutationObserver(offer).observe(properties, { childList: true, subtree: true });
  offer();
}

const idOf = (name) => `studio-choices-${name}`;

function listOf(name, values) {
  const list = document.createElement("datalist");
  list.id = idOf(name);
  list.append(...values.map(({ value, name }) => new Option(name, value)));
  return list;
}
