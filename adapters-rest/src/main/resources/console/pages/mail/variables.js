// The names a template declares beside those that are built in, and what the server says about the names it uses.
import { html } from "../../core/html.js";
import { t } from "../../core/i18n.js";
import { TextField } from "../../parts/form.js";
import { Card } from "../../parts/page.js";

const MOST = 100;

export const Variables = {
  props: ["form", "warnings", "wrong"],
  setup(props) {
    function add() {
      props.form.variables = [...props.form.variables, { name: "", default: "" }];
    }
    function said(index, field) {
      return props.wrong.find((one) => one.field === `variables[${index}].${field}`)?.message;
    }
    return () => html`
      <${Card} title=${t("variables.title")}>
        <p class="hint">${t("variables.lead")}</p>
        ${props.warnings.length > 0 && html`<div class="notice warn"><ul>${props.warnings.map((warning) => html`<li key=${warning.name}><code>${warning.name}</code> ${warning.message}</li>`)}</ul></div>`}
        ${props.form.variables.map((variable, index) => html`
          <div class="variable" key=${index}>
            <${TextField} label=${t("variables.name")} value=${variable.name} onUpdate=${(value) => (variable.name = value.trim())} error=${said(index, "name")} />
            <${TextField} label=${t("variables.default")} value=${variable.default} onUpdate=${(value) => (variable.default = value)} error=${said(index, "default")} />
            <button type="button" class="plain" aria-label=${t("variables.remove", { name: variable.name })} onClick=${() => (props.form.variables = props.form.variables.filter((one) => one !== variable))}>✕</button>
          </div>`)}
        ${props.form.variables.length < MOST && html`<button type="button" class="small" onClick=${add}>+ ${t("variables.add")}</button>`}
      <//>`;
  },
};
