/** Fetches the editor of this kind of model; the page is read before it is there. */
export async function load(holder) {
  await Promise.all([
    arrives("link", { rel: "stylesheet", href: holder.dataset.style }),
    arrives("script", { src: holder.dataset.script }),
  ]);
  return globalThis.studioEditor;
}

function arrives(tag, facts) {
  return new Promise((done, failed) => {
    const part = Object.assign(document.createElement(tag), facts);
    part.addEventListener("load", done);
    part.addEventListener("error", () => failed(new Error(`${facts.href ?? facts.src} did not arrive`)));
    document.head.append(part);
  });
}
