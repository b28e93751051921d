// What can be done on the page at hand, read off the page itself: its buttons, the answers of its task, its boxes for words.
const ROW = "tr, li, article, .case-row, .work-card";
const CLICKED = "main button, main a.button, main [data-key]:is(a, summary, [type=checkbox]), main details:has(form) > summary, .top-end button";
const ANSWERS = "#task-form input[type=radio]";
const BOXES = "main textarea, main input[type=search], main [data-scan]";

/** Each act: its words, the key that does the same where there is one, and how it is done. */
export function actsOfThePage() {
  const clicked = shown(CLICKED).map((one) => ({ text: ownNameOf(one), at: one, run: () => press(one) }));
  const answers = shown(ANSWERS).map((one) => ({ text: labelOf(one), at: one, run: () => (one.click(), one.focus()) }));
  const boxes = shown(BOXES).map((one) => ({ text: labelOf(one), at: one, run: () => one.focus() }));
  return toldApart([...answers, ...clicked, ...boxes].filter((act) => act.text))
    .map(({ text, at, run }) => ({ text, run, key: keyOf(at) }));
}

/** The key that does the same: its own, that of the answer it stands in, or several at once. */
export function keyOf(one) {
  return one.closest("[data-key]")?.dataset.key ?? one.getAttribute("aria-keyshortcuts")?.replace("Control", "Ctrl") ?? "";
}

export const shownAs = (key) => (key.length > 1 ? key : key.toUpperCase());

/** The clock and the people of the demo, where there is one: its bar is folded, its acts are not. */
export function actsOfTheDemo() {
  const bar = document.querySelector(".demo-bar");
  if (!bar) return [];
  const forms = [...bar.querySelectorAll("form")];
  const clock = forms.flatMap((form) => [...form.querySelectorAll("button[name]")].map((button) => ({
    text: `${form.querySelector("span").textContent} ${button.textContent}`, run: () => form.requestSubmit(button),
  })));
  const people = forms.flatMap((form) => [...form.querySelectorAll("option")].map((option) => ({
    text: `${form.querySelector("span").textContent} ${option.textContent}`,
    run: () => {
      option.selected = true;
      form.requestSubmit();
    },
  })));
  const places = [...bar.querySelectorAll("a")].map((link) => ({ text: link.textContent, href: link.getAttribute("href") }));
  return [...clock, ...people, ...places];
}

/** A folded form opens and takes the words; all else is pressed. */
export function press(one) {
  if (one.matches("summary")) {
    one.parentElement.open = true;
    (one.parentElement.querySelector("input:not([type=hidden]), select, textarea, button") ?? one).focus();
  } else if (one.matches("textarea, select, input:not([type=checkbox], [type=radio], [type=submit])")) {
    one.focus();
  } else {
    one.click();
  }
}

/** What an element is called: by its label, by itself, or by what it hints at. */
export function nameOf(one) {
  return tidy(one.dataset.keyName ?? one.getAttribute("aria-label") ?? (one.labels?.length ? labelOf(one) : one.textContent) ?? "") || one.title;
}

/** Beside others of its kind, what it is to: the help names the key of all of them, the palette each. */
const ownNameOf = (one) => one.getAttribute("aria-label") ?? (one.type === "checkbox" ? labelOf(one) : nameOf(one));

const shown = (selector) =>
  [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility() && !one.disabled && !one.closest("dialog, .fjs-repeat-row-remove"));

const labelOf = (box) =>
  tidy(box.getAttribute("aria-label") ?? [...(box.labels ?? [])].map(wordsOf).join(" ")) || box.placeholder || "";

/** The words of a label without those of the box in it. */
function wordsOf(label) {
  const copy = label.cloneNode(true);
  copy.querySelectorAll("input, select, textarea, .small.muted").forEach((part) => part.remove());
  return copy.textContent;
}

/** Acts of the same name say which row they are of; that of the row one is in comes first. */
function toldApart(acts) {
  const here = document.activeElement?.closest(ROW);
  const times = new Map();
  acts.forEach((act) => times.set(act.text, (times.get(act.text) ?? 0) + 1));
  return acts
    .map((act) => {
      const row = act.at.closest(ROW);
      const of = times.get(act.text) > 1 && tidy(row?.querySelector("a, strong, th")?.textContent ?? "");
      return { ...act, text: of && of !== act.text ? `${act.text} · ${of}` : act.text, near: row && row === here };
    })
    .sort((one, other) => Boolean(other.near) - Boolean(one.near));
}

const tidy = (text) => text.replace(/\s+/g, " ").trim();
