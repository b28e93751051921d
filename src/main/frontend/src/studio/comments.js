import { call, sendJson } from "./server.js";

/** So much of a comment tells it from others. */
const FIRST_WORDS = 60;

/** What is said about elements of a draft: beside the model as a list, on the canvas as signs. */
export async function showComments(model, editor) {
  const section = document.getElementById("studio-comments");
  if (!section || !model.draft) return;
  const path = `/api/v1/models/drafts/${model.draft}/comments`;
  const form = section.querySelector("form");
  const status = section.querySelector("[role=status]");
  const list = section.querySelector("ol");
  const answers = new Map(); // what is typed in one stays over what is done to another
  const acting = (work, done) => async (event) => {
    event?.preventDefault();
    status.textContent = "";
    await work().then(draw).then(() => (status.textContent = model.words[done])).catch((failure) => (status.textContent = `${model.words.failed} ${failure.problem?.errors?.[0]?.detail ?? failure.message}`));
  };

  async function draw() {
    const { items, people } = await call("GET", path).then(({ json }) => json);
    const threads = items.filter((it) => !it.answers).map((it) => ({ ...it, later: items.filter((one) => one.answers === it.id) }));
    section.hidden = false;
    const focused = document.activeElement;
    const within = focused?.closest("[data-comment]")?.dataset.comment;
    list.replaceChildren(...threads.map((it) => thread(it, { model, editor, people, answerTo })));
    if (list.contains(focused)) focused.focus();
    else if (within) list.querySelector(`[data-comment="${within}"]`)?.focus();
    section.querySelector(".empty").hidden = threads.length > 0;
    editor.comment?.(counted(threads));
    offerElements(form?.elements.element, model, editor);
  }

  const say = {
    answer: (id, text) => acting(() => sendJson("POST", `${path}/${id}/answers`, { words: text.value }).then(() => (text.value = "")), "answered"),
    resolve: (id) => acting(() => call("POST", `${path}/${id}/resolve`), "settled"),
  };
  const answerTo = (it) => answers.get(it.id) ?? answers.set(it.id, answer(it, model, editor, say)).get(it.id);
  form?.addEventListener("submit", acting(() => {
    const { element, words } = form.elements;
    return sendJson("POST", path, { element: element.value || null, words: words.value }).then(() => (words.value = ""));
  }, "commented"));
  editor.onSelect?.((id) => form && [...form.elements.element.options].some((it) => it.value === id) && (form.elements.element.value = id));
  await draw();
}

/** Whether words are typed that were not sent. */
export const unsaid = () => [...document.querySelectorAll("#studio-comments [name=words]")].some((it) => it.value.trim());

/** Open ones by element. */
function counted(threads) {
  const open = {};
  threads.filter((it) => it.element && !it.resolvedAt).forEach(({ element }) => (open[element] = (open[element] ?? 0) + 1));
  return open;
}

function offerElements(list, model, editor) {
  if (!list) return;
  const chosen = list.value;
  list.replaceChildren(new Option(model.words.model, ""), ...editor.elements().map(({ id, name }) => new Option(name, id)));
  list.value = chosen;
}

function thread(it, { model, editor, people, answerTo }) {
  const item = document.createElement("li");
  item.tabIndex = -1; // where the focus goes when its buttons do
  item.dataset.comment = it.id;
  item.className = "stack tight";
  const head = document.createElement("div");
  head.className = "cluster";
  head.append(place(it.element, model, editor));
  if (it.resolvedAt) head.append(badge(model.words.resolved.replace("{0}", people[it.resolvedBy] ?? it.resolvedBy)));
  item.append(head, ...[it, ...it.later].map((one) => words(one, people[one.author] ?? one.author)));
  if (!model.ended && !it.resolvedAt) item.append(answerTo(it));
  return item;
}

function place(element, model, editor) {
  const it = document.createElement(element ? "button" : "span");
  it.textContent = named(element, model, editor);
  if (element) {
    it.type = "button";
    it.className = "studio-element";
    it.addEventListener("click", () => editor.select(element));
  }
  return it;
}

const named = (element, model, editor) => (element ? (editor.elements().find(({ id }) => id === element)?.name ?? element) : model.words.model);

function badge(text) {
  const it = document.createElement("span");
  it.className = "badge good";
  it.textContent = text;
  return it;
}

function words({ saidAt, words: said }, author) {
  const quote = document.createElement("blockquote");
  quote.className = "studio-words";
  const who = document.createElement("p");
  who.className = "small muted";
  who.textContent = `${author}, ${new Date(saidAt).toLocaleString(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" })}`;
  quote.append(who, said);
  return quote;
}

function answer({ id, element, words: said }, model, editor, say) {
  const form = document.createElement("form");
  form.className = "cluster";
  const text = document.createElement("input");
  Object.assign(text, { name: "words", required: true, maxLength: 2000 });
  const send = Object.assign(document.createElement("button"), { className: "button small", textContent: model.words.answer });
  const settle = Object.assign(document.createElement("button"), { type: "button", className: "button small", textContent: model.words.resolve });
  settle.dataset.act = "resolve";
  // many stand below each other: each says what it is about
  const about = `${named(element, model, editor)}, ${said.slice(0, FIRST_WORDS)}`;
  [text, send].forEach((it) => it.setAttribute("aria-label", `${model.words.answer}: ${about}`));
  settle.setAttribute("aria-label", `${model.words.resolve}: ${about}`);
  form.append(text, send, settle);
  form.addEventListener("submit", (event) => say.answer(id, text)(event));
  settle.addEventListener("click", say.resolve(id));
  return form;
}
