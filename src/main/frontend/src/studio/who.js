import { sendJson } from "./server.js";

/** A page that says nothing for a minute is taken for closed. */
const OFTEN = 20000;

/** Tells that this page draws, and shows who else does. */
export function showWhoDraws(model) {
  const place = document.getElementById("studio-who");
  if (!place || model.closed) return;
  const path = `/api/v1/models/${encodeURIComponent(model.key)}/drawing`;
  const tell = async () => {
    const { others } = (await sendJson("POST", path, { kind: model.kind, here: true })).json;
    const text = others.length ? model.words.drawsHere.replace("{0}", others.join(", ")) : "";
    if (place.textContent !== text) place.textContent = text;
  };
  const quietly = () => tell().catch((failure) => console.warn(failure.message));
  setInterval(quietly, OFTEN);
  window.addEventListener("pagehide", () => sendJson("POST", path, { kind: model.kind, here: false }, {}, { keepalive: true }).catch(() => {}));
  quietly();
}
