// A customer's case follows itself: while the page is looked at, what changed is fetched anew; forms stay as they are.
const EVERY = 15_000;
const IDLE = 10 * 60_000; // who is away for so long is not kept signed in by us
const FRESH = ["next", "lines", "parcels"];

const main = document.querySelector("main[data-live]");
let acted = Date.now();

async function follow() {
  if (document.hidden || Date.now() - acted > IDLE) return;
  const answer = await fetch(location.pathname, { headers: { "Recourse-Seen": main.dataset.live } });
  if (answer.status !== 200 || answer.redirected) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const seen = page.querySelector("main[data-live]");
  if (!seen || seen.dataset.live === main.dataset.live) return;
  main.dataset.live = seen.dataset.live;
  for (const id of FRESH) replace(document.getElementById(id), page.getElementById(id));
}

function replace(old, fresh) {
  if (old && fresh && !old.contains(document.activeElement)) old.replaceWith(document.adoptNode(fresh));
}

if (main) {
  document.addEventListener("pointerdown", () => (acted = Date.now()));
  document.addEventListener("keydown", () => (acted = Date.now()));
  document.addEventListener("visibilitychange", () => !document.hidden && (acted = Date.now()));
  setInterval(() => follow().catch(() => {}), EVERY);
  addEventListener("focus", () => follow().catch(() => {}));
}

// A link to a folded form unfolds it.
addEventListener("hashchange", unfold);
function unfold() {
  const folded = document.getElementById(location.hash.slice(1));
  if (folded?.matches("details")) folded.open = true;
}
unfold();
