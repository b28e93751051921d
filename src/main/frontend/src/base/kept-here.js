// What somebody typed and the server does not have yet stays in their browser: one place per person and thing, shown
// to nobody else who signs in here, forgotten once the server has it, they signed out, or nobody came back for it.
const BEGIN = "recourse-typed ";
const LONGEST = 14 * 86_400_000;

/** `read()` gives `{ value, over }`, `over` being what it was typed over, or null; `write` is false where nothing is kept. */
export function keptHere(person, thing) {
  const key = BEGIN + JSON.stringify([person, thing]);
  return {
    read: () => read(key),
    write: (value, over) => write(key, { value, over }),
    drop: () => localStorage.removeItem(key),
  };
}

/** Whether anything of theirs is kept here. */
export const keepsAny = (person) => placesOf(person).length > 0;

export const dropAll = (person) => placesOf(person).forEach((key) => localStorage.removeItem(key));

const places = () => Object.keys(localStorage).filter((key) => key.startsWith(BEGIN));
const placesOf = (person) => places().filter((key) => key.startsWith(`${BEGIN}[${JSON.stringify(person)},`));

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

for (const key of places()) {
  if (!(Date.now() - read(key)?.kept < LONGEST)) localStorage.removeItem(key);
}
