// A chat follows itself: the server says that something was said, and the page reads it again. What is being typed stays.
const main = document.querySelector("main[data-chat]");

async function read() {
  const answer = await fetch(location.pathname, { headers: { "X-Requested-With": "fetch" } });
  if (!answer.ok || answer.redirected) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const id of ["standing", "talk", "seen", "acts"]) replace(document.getElementById(id), page.getElementById(id));
  toEnd();
}

function replace(old, fresh) {
  const typed = old?.querySelector("[data-chat-words]");
  const keeps = typed && (typed.value || typed === document.activeElement) && fresh?.querySelector("[data-chat-words]");
  if (old && fresh && !keeps) old.replaceWith(document.adoptNode(fresh));
}

function toEnd() {
  const talk = document.getElementById("talk");
  talk.scrollTop = talk.scrollHeight;
}

if (main) {
  toEnd();
  const news = new EventSource(main.dataset.chat);
  news.addEventListener("chat", () => read().catch(() => {}));
  addEventListener("focus", () => read().catch(() => {}));
  addEventListener("pagehide", () => news.close());
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || !event.target.matches("[data-chat-words]")) return;
    event.preventDefault();
    event.target.form.requestSubmit();
  });
}
