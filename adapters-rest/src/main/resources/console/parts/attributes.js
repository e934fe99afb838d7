// Names and values of the shop's own, as a part of a form.
import { html } from "../core/html.js";
import { t } from "../core/i18n.js";
import { TextField } from "./form.js";

/** As rows for a form to change. */
export function rowsOf(attributes) {
  return Object.entries(attributes ?? {}).map(([name, value]) => ({ name, value }));
}

/** What to send: what is new or different, and null for what is gone; undefined when nothing is. */
export function changedAttributes(rows, before = {}) {
  const now = Object.fromEntries(rows.filter(({ name }) => name.trim()).map(({ name, value }) => [name.trim(), value]));
  const changed = Object.fromEntries([
    ...Object.entries(now).filter(([name, value]) => before[name] !== value),
    ...Object.keys(before).filter((name) => !(name in now)).map((name) => [name, null]),
  ]);
  return Object.keys(changed).length ? changed : undefined;
}

/** `rows` is a reactive list; `wrong(name)` says what is wrong with one. */
export const AttributesField = {
  props: ["rows", "most", "wrong"],
  setup: (props) => () => html`
    <fieldset class="attributes"><legend>${t("attributes.title")}</legend>
      ${props.rows.map((row, index) => html`
        <div class="attribute" key=${index}>
          <${TextField} label=${t("attributes.name")} value=${row.name} onUpdate=${(value) => (row.name = value)} />
          <${TextField} label=${t("attributes.value")} value=${row.value} onUpdate=${(value) => (row.value = value)} error=${props.wrong?.(`attributes.${row.name}`)} />
          <button type="button" aria-label=${t("attributes.remove", { name: row.name })} onClick=${() => props.rows.splice(index, 1)}>✕</button>
        </div>`)}
      <button type="button" class="small" disabled=${props.rows.length >= (props.most ?? 50)} onClick=${() => props.rows.push({ name: "", value: "" })}>${t("attributes.add")}</button>
    </fieldset>`,
};
