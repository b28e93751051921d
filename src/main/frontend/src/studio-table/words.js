import words from "./words.json";

const COLUMN = { "zh-CN": 0, "zh-TW": 1 }[document.documentElement.lang];

/** The editor's own words in the reader's language; what nobody translated stays English. */
function translate(template, facts = {}) {
  const text = words[template]?.[COLUMN] ?? template;
  return text.replace(/{([^}]+)}/g, (whole, name) => facts[name] ?? whole);
}

export const translation = { translate: ["value", translate] };
