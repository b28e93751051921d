import { flawsOfRows } from "./verdict-rows.js";

const PATTERNS = [
  [/^Field is required/, "required"],
  [/^Field must match pattern/, "pattern"],
  [/^Field must have minimum value of (.+)\.$/, "min"],
  [/^Field must have maximum value of (.+)\.$/, "max"],
  [/^Field must have minimum length of (.+)\.$/, "minLength"],
  [/^Field must have maximum length of (.+)\.$/, "maxLength"],
  [/^Value is (not a number|expected)/, "number"],
];

// What the server takes at most, whatever the form says (FieldRules).
const LONGEST_TEXT = 10_000;
const LARGEST_NUMBER = 10n ** 18n - 1n;

/** The viewer's own messages in the reader's language, and ours about amounts. Space around a text says nothing. */
export function translatedValidation(task, money) {
  const { words } = task;
  const translate = (text) => {
    for (const [pattern, key] of PATTERNS) {
      const match = pattern.exec(text);
      if (match) {
        return words[key].replace("#", match[1] ?? "");
      }
    }
    return words.pattern;
  };
  TranslatedValidation.$inject = ["validator", "form"];
  return {
    __init__: ["translatedValidation"],
    translatedValidation: ["type", TranslatedValidation],
  };

  function TranslatedValidation(validator, form) {
    const judge = validator.validateFieldInstance.bind(validator);
    validator.validateFieldInstance = (field, value) => {
      if (field.type === "verdicts") return flawsOfRows(value ?? [], task, form._getState().data);
      const flaw = money.flaw(field.id, value, form._getState().data) ?? beyond(field, value);
      return flaw ? [flaw] : judge(field, typeof value === "string" ? value.trim() : value).map(translate);
    };

    /** The viewer cannot even count the decimals of a number that it writes as 1e21. */
    function beyond({ id }, value) {
      const longest = Math.max(form.get("formFieldRegistry").get(id)?.validate?.maxLength ?? 0, LONGEST_TEXT);
      if (typeof value === "string" && value.length > longest) return words.maxLength.replace("#", longest);
      return typeof value === "number" && Math.abs(value) > LARGEST_NUMBER ? words.max.replace("#", LARGEST_NUMBER) : null;
    }
  }
}
