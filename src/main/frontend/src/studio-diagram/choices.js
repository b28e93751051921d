import { call } from "../studio/server.js";

/** Steps, teams, forms, tables and called processes are picked: each field lists what the model may name. */
export async function offerChoices(properties, key) {
  const { json } = await call("GET", `/api/v1/models/choices?key=${encodeURIComponent(key)}`);
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
  list.append(...values.map((value) => new Option(value, value)));
  return list;
}
