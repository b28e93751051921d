import { keptHere } from "../base/kept-here.js";

/** What was typed into this task here and the server has not confirmed: `{ value, over }`, or null. */
export const typedHere = (task) => keptHere(task.person, `task ${task.id}`);

/** What this person had typed: here, where the server has nothing that was not known here, or else on the server. */
export function typedBefore(task) {
  const typed = typedHere(task).read();
  return typed && goesOnFrom(typed, task.draft) ? typed.value : task.draft;
}

/** No clock tells which is later: what stands here names the drafts that it was typed over. */
export const goesOnFrom = (typed, draft) => typed.over.includes(plain(draft));

/** As text, whatever the order of its keys. */
export const plain = (value) => JSON.stringify(value ?? null, (_, each) => (isRecord(each) ? sorted(each) : each));

const isRecord = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
const sorted = (record) => Object.fromEntries(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)));
