import { call } from "./server.js";
import { line } from "./differences.js";

const DRAFTS = "/api/v1/models/drafts";

/** Somebody saved the draft meanwhile: theirs and this one beside each other, and neither is lost. */
export async function showConflict(model, editor) {
  const section = document.getElementById("studio-conflict");
  if (!section) return; // who only agrees has no side of their own
  if (section.hidden) {
    section.hidden = false;
    section.scrollIntoView({ block: "start" });
  }
  const rows = section.querySelector("tbody");
  rows.replaceChildren();
  section.querySelector(".studio-pair").replaceChildren();
  // theirs may be a text that cannot be drawn: then, above all, one wants to keep one's own
  await compare(section, model, editor).catch((failure) => console.warn(failure.message));
  rows.closest("table").hidden = !rows.children.length;
  section.querySelector(".empty").hidden = rows.children.length > 0;
}

async function compare(section, model, editor) {
  const mine = await editor.content();
  const { json: theirs } = await call("GET", `${DRAFTS}/${model.draft}`);
  const author = section.querySelector("[data-author]");
  author.textContent = theirs.author;
  author.closest("p").hidden = false;
  const found = await editor.compare(theirs.content);
  const both = editor.pair?.(section.querySelector(".studio-pair"));
  const select = (id) => [editor, both].forEach((it) => it?.select(id));
  section.querySelector("tbody").replaceChildren(...found.map((one) => line(one, model.words, select)));
  await both?.show([theirs.content, mine], found);
}
