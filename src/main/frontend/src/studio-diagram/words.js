import simplified from "./words.zh-CN.json";
import traditional from "./words.zh-TW.json";

const LANGUAGES = { "zh-CN": simplified, "zh-TW": traditional };
const words = LANGUAGES[document.documentElement.lang] ?? {};

/** The editor's own words in the reader's language; what nobody translated stays English. */
export function translate(template, facts = {}) {
  const text = words[template] ?? template;
  return text.replace(/{([^}]+)}/g, (whole, name) => facts[name] ?? whole);
}

export const translation = { translate: ["value", translate] };
