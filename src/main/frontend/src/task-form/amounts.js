import { typedMoney, writtenMoney } from "./money.js";

/**
 * Fields whose value is money (`"properties": { "money": "true" }` in the form): people type 12.50 in the
 * currency of the case, the API takes the smallest unit. Where another choice makes the field a mere number
 * (`"countWhen": "remedy=POINTS"`), it stays one.
 */
export function amounts(task) {
  const fields = (task.schema.components ?? []).filter((field) => field.properties?.money === "true");
  const isCount = (field, data) => {
    const [key, value] = (field.properties.countWhen ?? "=").split("=");
    return key !== "" && data[key] === value;
  };
  const digits = (field, data) =>
    isCount(field, data) ? 0 : task.money.digits[(task.money.currency ?? data.currency)?.trim().toUpperCase()] ?? 2;
  return { schema, values, sent, flaw };

  /** A number's own arrows and rules would stand in the way of what is typed. */
  function schema() {
    return { ...task.schema, components: task.schema.components.map((each) => (fields.includes(each) ? asTyped(each) : each)) };
  }

  function asTyped({ decimalDigits, appearance, validate, ...field }) {
    const suffix = task.money.currency && !field.properties.countWhen ? { suffixAdorner: task.money.currency } : {};
    return {
      ...field,
      type: "textfield",
      appearance: { ...appearance, ...suffix },
      validate: { required: validate?.required ?? false },
    };
  }

  /** Minor units of the case as they are typed; a draft holds what was typed already. */
  function values(data) {
    return each(data, (field, value) => (typeof value === "number" ? writtenMoney(value, digits(field, data)) : value));
  }

  /** What was typed as the API takes it. */
  function sent(data) {
    return each(data, (field, value) =>
      typeof value === "string" ? typedMoney(value, digits(field, data)).minor ?? value : value);
  }

  /** What is wrong with a field's value, in words; null for nothing. */
  function flaw(id, value, data) {
    const field = fields.find((one) => one.id === id);
    if (!field || typeof value !== "string" || value.trim() === "") return null;
    const places = digits(field, data);
    const read = typedMoney(value, places);
    const wrong = read.flaw ?? (read.minor > 0 ? null : "notAmount");
    if (!wrong) return null;
    return wrong === "decimals" && places === 0 ? task.words.moneyWhole : task.words[WORDS[wrong]].replace("#", places);
  }

  function each(data, change) {
    const changed = { ...data };
    for (const field of fields) {
      if (field.key in changed) changed[field.key] = change(field, changed[field.key]);
    }
    return changed;
  }
}

const WORDS = { notAmount: "moneyNotAmount", decimals: "moneyDecimals", ambiguous: "moneyAmbiguous" };
