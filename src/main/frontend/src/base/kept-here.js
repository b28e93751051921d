// What somebody typed and the server does not have yet stays in their browser: one place per person and thing, shown
// to nobody else who signs in here, forgotten once the server has it or nobody came back for it.
const BEGIN = "recourse-typed ";
const LONGEST = 14 * 86_400_000;

/** `read()` gives `{ value, over }`, `over` being what it was typed over, or null; `write` is false where nothing is kept. */
export function keptHere(person, thing) {
  const key = BEGIN + JSON.stringify([person, thing]);
  return {
    key,
    read: () => read(key),
    write: (value, over) => write(key, { value, over }),
    drop: () => localStorage.removeItem(key),
  };
}

function read(key) {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
}

function write(key, kept) {
  try {
    localStorage.setItem(key, JSON.stringify({ ...kept, kept: Date.now() }));
    return true;
  } catch {
    return false;
  }
}

for (const key of Object.keys(localStorage)) {
  if (key.startsWith(BEGIN) && !(Date.now() - read(key)?.kept < LONGEST)) localStorage.removeItem(key);
}
