import { call } from "./server.js";
import { line } from "./differences.js";

const DRAFTS = "/api/v1/models/drafts";

/** The draft as it stands at the server; nothing where it cannot be read. */
export const theirDraft = (model) =>
  call("GET", `${DRAFTS}/${model.draft}`)
    .then(({ json }) => json)
    .catch((failure) => console.warn(failure.message));

/** What became of the draft since it was opened, by the state it is in now. */
export function happened(draft, words) {
  const { agreement, deployment } = draft;
  const returned = agreement?.answeredAt && new Date(agreement.answeredAt) > new Date(draft.savedAt);
  const [what, who] = {
    DRAFT: returned ? ["returned", agreement.answeredBy] : ["saved", draft.author],
    SUBMITTED: ["submitted", agreement?.submittedBy],
    APPROVED: ["approved", agreement?.approvedBy],
    DEPLOYED: ["deployed", deployment?.by],
    REFUSED: ["ended", deployment?.by],
  }[draft.state];
  return words[`${what}Meanwhile`].replace("{0}", who);
}

/** Somebody went on with the draft meanwhile: theirs and this one beside each other, and neither is lost. */
export async function showConflict(model, editor, theirs, pressed) {
  const section = document.getElementById("studio-conflict");
  if (!section) return; // who only agrees has no side of their own
  section.querySelector("[data-happened]").textContent = theirs ? happened(theirs, model.words) : "";
  if (section.hidden) {
    section.hidden = false;
    if (pressed) section.querySelector("h2").focus(); // whoever draws is not interrupted
  }
  const rows = section.querySelector("tbody");
  rows.replaceChildren();
  section.querySelector(".studio-pair").replaceChildren();
  // theirs may be a text that cannot be drawn: then, above all, one wants to keep one's own
  if (theirs) await compare(section, model, editor, theirs).catch((failure) => console.warn(failure.message));
  rows.closest("table").hidden = !rows.children.length;
  section.querySelector(".empty").hidden = rows.children.length > 0;
}

async function compare(section, model, editor, theirs) {
  const mine = await editor.content();
  const found = await editor.compare(theirs.content);
  const both = editor.pair?.(section.querySelector(".studio-pair"));
  const select = (id) => [editor, both].forEach((it) => it?.select(id));
  section.querySelector("tbody").replaceChildren(...found.map((one) => line(one, model.words, select)));
  await both?.show([theirs.content, mine], found);
}
