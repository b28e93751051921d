import { byLine, stretches } from "./lines.js";

/** More lines than this nobody reads one by one. */
const MOST = 2000;
const LOOKS = { added: "studio-line-added", removed: "studio-line-removed" };

/** The difference as text, made when somebody opens it: both texts as they are kept, letter for letter. */
export function textDifference(words, texts) {
  const section = document.getElementById("studio-lines");
  const draw = async () => {
    if (section.open) show(section, words, byLine(...(await texts())));
  };
  section.addEventListener("toggle", draw);
  return draw;
}

function show(section, words, lines) {
  const count = (what) => lines.filter((it) => it.what === what).length;
  const said = words.lines.replace("{0}", count("added")).replace("{1}", count("removed"));
  const table = section.querySelector("table");
  table.querySelectorAll("tbody").forEach((it) => it.remove());
  let room = MOST;
  let left = 0;
  for (const stretch of stretches(lines)) {
    const shown = stretch.slice(0, room);
    if (shown.length) table.append(group(shown, words));
    room -= shown.length;
    left += stretch.length - shown.length;
  }
  table.hidden = room === MOST;
  section.querySelector("[role=status]").textContent = left ? `${said} ${words.linesLeft.replace("{0}", left)}` : said;
}

function group(stretch, words) {
  const body = document.createElement("tbody");
  body.append(...stretch.map((it) => row(it, words)));
  return body;
}

function row({ text, what, before, after }, words) {
  const line = document.createElement("tr");
  if (what) line.className = LOOKS[what];
  line.append(cell(before ?? ""), cell(after ?? ""), cell(what ? sign(what, words) : ""), cell(marked(text, what)));
  return line;
}

function cell(part) {
  const it = document.createElement("td");
  it.append(part);
  return it;
}

/** Told by its sign and by a word, not by its colour alone. */
function sign(what, words) {
  const it = document.createElement("span");
  const word = Object.assign(document.createElement("span"), { className: "visually-hidden", textContent: words[what] });
  const mark = document.createElement("span");
  mark.setAttribute("aria-hidden", "true");
  mark.textContent = what === "added" ? "+" : "−";
  it.append(mark, word);
  return it;
}

function marked(text, what) {
  const it = document.createElement({ added: "ins", removed: "del" }[what] ?? "span");
  it.textContent = text;
  return it;
}
