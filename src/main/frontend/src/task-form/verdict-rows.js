/** What waits for a word; the rest was decided before and is only shown. */
export const isOpen = (row) => Boolean(row.rules);

/** Whether a row differs from the rules and no reason for it stands there; `anyway` asks only the former. */
export function flawOfRow(row, asked, anyway = false) {
  const differs = isOpen(row) && (row.remedy !== row.rules || (row.remedy !== "REJECT" && (row.quantity ?? asked) < asked));
  return differs && (anyway || !row.why?.trim());
}

/** Flaws of the rows, each with its place; a note to the customer is reason enough for all of them. */
export function flawsOfRows(rows, task, data) {
  if (data.decision && data.decision !== "approve") return [];
  if (data.note?.trim()) return [];
  return rows.flatMap((row, at) => (flawOfRow(row, task.lines[row.item]?.quantity) ? [{ row: at, text: task.words.differs }] : []));
}
