/** Every table, column and row of the decisions with what its reader sees of it, cell by cell. */
export function facts(definitions) {
  const known = new Map();
  definitions.drgElement?.filter((it) => it.$type === "dmn:Decision").forEach((decision) => {
    const table = decision.decisionLogic;
    known.set(decision.id, { name: decision.name, facts: { name: decision.name, hitPolicy: table?.hitPolicy, text: table?.text } });
    const columns = [...(table?.input ?? []), ...(table?.output ?? [])];
    columns.forEach((column) => known.set(column.id, { name: title(column), facts: of(column) }));
    (table?.rule ?? []).forEach((rule, at) => known.set(rule.id, { name: `${at + 1}`, facts: row(rule, columns, at + 1) }));
  });
  return known;
}

const title = (column) => column.label ?? column.name ?? column.inputExpression?.text ?? column.id;

function of(column) {
  const { inputExpression: read, inputValues, outputValues } = column;
  return {
    label: column.label,
    name: column.name,
    expression: read?.text,
    type: read?.typeRef ?? column.typeRef,
    values: (inputValues ?? outputValues)?.text,
  };
}

/** Where a row stands counts, too: the first that is met answers. */
function row(rule, columns, number) {
  const cells = [...(rule.inputEntry ?? []), ...(rule.outputEntry ?? [])];
  const facts = { "#": `${number}`, description: rule.description };
  cells.forEach((cell, at) => (facts[columns[at] ? title(columns[at]) : at] = cell.text));
  return facts;
}
