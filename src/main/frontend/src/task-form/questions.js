/**
 * The questions of a form that one key answers, as they stand on the page: what must be chosen, and what a list asks of
 * each of its lines (`"properties": { "keys": "true" }`; there the value that it starts with is only a guess).
 */
export function questions(form) {
  const guesses = new Map();
  const touched = new Set();
  const fields = form.get("formFieldRegistry");
  const instances = form.get("formFieldInstanceRegistry");

  const all = () => instances.getAllKeyed().map(asQuestion).filter(Boolean).sort(asTheyStand);

  function asQuestion(instance) {
    const field = fields.get(instance.id);
    const guessed = field.properties?.keys === "true";
    if (!["radio", "select"].includes(field.type) || !field.values || field.readonly || field.disabled) return null;
    const box = (guessed || field.validate?.required) && boxOf(form, instance);
    if (!box?.offsetParent) return null;
    const key = instance.valuePath.join("/");
    if (!guesses.has(key)) guesses.set(key, instance.value);
    const isOpen = !touched.has(key) && (guessed ? instance.value === guesses.get(key) : (instance.value ?? "") === "");
    return { key, box, isOpen, radio: field.type === "radio", label: field.label, options: field.values, answer };

    function answer(option) {
      touched.add(key);
      form._update({ fieldInstance: instance, value: option.value });
    }
  }

  return all;
}

function boxOf(form, { id, indexes }) {
  const name = [`fjs-form-${form._id}-${id}`, ...Object.values(indexes ?? {})].join("_");
  return (document.getElementById(name) ?? document.getElementById(`${name}-0`))?.closest(".fjs-form-field");
}

const asTheyStand = (one, other) => (one.box.compareDocumentPosition(other.box) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1);
