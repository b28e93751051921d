import { h } from "preact";
import { flawOfRow, isOpen } from "./verdict-rows.js";

/**
 * The lines of a decision as one table: article, reason, photo, the rules' word, remedy, amount. It starts with what
 * the rules say; whoever chooses otherwise is asked why. In the form's JSON it is a list with `"look": "verdicts"`.
 */
export function verdicts(task) {
  Verdicts.$inject = ["formFields"];
  return { schema, module: { __init__: ["verdicts"], verdicts: ["type", Verdicts] } };

  function Verdicts(formFields) {
    formFields.register("verdicts", tableOf(task));
  }

  /** The viewer knows the list as one field whose value is its rows. */
  function schema(whole) {
    const asTable = ({ components, path, ...list }) => ({ id: list.id, type: "verdicts", key: path, label: list.label, columns: components });
    return { ...whole, components: whole.components.map((each) => (each.properties?.look === "verdicts" ? asTable(each) : each)) };
  }
}

function tableOf(task) {
  Table.config = { type: "verdicts", keyed: true, name: "Verdicts", group: "basic-input", emptyValue: [], sanitizeValue: ({ value }) => value, create: (given) => given };
  return Table;

  function Table({ field, value, errors = [], readonly, onChange }) {
    const column = Object.fromEntries(field.columns.map((each) => [each.key, each]));
    const rows = Array.isArray(value) ? value : [];
    const set = (at, change) => onChange({ value: rows.map((row, index) => (index === at ? { ...row, ...change } : row)) });
    const parts = { task, column, readonly, set, flaws: errors };
    return h("div", { class: "verdicts fjs-form-field" }, [
      h("table", { class: "table" }, [
        h("caption", { class: "visually-hidden" }, field.label),
        h("thead", null, h("tr", null, heads(task, column).map((text) => h("th", { scope: "col" }, text)))),
        rows.map((row, at) => h("tbody", { key: row.item }, [line(parts, row, at), reason(parts, row, at)])),
        h("tfoot", null, h("tr", null, [h("th", { scope: "row", colSpan: 5 }, task.words.total), h("td", { class: "number" }, money(task, total(task, rows)))])),
      ]),
    ]);
  }
}

const heads = (task, column) => [column.name.label, column.reason.label, task.words.photo, column.rules.label, column.remedy.label, column.amount.label];

function line({ task, column, readonly, set }, row, at) {
  const facts = task.lines[row.item] ?? { photos: [] };
  const open = isOpen(row);
  const [article, why, photo, rules, remedy, amount] = heads(task, column);
  return h("tr", null, [
    h("th", { scope: "row", "data-label": article }, [
      `${row.quantity} × ${row.name}`,
      h("span", { class: "small muted" }, [facts.sku, facts.serial && task.words.serial.replace("#", facts.serial)].filter(Boolean).join(" · ")),
    ]),
    h("td", { "data-label": why }, h("div", null, [
      word(column.reason, row.reason),
      row.asked && h("span", { class: "small muted" }, task.words.asks.replace("#", word(column.asked, row.asked))),
      facts.note && h("span", { class: "small" }, facts.note),
    ])),
    h("td", { "data-label": photo }, photos(task, facts)),
    h("td", { "data-label": rules }, open
      ? h("div", null, [
        h("span", { class: `badge ${row.rules === "REJECT" ? "bad" : "good"}` }, word(column.rules, row.rules)),
        row.offered && h("span", { class: "small muted" }, `${column.offered.label}: ${row.offered.split(", ").map((each) => word(column.remedy, each)).join(", ")}`),
        facts.ground && h("span", { class: "small muted" }, facts.ground),
      ])
      : h("span", { class: "small muted" }, facts.state ?? task.words.decided)),
    h("td", { "data-label": remedy }, open && h("div", null, [
      select(column.remedy, row, at, readonly, set),
      facts.quantity > 1 && pieces(column.quantity, row, at, facts.quantity, readonly, set),
    ])),
    h("td", { class: "number", "data-label": amount }, open && row.remedy !== "REJECT" ? money(task, worth(task, row)) : "–"),
  ]);
}

function photos(task, facts) {
  return facts.photos.length === 0
    ? h("span", { class: "small muted" }, task.words.noPhoto)
    : facts.photos.map(({ url, name }) => h("a", { href: url, target: "_blank", rel: "noopener" }, h("img", { class: "thumb small", src: url, alt: name, loading: "lazy" })));
}

function select(column, row, at, readonly, set) {
  return h("select", {
    id: `verdict-${at}`, "aria-label": `${column.label}: ${row.name}`, disabled: readonly, "data-remedy": true,
    onChange: ({ target }) => set(at, { remedy: target.value }),
  }, column.values.map((option) => h("option", { value: option.value, selected: option.value === row.remedy }, option.label)));
}

function pieces(column, row, at, most, readonly, set) {
  return h("input", {
    type: "number", min: 1, max: most, value: row.quantity, readOnly: readonly, "aria-label": `${column.label}: ${row.name}`,
    onInput: ({ target }) => set(at, { quantity: target.value === "" ? null : Number(target.value) }),
  });
}

function reason({ task, column, readonly, set, flaws }, row, at) {
  const flaw = flaws.find((one) => one.row === at)?.text;
  if (!flawOfRow(row, task.lines[row.item]?.quantity, true)) {
    return flaw && h("tr", { class: "verdict-why" }, h("td", { colSpan: 6, class: "error", role: "alert" }, flaw));
  }
  return h("tr", { class: "verdict-why" }, h("td", { colSpan: 6 }, h("label", { class: "field" }, [
    h("span", null, column.why.label),
    h("input", {
      value: row.why ?? "", readOnly: readonly, required: true, maxLength: column.why.validate.maxLength, "aria-invalid": Boolean(flaw),
      onInput: ({ target }) => set(at, { why: target.value }),
    }),
    h("span", { class: flaw ? "small error" : "small muted" }, flaw ?? column.why.description),
  ])));
}

const word = (column, value) => column.values.find((option) => option.value === value)?.label ?? value;

const worth = (task, row) => Math.round((row.amount * (row.quantity ?? 1)) / (task.lines[row.item]?.quantity ?? 1));
const total = (task, rows) => rows.filter((row) => ["REFUND", "KEEP"].includes(row.remedy)).reduce((sum, row) => sum + worth(task, row), 0);

function money(task, minor) {
  const currency = task.money.currency;
  if (!currency) return "";
  const digits = task.money.digits[currency] ?? 2;
  return new Intl.NumberFormat(task.locale, { style: "currency", currency }).format(minor / 10 ** digits);
}
