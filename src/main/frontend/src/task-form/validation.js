const PATTERNS = [
  [/^Field is required/, "required"],
  [/^Field must match pattern/, "pattern"],
  [/^Field must have minimum value of (.+)\.$/, "min"],
  [/^Field must have maximum value of (.+)\.$/, "max"],
  [/^Field must have minimum length of (.+)\.$/, "minLength"],
  [/^Field must have maximum length of (.+)\.$/, "maxLength"],
  [/^Value is (not a number|expected)/, "number"],
];

/** The viewer's own messages in the reader's language. */
export function translatedValidation(words) {
  const translate = (text) => {
    for (const [pattern, key] of PATTERNS) {
      const match = pattern.exec(text);
      if (match) {
        return words[key].replace("#", match[1] ?? "");
      }
    }
    return text;
  };
  TranslatedValidation.$inject = ["validator"];
  return {
    __init__: ["translatedValidation"],
    translatedValidation: ["type", TranslatedValidation],
  };

  function TranslatedValidation(validator) {
    const judge = validator.validateFieldInstance.bind(validator);
    validator.validateFieldInstance = (...field) => judge(...field).map(translate);
  }
}
