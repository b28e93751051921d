import words from "./words.json";

const COLUMN = { "zh-CN": 0, "zh-TW": 1 }[document.documentElement.lang];
/** What belongs to the editor; the paper between shows the form in its own words. */
const PARTS = ".fjs-palette-container, .fjs-properties-container, .fjs-context-pad";
const SPOKEN = ["title", "aria-label", "placeholder"];

/** The form editor knows no other language: what it writes is put into the reader's. */
export function speak(paper) {
  if (COLUMN === undefined) return;
  const say = () => paper.querySelectorAll(PARTS).forEach((part) => [part, ...part.querySelectorAll("*")].forEach(put));
  new MutationObserver(say).observe(paper, { childList: true, characterData: true, subtree: true });
  say();
}

function put(it) {
  if (it.closest(".cm-editor")) return; // what its author writes
  SPOKEN.forEach((name) => {
    const said = inWords(it.getAttribute(name)?.trim());
    if (said) it.setAttribute(name, said);
  });
  it.childNodes.forEach((node) => {
    const text = node.nodeType === Node.TEXT_NODE ? node.textContent.trim() : "";
    const said = inWords(text);
    if (said && said !== text) node.textContent = node.textContent.replace(text, said);
  });
}

/** A number in it stands for any other. */
function inWords(text) {
  const [count] = text?.match(/\d+/) ?? [];
  return words[text]?.[COLUMN] ?? (count && words[text.replace(count, "{n}")]?.[COLUMN].replace("{n}", count));
}
