import { call } from "./server.js";
import { line } from "./differences.js";

const DRAFTS = "/api/v1/models/drafts";

/** Somebody saved the draft meanwhile: theirs and this one beside each other, and neither is lost. */
export async function showConflict(model, editor) {
  const section = document.getElementById("studio-conflict");
  const mine = await editor.content();
  const { json: theirs } = await call("GET", `${DRAFTS}/${model.draft}`);
  section.hidden = false;
  section.querySelector("[data-author]").textContent = theirs.author;
  const found = await editor.compare(theirs.content);
  const paper = section.querySelector(".studio-pair");
  paper.replaceChildren();
  const both = editor.pair?.(paper);
  const select = (id) => [editor, both].forEach((it) => it?.select(id));
  section.querySelector("tbody").replaceChildren(...found.map((one) => line(one, model.words, select)));
  await both?.show([theirs.content, mine], found);
  section.scrollIntoView({ block: "start" });
}
