import { call, sendJson } from "./server.js";
import { showFindings } from "./findings.js";

const MODELS = "/api/v1/models";
const DRAFTS = `${MODELS}/drafts`;
const byId = (id) => document.getElementById(id);

/** The buttons: check, save, deploy. Only one of them works at a time. */
export function actions(model, editor) {
  const buttons = ["studio-check", "studio-save", "studio-deploy"].map(byId);
  const words = model.words;
  let changed = false;

  const say = (text, tone = "") => {
    byId("studio-status").className = `notice ${tone}`;
    byId("studio-status").textContent = text;
    byId("studio-status").hidden = false;
  };
  const act = (work) => async () => {
    buttons.forEach((button) => (button.disabled = true));
    try {
      await work();
    } catch (failure) {
      await tell(failure);
    } finally {
      if (!model.closed) buttons.forEach((button) => (button.disabled = false));
    }
  };
  const tell = async (failure) => {
    if (failure.status === 412) return say(words.stale, "bad");
    const refused = failure.problem?.errors?.some((error) => error.pointer.startsWith("/content"));
    if (refused) showFindings(model, failure.problem.errors.map(asFinding), editor);
    say(refused ? words.refused : `${words.failed} ${failure.message}`, "bad");
  };

  async function check() {
    const path = `${MODELS}/check?kind=${model.kind.slice(0, 4)}&key=${encodeURIComponent(model.key)}`;
    const { json } = await call("POST", path, await editor.content(), { "Content-Type": "application/octet-stream" });
    showFindings(model, json.findings, editor);
    say(words.checked.replace("{0}", json.findings.length), json.refused ? "bad" : "good");
  }

  async function save() {
    const content = await editor.content();
    changed = false;
    const { json, etag } = await keep(content).catch((failure) => {
      changed = true;
      throw failure;
    });
    model.draft = json.id;
    model.etag = etag;
    history.replaceState(null, "", `/studio/models/${encodeURIComponent(model.key)}?draft=${json.id}`);
    showFindings(model, json.findings, editor);
    say(words.saved, "good");
  }

  /** What is drawn while this is under way counts as changed after it. */
  const keep = (content) =>
    model.draft
      ? sendJson("PUT", `${DRAFTS}/${model.draft}`, { content }, { "If-Match": model.etag })
      : sendJson("POST", DRAFTS, { kind: model.kind.slice(0, 4), key: model.key, content, basedOn: model.basedOn });

  async function deploy() {
    if (!window.confirm(words.confirm)) return;
    if (changed || !model.draft) await save();
    say(words.deploying);
    const { json } = await call("POST", `${DRAFTS}/${model.draft}/deploy`, undefined, { "If-Match": model.etag });
    model.closed = true;
    say(words.deployed.replace("{0}", json.deployment.version), "good");
  }

  [check, save, deploy].forEach((work, i) => buttons[i].addEventListener("click", act(work)));
  editor.onChange(() => {
    changed = true;
    say(words.unsaved, "warn");
  });
  if (model.closed) {
    buttons.forEach((button) => (button.disabled = true));
    say(words.closed);
  }
  window.addEventListener("beforeunload", (event) => changed && event.preventDefault());
}

/** A problem's pointer ends with the id of the element it is about. */
function asFinding(error) {
  const elementId = error.pointer.split("/")[2] ?? null;
  return { severity: "ERROR", elementId, message: error.detail, rule: "refused" };
}
