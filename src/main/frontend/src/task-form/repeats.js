/** The viewer's buttons at lists and numbers, in the reader's language. */
export function translatedRepeats(holder, words) {
  const name = () => {
    holder.querySelectorAll(".fjs-repeat-render-add").forEach((button) => nameAdd(button, words.add));
    holder.querySelectorAll(".fjs-number-arrow-up").forEach((button) => button.setAttribute("aria-label", words.more));
    holder.querySelectorAll(".fjs-number-arrow-down").forEach((button) => button.setAttribute("aria-label", words.less));
    holder.querySelectorAll(".fjs-form-field-dynamiclist").forEach((list) => nameRemove(list, words.remove));
  };
  new MutationObserver(name).observe(holder, { childList: true, subtree: true });
  name();
}

function nameAdd(button, word) {
  const text = button.lastChild;
  if (text.data !== word) text.data = word;
}

function nameRemove(list, word) {
  const own = [...list.querySelectorAll(".fjs-repeat-row-remove")]
    .filter((button) => button.closest(".fjs-form-field-dynamiclist") === list);
  own.forEach((button, at) => button.setAttribute("aria-label", word.replace("#", at + 1)));
}
