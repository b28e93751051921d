import { sendJson } from "../studio/server.js";

const TRY = "/api/v1/models/try";

/** Rows of facts and what the table says to each, asked of the engine that asks it in earnest. */
export function trial(model, decision, editor) {
  const section = document.getElementById("studio-trial");
  const table = section.querySelector("table");
  const kept = `studio-trial/${model.key}`;
  let questions = JSON.parse(localStorage.getItem(kept) ?? "[{}]");

  const inputs = () => decision.decisionLogic?.input ?? [];
  const draw = () => {
    table.tHead.replaceChildren(row("th", [...inputs().map((it) => it.label ?? fact(it)), model.words.outcome]));
    table.tBodies[0].replaceChildren(...questions.map(question));
  };
  const question = (facts) => row("td", [...inputs().map((it) => field(it, facts, keep)), document.createElement("output")]);
  const keep = () => localStorage.setItem(kept, JSON.stringify(questions));

  async function ask() {
    const rows = questions.map((facts) => Object.fromEntries(inputs().map((it) => [fact(it), facts[fact(it)] ?? null])));
    const asked = { key: model.key, content: await editor.content(), rows };
    const said = await sendJson("POST", TRY, asked).then(
      ({ json }) => json.answers.map((answer) => words(answer, decision, model.words)),
      ({ message, problem }) => [[message, ...(problem?.errors ?? []).map((error) => error.detail)].join(" ")],
    );
    table.querySelectorAll("output").forEach((output, at) => (output.textContent = said[at] ?? ""));
  }

  document.getElementById("studio-trial-add").addEventListener("click", () => {
    questions.push({});
    keep();
    draw();
    table.querySelector("tr:last-child input, tr:last-child select")?.focus();
  });
  document.getElementById("studio-trial-clear").addEventListener("click", () => {
    questions = [{}];
    keep();
    draw();
  });
  document.getElementById("studio-trial-ask").addEventListener("click", ask);
  editor.onChange(draw);
  draw();
  section.hidden = inputs().length === 0;
}

const fact = (input) => input.inputExpression?.text ?? "";

function row(tag, cells) {
  const line = document.createElement("tr");
  line.append(...cells.map((cell) => {
    const place = document.createElement(tag);
    if (tag === "th") place.scope = "col";
    place.append(cell);
    return place;
  }));
  return line;
}

/** A field that fits the column's kind; an empty one is a fact that is not known. */
function field(input, facts, keep) {
  const type = input.inputExpression?.typeRef;
  const listed = type === "boolean" ? "true,false" : input.inputValues?.text;
  const words = [...(listed ?? "").matchAll(/"([^"]*)"|[^",\s]+/g)].map((word) => word[1] ?? word[0]);
  const box = words.length ? choice(words) : document.createElement("input");
  const number = ["number", "integer", "long", "double"].includes(type);
  if (!words.length) Object.assign(box, number ? { type: "number", step: "any" } : { type: "text" });
  box.setAttribute("aria-label", input.label ?? fact(input));
  box.value = facts[fact(input)] ?? "";
  box.addEventListener("input", () => {
    facts[fact(input)] = typed(box.value, number, type === "boolean");
    keep();
  });
  return box;
}

function choice(words) {
  const box = document.createElement("select");
  box.append(...["", ...words].map((word) => new Option(word, word)));
  return box;
}

function typed(text, number, yesNo) {
  if (text === "") return null;
  if (yesNo) return text === "true";
  return number ? Number(text) : text;
}

/** Which row answered, and with what; or why none did. */
function words(answer, decision, told) {
  if (answer.failure) return answer.failure;
  const rules = decision.decisionLogic.rule ?? [];
  const met = answer.rules.map((id) => rules.findIndex((rule) => rule.id === id) + 1).join(", ");
  const results = answer.results.map((result) => Object.entries(result).map(([name, value]) => `${name} = ${value}`).join(", "));
  return results.length ? `${told.row.replace("{0}", met)} ${results.join("; ")}` : told.noRow;
}
