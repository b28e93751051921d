// Single-letter keys: never while somebody types, and only where they are not switched off (WCAG 2.1.4).
const OFF = "recourse-keys-off";
const TYPING = "input:not([type=radio]):not([type=checkbox]), select, textarea, [contenteditable], dialog";

/** `acts` by key, or a function that finds the act of one; an act that says false did nothing, and the key is free. */
export function onKeys(acts) {
  const find = typeof acts === "function" ? acts : (key) => acts[key];
  document.addEventListener("keydown", (event) => {
    const act = !event.defaultPrevented && isSingleKey(event) && find(event.key.toLowerCase());
    if (act && act() !== false) event.preventDefault();
  });
}

/** The switch in a help turns all single keys off, on every page. */
export function switchIn(dialog) {
  const off = dialog.querySelector("[data-keys-off]");
  off.checked = localStorage.getItem(OFF) === "yes";
  off.addEventListener("change", () => localStorage.setItem(OFF, off.checked ? "yes" : "no"));
}

/** Whether a key is meant as an act: nobody types, and keys are not switched off. A closed dialog has the focus for a frame more. */
export function isSingleKey(event) {
  return !event.target.closest(TYPING)?.checkVisibility() && !event.ctrlKey && !event.metaKey && !event.altKey
    && keysAreOn();
}

export const keysAreOn = () => localStorage.getItem(OFF) !== "yes";
