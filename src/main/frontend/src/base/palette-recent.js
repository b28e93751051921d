// What this person chose in the palette in the last fortnight, newest first. No names of customers are kept in the browser.
const MOST = 30;
const LONGEST = 14 * 86_400_000;

export function recentOf(person) {
  const key = `recourse-recent-${person}`;
  const kept = () => JSON.parse(localStorage.getItem(key) ?? "[]").filter(({ at }) => Date.now() - at < LONGEST);
  return {
    all: kept,
    rank: (entry) => {
      const at = kept().findIndex((one) => isSame(one, entry));
      return at < 0 ? MOST : at;
    },
    keep: ({ kind, href, text }) => {
      if (kind === "customers") return;
      const entry = { kind, href, text: text.split(" · ").slice(0, 2).join(" · "), at: Date.now() };
      localStorage.setItem(key, JSON.stringify([entry, ...kept().filter((one) => !isSame(one, entry))].slice(0, MOST)));
    },
  };
}

export const isSame = (one, other) => (one.href || other.href ? one.href === other.href : one.text === other.text);
