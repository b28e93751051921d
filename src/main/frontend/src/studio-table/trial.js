import { call, sendJson } from "../studio/server.js";
import { looseRows, keepLoose } from "./loose-rows.js";
import { fact, field } from "./trial-field.js";
import "./trial.css";

const TRY = "/api/v1/models/try";
/** What only explains a result is not demanded by itself. */
const WORDS = "ground";

/** Rows of facts and what the table says to each; kept ones are scenarios, which everybody who works on it sees. */
export async function trial(model, decision, editor) {
  const section = document.getElementById("studio-trial");
  const table = section.querySelector("table");
  const refused = document.getElementById("studio-trial-refused");
  const told = section.dataset;
  const scenarios = `/api/v1/models/${encodeURIComponent(model.key)}/scenarios`;
  let rows = looseRows(model.key);

  const inputs = () => decision.decisionLogic?.input ?? [];
  const outputs = () => decision.decisionLogic?.output ?? [];
  const remember = () => keepLoose(model.key, rows.filter((row) => !row.id));

  function draw() {
    const expected = outputs().map((it) => told.expected.replace("{0}", it.label ?? it.name));
    const heads = [told.name, ...inputs().map((it) => it.label ?? fact(it)), ...expected, model.words.outcome, ""];
    table.tHead.replaceChildren(line("th", heads));
    table.tBodies[0].replaceChildren(...rows.map(drawn));
  }

  function drawn(row) {
    const changed = () => {
      if (row.id) row.changed = true;
      row.who.textContent = stand(row);
      remember();
    };
    row.output = document.createElement("output");
    row.mark = element("span", "badge");
    row.mark.hidden = true;
    row.who = element("span", "muted small", stand(row));
    const cells = [
      name(row, changed),
      ...inputs().map((it) => field(it, fact(it), it.inputExpression?.typeRef, it.inputValues, row.facts, changed)),
      ...outputs().map((it) => field(it, it.name, it.typeRef, it.outputValues, row.expected, changed, told.expected)),
      element("div", "stack tight", row.output, row.mark, row.who),
      element("div", "cluster", button(told.keep, () => keep(row)), ...(row.id ? [button(told.remove, () => remove(row))] : [])),
    ];
    const drawnRow = line("td", cells);
    drawnRow.dataset.scenario = row.id ?? "";
    return drawnRow;
  }

  const stand = (row) => {
    if (!row.id) return told.loose;
    return row.changed ? told.changed : told.by.replace("{0}", row.author).replace("{1}", moment(row.savedAt));
  };

  /** The words of a refusal; what was typed stays. */
  const attempt = async (work) => {
    refused.hidden = true;
    try {
      await work();
    } catch ({ message, problem }) {
      refused.textContent = [message, ...(problem?.errors ?? []).map((error) => error.detail)].join(" ");
      refused.hidden = false;
    }
  };

  async function ask() {
    const questions = rows.map((row) => Object.fromEntries(inputs().map((it) => [fact(it), row.facts[fact(it)] ?? null])));
    const asked = { key: model.key, content: await editor.content(), rows: questions };
    const { json } = await sendJson("POST", TRY, asked);
    rows.forEach((row, at) => answered(row, json.answers[at]));
    document.getElementById("studio-trial-said").textContent = rows.map((row) => row.output.textContent).join(" ");
  }

  function answered(row, answer) {
    row.result = answer.results[0];
    row.output.textContent = words(answer, decision, model.words);
    const demands = Object.entries(row.expected);
    const broken = demands.filter(([column, value]) => row.result?.[column] !== value);
    row.mark.hidden = !demands.length;
    row.mark.className = `badge ${broken.length ? "bad" : "good"}`;
    row.mark.textContent = broken.length ? told.broken.replace("{0}", broken.map(([column, value]) => `${column} = ${value}`).join(", ")) : told.held;
  }

  async function keep(row) {
    if (!Object.keys(row.expected).length) {
      await ask();
      row.expected = Object.fromEntries(Object.entries(row.result ?? {}).filter(([column]) => column !== WORDS));
    }
    const body = { version: row.version, name: row.name, facts: row.facts, expected: row.expected };
    const { json } = await (row.id ? sendJson("PUT", `${scenarios}/${row.id}`, body) : sendJson("POST", scenarios, body));
    Object.assign(row, json, { changed: false });
    remember();
    draw();
    await ask();
  }

  /** What it asked stays as a row of whoever removed it. */
  async function remove(row) {
    await call("DELETE", `${scenarios}/${row.id}?version=${row.version}`);
    delete row.id;
    delete row.version;
    remember();
    draw();
  }

  const button = (text, work) => {
    const made = element("button", "button", text);
    made.type = "button";
    made.addEventListener("click", () => attempt(work));
    return made;
  };

  document.getElementById("studio-trial-add").addEventListener("click", () => {
    rows.push({ name: "", facts: {}, expected: {} });
    remember();
    draw();
    table.querySelector("tr:last-child input")?.focus();
  });
  document.getElementById("studio-trial-clear").addEventListener("click", () => {
    rows = rows.filter((row) => row.id);
    if (!rows.length) rows.push({ name: "", facts: {}, expected: {} });
    remember();
    draw();
  });
  document.getElementById("studio-trial-ask").addEventListener("click", () => attempt(ask));
  editor.onChange(draw);
  draw();
  section.hidden = inputs().length === 0;
  await attempt(async () => {
    const { json } = await call("GET", scenarios);
    if (!json.items.length) return;
    rows = [...json.items, ...rows.filter((row) => row.name || Object.keys(row.facts).length)];
    draw();
    await ask();
  });
}

function name(row, changed) {
  const box = document.createElement("input");
  box.maxLength = 120;
  box.value = row.name;
  box.dataset.scenarioName = "";
  box.setAttribute("aria-label", document.getElementById("studio-trial").dataset.name);
  box.addEventListener("input", () => {
    row.name = box.value;
    changed();
  });
  return box;
}

function line(tag, cells) {
  const made = document.createElement("tr");
  made.append(...cells.map((cell) => {
    const place = element(tag, "", cell);
    if (tag === "th" && cell) place.scope = "col";
    return place;
  }));
  return made;
}

function element(tag, look, ...content) {
  const made = document.createElement(tag);
  if (look) made.className = look;
  made.append(...content);
  return made;
}

const moment = (at) => new Date(at).toLocaleString(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" });

/** Which row answered, and with what; or why none did. */
function words(answer, decision, told) {
  if (answer.failure) return answer.failure;
  const rules = decision.decisionLogic.rule ?? [];
  const met = answer.rules.map((id) => rules.findIndex((rule) => rule.id === id) + 1).join(", ");
  const results = answer.results.map((result) => Object.entries(result).map(([column, value]) => `${column} = ${value}`).join(", "));
  return results.length ? `${told.row.replace("{0}", met)} ${results.join("; ")}` : told.noRow;
}
