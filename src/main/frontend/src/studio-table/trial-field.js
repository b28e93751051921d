/** The fact that a column of the table reads. */
export const fact = (input) => input.inputExpression?.text ?? "";

/** A field that fits the column's kind; an empty one is a value that is not known, or does not matter. */
export function field(column, name, type, values, kept, changed, title) {
  const listed = type === "boolean" ? "true,false" : values?.text;
  const words = [...(listed ?? "").matchAll(/"([^"]*)"|[^",\s]+/g)].map((word) => word[1] ?? word[0]);
  if (words.length && kept[name] !== undefined && !words.includes(`${kept[name]}`)) words.push(kept[name]);
  const box = words.length ? choice(words) : document.createElement("input");
  const number = ["number", "integer", "long", "double"].includes(type);
  if (!words.length) Object.assign(box, number ? { type: "number", step: "any" } : { type: "text" });
  const label = column.label ?? name;
  box.setAttribute("aria-label", title ? title.replace("{0}", label) : label);
  box.dataset[title ? "expected" : "fact"] = name;
  box.value = kept[name] ?? "";
  box.addEventListener("input", () => {
    const value = typed(box.value, number, type === "boolean");
    if (value === null) delete kept[name];
    else kept[name] = value;
    changed();
  });
  return box;
}

function choice(words) {
  const box = document.createElement("select");
  box.append(...["", ...words].map((word) => new Option(word, word)));
  return box;
}

function typed(text, number, yesNo) {
  if (text === "") return null;
  if (yesNo) return text === "true";
  return number ? Number(text) : text;
}
