/**
 * What one choice proposes for another beside it (`"properties": { "proposes": "disposition A=RESTOCK D=SCRAP" }`): taken
 * over as long as nobody chose otherwise.
 */
export function proposals(form) {
  const instances = form.get("formFieldInstanceRegistry");
  const fields = form.get("formFieldRegistry");
  const seen = new Map();
  const place = (path) => path.join("/");
  const asking = () => instances.getAllKeyed().filter(({ id }) => fields.get(id).properties?.proposes);

  asking().forEach(({ valuePath, value }) => seen.set(place(valuePath), value));
  form.on("changed", () => asking().forEach(propose));

  function propose({ id, valuePath }) {
    const value = at(form._getState().data, valuePath);
    const before = seen.get(place(valuePath));
    if (value === before) return;
    seen.set(place(valuePath), value);
    const [key, ...pairs] = fields.get(id).properties.proposes.split(" ");
    const proposed = Object.fromEntries(pairs.map((pair) => pair.split("=")));
    const target = [...valuePath.slice(0, -1), key];
    const chosen = at(form._getState().data, target) ?? "";
    const other = instances.getAllKeyed().find((each) => place(each.valuePath) === place(target));
    if (other && proposed[value] && (chosen === "" || chosen === proposed[before])) {
      form._update({ fieldInstance: other, value: proposed[value] });
    }
  }
}

const at = (data, path) => path.reduce((found, step) => found?.[step], data);
