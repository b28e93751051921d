import { call } from "./server.js";
import { textDifference } from "./text-difference.js";

/** What the draft changes in the version it is based on, before anybody agrees to it. */
export async function showDifferences(model, editor) {
  const section = document.getElementById("studio-differences");
  if (!section || !model.basedOn) return;
  const path = `/api/v1/models/${encodeURIComponent(model.key)}?version=${model.basedOn}`;
  const { json } = await call("GET", path);
  section.hidden = false;
  const both = editor.pair?.(document.getElementById("studio-pair"));
  const select = (id) => [editor, both].forEach((it) => it?.select(id));
  const drawLines = textDifference(model.words, async () => [json.content, await editor.content()]);
  let waiting;
  const draw = async () => {
    await drawLines();
    const found = await editor.compare(json.content);
    section.querySelector("tbody").replaceChildren(...found.map((one) => line(one, model.words, select)));
    await both?.show([json.content, await editor.content()], found);
    section.querySelector(".empty").hidden = found.length > 0;
    section.querySelector("table").hidden = found.length === 0;
  };
  editor.onChange(() => {
    clearTimeout(waiting);
    waiting = setTimeout(draw, 600);
  });
  await draw();
}

export function line(one, words, select) {
  const place = document.createElement("button");
  place.type = "button";
  place.className = "studio-element";
  place.textContent = one.name || one.id;
  place.addEventListener("click", () => select(one.id));
  const what = document.createElement("span");
  what.className = `badge ${{ added: "good", removed: "bad", changed: "warn" }[one.what]}`;
  what.textContent = words[one.what];
  const row = document.createElement("tr");
  row.append(...[place, what, one.property ?? "", one.from ?? "", one.to ?? ""].map((part) => {
    const cell = document.createElement("td");
    cell.append(part);
    return cell;
  }));
  return row;
}

/** Two flat sets of facts by element and property; the order of the new one, then what is gone. */
export function differences(before, after) {
  const found = [];
  for (const [id, it] of after) {
    const was = before.get(id);
    if (!was) found.push({ id, name: it.name, what: "added", to: said(it.facts) });
    else found.push(...changes(id, it, was));
  }
  for (const [id, it] of before) if (!after.has(id)) found.push({ id, name: it.name, what: "removed", from: said(it.facts) });
  return found;
}

function changes(id, now, was) {
  const names = [...new Set([...Object.keys(was.facts), ...Object.keys(now.facts)])];
  return names
    .filter((name) => (was.facts[name] ?? "") !== (now.facts[name] ?? ""))
    .map((property) => ({ id, name: now.name, what: "changed", property, from: was.facts[property], to: now.facts[property] }));
}

const said = (facts) => Object.entries(facts).filter(([, value]) => value).map(([name, value]) => `${name}: ${value}`).join("; ");
