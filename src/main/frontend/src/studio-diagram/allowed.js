/** Groups and entries of the panel, by the word of the engine that they would write into the model. */
const WRITES = {
  CamundaPlatform__CandidateStarter: "candidateStarterGroups",
  CamundaPlatform__ConnectorInput: "connector",
  CamundaPlatform__ConnectorOutput: "connector",
  CamundaPlatform__Errors: "errorEventDefinition",
  CamundaPlatform__ExecutionListener: "executionListener",
  CamundaPlatform__ExternalTask: "topic",
  CamundaPlatform__FieldInjection: "field",
  CamundaPlatform__FormData: "formData",
  CamundaPlatform__Script: "script",
  CamundaPlatform__TaskListener: "taskListener",
  calledElementDelegateVariableMappingType: "variableMappingClass",
};

/** What lists of kinds offer, by the word of the engine; the same kind stands in several lists. */
const KINDS = { class: "class", connector: "connector", external: "topic", formData: "formData", formKey: "formKey", script: "script" };

/** The panel shows what the check lets pass; the words that it knows come with the page. */
export const allowed = (words) => {
  const offered = (word) => !word || words.includes(word);
  function Allowed(panel) {
    panel.registerProvider(100, this); // after the engine's own, whose groups it narrows
  }
  Allowed.$inject = ["propertiesPanel"];
  Allowed.prototype.getGroups = () => (groups) => groups.filter((it) => offered(WRITES[it.id])).map(narrowed);
  const narrowed = (group) =>
    group.entries ? { ...group, entries: group.entries.filter((it) => offered(WRITES[it.id])) } : group;
  return { __init__: ["allowedProperties"], allowedProperties: ["type", Allowed] };
};

/** Kinds that are not offered leave their lists; an expression implements nothing, but may be a condition. */
export function narrowKinds(properties, words) {
  const refused = (option, list) =>
    (KINDS[option.value] && !words.includes(KINDS[option.value])) ||
    (list.name === "implementationType" && option.value === "expression");
  const narrow = () =>
    properties.querySelectorAll("select").forEach((list) =>
      [...list.options].filter((it) => !it.hidden && refused(it, list)).forEach((it) => (it.hidden = it.disabled = true)),
    );
  new MutationObserver(narrow).observe(properties, { childList: true, subtree: true });
  narrow();
}
