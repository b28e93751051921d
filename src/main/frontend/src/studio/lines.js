import { diffArrays } from "diff";

/** So many lines of what is the same stand around what is not. */
const AROUND = 3;
/** Texts that have little in common are told as a whole after this long, in milliseconds. */
const LONG = 800;

/** Two texts line by line, each line with its number on either side; what is the same has no `what`. */
export function byLine(before, after) {
  const [was, is] = [before, after].map((text) => text.replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n"));
  const shorter = Math.min(was.length, is.length);
  let head = 0;
  while (head < shorter && was[head] === is[head]) head++;
  let tail = 0;
  while (tail < shorter - head && was.at(-1 - tail) === is.at(-1 - tail)) tail++;
  return numbered([
    { value: is.slice(0, head) },
    ...between(was.slice(head, was.length - tail), is.slice(head, is.length - tail)),
    { value: is.slice(is.length - tail) },
  ]);
}

const between = (was, is) =>
  diffArrays(was, is, { timeout: LONG }) ?? [
    { value: was, removed: true },
    { value: is, added: true },
  ];

function numbered(parts) {
  let [before, after] = [0, 0];
  return parts.flatMap(({ value, added, removed }) =>
    value.map((text) => ({
      text,
      what: (added && "added") || (removed && "removed") || null,
      before: added ? null : ++before,
      after: removed ? null : ++after,
    })),
  );
}

/** What is other, in stretches with what stands around it. */
export function stretches(lines) {
  const spans = [];
  lines.forEach(({ what }, at) => {
    if (!what) return;
    const last = spans.at(-1);
    if (last && at - AROUND <= last.end) last.end = at + AROUND + 1;
    else spans.push({ begin: Math.max(0, at - AROUND), end: at + AROUND + 1 });
  });
  return spans.map(({ begin, end }) => lines.slice(begin, end));
}
