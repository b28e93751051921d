/** Inputs and properties of an element; each change leaves what else stands among its extensions. */
export function extensions(element, injector) {
  const bo = element.businessObject;
  const factory = injector.get("bpmnFactory");
  const all = () => bo.extensionElements?.values ?? [];
  const holder = (type) => all().find((it) => it.$type === type);
  const create = (type, facts, children) => {
    const it = factory.create(type, facts);
    children.forEach((child) => (child.$parent = it));
    return it;
  };
  /** The holder with other parts in place of the one there is. */
  const command = (type, list, parts) => {
    const now = holder(type);
    const others = all().filter((it) => it !== now);
    const rest = type === "camunda:InputOutput" ? { outputParameters: now?.outputParameters } : {};
    const left = parts.length || rest.outputParameters?.length;
    const values = left ? [...others, create(type, { ...rest, [list]: parts }, [...parts, ...(rest.outputParameters ?? [])])] : others;
    const extensionElements = values.length ? create("bpmn:ExtensionElements", { values }, values) : undefined;
    if (extensionElements) extensionElements.$parent = bo;
    return { cmd: "element.updateModdleProperties", context: { element, moddleElement: bo, properties: { extensionElements } } };
  };
  const run = ({ cmd, context }) => injector.get("commandStack").execute(cmd, context);
  const part = (type, list, child, worth) => (name) => {
    const parts = () => holder(type)?.[list] ?? [];
    return {
      get: () => parts().find((it) => it.name === name)?.[worth],
      set: (value) => run(command(type, list, [...parts().filter((it) => it.name !== name), factory.create(child, { name, [worth]: value })])),
    };
  };

  return {
    input: part("camunda:InputOutput", "inputParameters", "camunda:InputParameter", "value"),
    property: part("camunda:Properties", "values", "camunda:Property", "value"),
    /** What takes these inputs away; nothing where there are none. */
    without: (names) => {
      const inputs = holder("camunda:InputOutput")?.inputParameters ?? [];
      const left = inputs.filter((it) => !names.includes(it.name));
      return left.length === inputs.length ? [] : [command("camunda:InputOutput", "inputParameters", left)];
    },
  };
}
