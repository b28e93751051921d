import { call, sendJson } from "./server.js";
import { showFindings } from "./findings.js";
import { onAgreement } from "./agreement.js";
import { showComments, unsaid } from "./comments.js";
import { happened, showConflict, theirDraft } from "./conflict.js";

const MODELS = "/api/v1/models";
const DRAFTS = `${MODELS}/drafts`;
/** A draft is kept this long after the last change, in milliseconds. */
const QUIET = 8000;
/** What stands is checked this long after it. */
const PAUSE = 1500;
const byId = (id) => document.getElementById(id);

/** The buttons: check, save, and what the agreement asks for. Only one of them works at a time. */
export function actions(model, editor) {
  const buttons = ["studio-check", "studio-save"].map(byId).filter(Boolean);
  const words = model.words;
  let changed = false;
  let quiet;
  let pause;

  const say = (text, tone = "") => {
    byId("studio-status").className = `notice ${tone}`;
    byId("studio-status").textContent = text;
    byId("studio-status").hidden = false;
  };
  let turn = Promise.resolve();
  // whatever fails, the next button works
  const act = (work) => () => (turn = turn.then(() => alone(work)).catch((failure) => console.warn(failure.message)));
  const alone = async (work) => {
    buttons.forEach((button) => (button.disabled = true));
    try {
      await work();
    } catch (failure) {
      await tell(failure, work !== autosave);
    } finally {
      if (!model.closed) buttons.forEach((button) => (button.disabled = false));
    }
  };
  const tell = async (failure, pressed) => {
    if (failure.status === 412) {
      const theirs = await theirDraft(model);
      say(theirs ? happened(theirs, words) : words.stale, "bad");
      return showConflict(model, editor, theirs, pressed);
    }
    const refused = failure.problem?.errors?.some((error) => error.pointer.startsWith("/content"));
    if (refused) showFindings(model, await refusing(failure.problem.errors), editor);
    say(refused ? words.refused : `${words.failed} ${failure.message}`, "bad");
  };

  async function check() {
    const report = await checked();
    say(words.checked.replace("{0}", report.findings.length), report.refused ? "bad" : "good");
  }

  /** While somebody draws: the marks alone, without a word. */
  const checkQuietly = () => checked().catch((failure) => console.warn(failure.message));

  const checkNow = async () =>
    call("POST", `${MODELS}/check?kind=${model.kind}&key=${encodeURIComponent(model.key)}`, await editor.content(), {
      "Content-Type": "application/octet-stream",
    });

  async function checked() {
    const { json } = await checkNow();
    showFindings(model, json.findings, editor);
    return json;
  }

  /** A refusal says what is wrong, the check also by which rule. */
  async function refusing(errors) {
    const { json } = await checkNow().catch(() => ({ json: { findings: [] } }));
    return errors.map(asFinding).map((one) => json.findings.find((it) => it.elementId === one.elementId && it.message === one.message) ?? one);
  }

  async function save() {
    await keepDraft();
    say(words.saved, "good");
  }

  /** While two sides stand beside each other, a person says which one goes on. */
  const disputed = () => byId("studio-conflict")?.hidden === false;

  /** Says nothing but when: whoever draws is not interrupted. */
  async function autosave() {
    if (!changed || model.closed || disputed()) return;
    await keepDraft();
    const time = new Date().toLocaleTimeString(document.documentElement.lang, { timeStyle: "short" });
    byId("studio-autosaved").textContent = words.autosaved.replace("{0}", time);
    if (byId("studio-status").textContent === words.unsaved) byId("studio-status").hidden = true;
  }

  async function keepDraft() {
    const content = await editor.content();
    changed = false;
    const { json, etag } = await keep(content).catch((failure) => {
      changed = true;
      throw failure;
    });
    const begun = model.draft !== json.id;
    model.draft = json.id;
    model.etag = etag;
    history.replaceState(null, "", `/studio/models/${encodeURIComponent(model.key)}?draft=${json.id}`);
    showFindings(model, json.findings, editor);
    if (begun) await showComments(model, editor);
  }

  /** What is drawn while this is under way counts as changed after it. */
  const keep = (content) =>
    model.draft
      ? sendJson("PUT", `${DRAFTS}/${model.draft}`, { content }, { "If-Match": model.etag })
      : sendJson("POST", DRAFTS, { kind: model.kind, key: model.key, content, basedOn: model.basedOn });

  /** Submits, approves, gives back or deploys; what was changed is saved first. */
  async function agree(what, said) {
    if (what === "submit" && (changed || !model.draft)) await save();
    const body = what === "deploy" ? undefined : said;
    await sendJson("POST", `${DRAFTS}/${model.draft}/${what}`, body, { "If-Match": model.etag });
    changed = false;
    location.assign(`/studio/models/${encodeURIComponent(model.key)}?draft=${model.draft}`);
  }

  /** What stands here goes on as a draft of its own, from the same version. */
  async function keepOwn() {
    const content = await editor.content();
    const { json } = await sendJson("POST", DRAFTS, { kind: model.kind, key: model.key, content, basedOn: model.basedOn });
    changed = false;
    location.assign(`/studio/models/${encodeURIComponent(model.key)}?draft=${json.id}`);
  }

  byId("studio-keep-own")?.addEventListener("click", act(keepOwn));
  byId("studio-take-theirs")?.addEventListener("click", () => {
    changed = false;
    location.reload();
  });
  byId("studio-check")?.addEventListener("click", act(check));
  byId("studio-save")?.addEventListener("click", act(save));
  onAgreement((what, said) => act(() => agree(what, said))());
  editor.onChange(() => {
    if (model.closed || !buttons.length) return;
    changed = true;
    say(words.unsaved, "warn");
    clearTimeout(quiet);
    clearTimeout(pause);
    pause = setTimeout(checkQuietly, PAUSE);
    quiet = setTimeout(act(autosave), QUIET);
  });
  if (model.closed) buttons.forEach((button) => (button.disabled = true));
  if (model.ended) say(words.closed);
  window.addEventListener("beforeunload", (event) => (changed || unsaid()) && event.preventDefault());
}

/** A problem's pointer ends with the id of the element it is about. */
function asFinding(error) {
  const elementId = error.pointer.split("/")[2] ?? null;
  return { severity: "ERROR", elementId, message: error.detail };
}
