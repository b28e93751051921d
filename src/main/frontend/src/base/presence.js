// Who else is at this case. Each page tells what its person does; one stream a browser, held by one of its tabs, says which
// case changed, and the page of that case asks again.
const WRITING = 30_000;
const AWAY = 120_000;
const BEAT = 15_000;

const place = document.querySelector("[data-presence]");
if (place) {
  const path = `/work/presence/${encodeURIComponent(place.dataset.presence)}`;
  const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;
  let told = "VIEWING";
  let moved = Date.now();
  let wrote = 0;

  const show = async (answer) => {
    if (answer?.ok && !answer.redirected) place.innerHTML = await answer.text();
  };
  const tell = (state, options = {}) => {
    told = state;
    const headers = { "Content-Type": "application/x-www-form-urlencoded", "X-Requested-With": "fetch", [meta("csrf-header")]: meta("csrf-token") };
    return fetch(path, { method: "POST", headers, body: `state=${state}`, ...options }).then(options.keepalive ? () => {} : show, () => {});
  };
  const state = () => {
    const now = Date.now();
    if (now - wrote < WRITING) return "EDITING";
    return now - moved < AWAY ? "VIEWING" : "IDLE";
  };

  for (const sign of ["pointermove", "keydown", "scroll"]) document.addEventListener(sign, () => (moved = Date.now()), { passive: true });
  document.addEventListener("input", ({ target }) => {
    if (!target.closest("#task-form, [data-write]")) return;
    wrote = Date.now();
    if (told !== "EDITING") tell("EDITING");
  });
  setInterval(() => tell(state()), BEAT);
  addEventListener("pagehide", () => tell("GONE", { keepalive: true }));
  addEventListener("pageshow", () => tell(state()));

  const between = new BroadcastChannel("recourse-presence");
  const changed = (number) => number === place.dataset.presence && fetch(path, { headers: { "X-Requested-With": "fetch" } }).then(show, () => {});
  between.addEventListener("message", ({ data }) => changed(data));
  navigator.locks?.request("recourse-presence", () => new Promise(() => {
    const stream = new EventSource("/work/presence");
    stream.addEventListener("presence", ({ data }) => {
      between.postMessage(data);
      changed(data);
    });
  }));
}
