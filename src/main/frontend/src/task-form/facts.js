/** A fact nobody typed and nothing filled is no line of the form: what can only be read and is empty goes. */
export function withoutEmptyFacts(schema, values) {
  const stays = (field) => !field.disabled || !field.key || !empty(values[field.key]);
  return { ...schema, components: schema.components.filter(stays) };
}

function empty(value) {
  return value === undefined || value === null || value === "";
}
