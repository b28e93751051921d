/** What the server's check says; a finding with a place leads there. */
export function showFindings(model, findings, editor) {
  const list = document.getElementById("studio-findings");
  list.replaceChildren(...findings.map((finding) => entry(finding, model.words, editor)));
  editor.mark(findings.filter((it) => it.severity === "ERROR" && it.elementId).map((it) => it.elementId));
}

function entry(finding, words, editor) {
  const error = finding.severity === "ERROR";
  const badge = document.createElement("span");
  badge.className = error ? "badge bad" : "badge warn";
  badge.textContent = error ? words.error : words.warning;
  const place = document.createElement(finding.elementId ? "button" : "span");
  place.textContent = finding.elementId ?? words.model;
  if (finding.elementId) {
    place.type = "button";
    place.className = "studio-element";
    place.dataset.finding = finding.elementId;
    place.addEventListener("click", () => editor.select(finding.elementId));
  }
  const message = document.createElement("span");
  message.textContent = finding.message;
  const item = document.createElement("li");
  item.append(badge, place, message, ...(finding.rule ? [rule(finding.rule, words)] : []));
  return item;
}

/** Leads to what the rule asks for, why, and an example that passes. */
function rule(name, words) {
  const it = document.createElement("a");
  it.href = `/studio/rules/${name}`;
  it.className = "small";
  it.target = "recourse-rule"; // beside what is being drawn
  it.textContent = words.rule;
  it.setAttribute("aria-label", `${words.rule}: ${name}`);
  return it;
}
