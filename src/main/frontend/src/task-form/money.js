// Amounts as people type them; common.TypedMoney reads them by the same rules.

const GROUPED = /^\d{1,3}(?:([ '’.,])\d{3})(?:\1\d{3})*(?:([.,])(\d+))?$/;
const PLAIN = /^(\d+)(?:[.,](\d+))?$/;
const IN_DOUBT = /^\d{1,3}[.,]\d{3}$/;
const MOST_DIGITS = 15;

/** `{ minor }` in the smallest unit, or `{ flaw }`: notAmount, decimals or ambiguous. */
export function typedMoney(text, digits) {
  const clean = text.normalize("NFKC").replace(/。/g, ".").replace(/\s/g, " ").trim();
  if (digits > 0 && IN_DOUBT.test(clean)) return { flaw: "ambiguous" };
  const parts = PLAIN.exec(clean) && !(digits === 0 && IN_DOUBT.test(clean)) ? plain(clean) : grouped(clean);
  if (!parts) return { flaw: "notAmount" };
  if (parts.fraction.length > digits) return { flaw: "decimals" };
  const minor = (parts.whole + parts.fraction.padEnd(digits, "0")).replace(/^0+(?=\d)/, "");
  return minor.length > MOST_DIGITS ? { flaw: "notAmount" } : { minor: Number(minor) };
}

function plain(text) {
  const [, whole, fraction = ""] = PLAIN.exec(text);
  return { whole, fraction };
}

function grouped(text) {
  const match = GROUPED.exec(text);
  if (!match || match[1] === match[2]) return null;
  const fraction = match[3] ?? "";
  const whole = (match[2] ? text.slice(0, -fraction.length - 1) : text).replace(/\D/g, "");
  return { whole, fraction };
}

/** Minor units as an amount that can be typed. */
export function writtenMoney(minor, digits) {
  const figures = String(minor).padStart(digits + 1, "0");
  return digits === 0 ? figures : `${figures.slice(0, -digits)}.${figures.slice(-digits)}`;
}
