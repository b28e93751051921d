/** A model that cannot be drawn, as text; checked by the same server before it is deployed. */
export async function openSource(holder, model) {
  const text = document.createElement("textarea");
  text.className = "studio-source";
  text.spellcheck = false;
  text.setAttribute("aria-label", model.words.source);
  text.value = model.content;
  holder.append(text);
  return {
    content: async () => text.value,
    onChange: (listener) => text.addEventListener("input", listener),
    compare: async () => [],
    elements: () => [],
    select: (id) => {
      const at = text.value.indexOf(`"${id}"`);
      if (at < 0) return false;
      text.focus();
      text.setSelectionRange(at + 1, at + 1 + id.length);
      return true;
    },
    mark: () => {},
  };
}
