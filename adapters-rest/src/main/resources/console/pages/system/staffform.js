// Taking a member of staff on, and changing what one may do.
import { reactive } from "../../lib/vue.js";
import { api } from "../../core/api.js";
import { html } from "../../core/html.js";
import { t } from "../../core/i18n.js";
import { useWork } from "../../parts/async.js";
import { Dialog } from "../../parts/dialog.js";
import { CheckField, TextField } from "../../parts/form.js";
import { Failed } from "../../parts/states.js";

const ROLES = ["admin", "marketer", "support"];

/** `account` has an id when it is there already; `onDone(account)` gets what the server made of it. */
export const StaffForm = {
  props: ["account", "onDone", "onClose"],
  setup(props) {
    const { id, username = "", email = "", roles = [], disabled = false } = props.account;
    const form = reactive({ username, email, password: "", roles: [...roles], disabled });

    function wish() {
      const common = { email: form.email.trim() || undefined, password: form.password || undefined, roles: form.roles };
      return id ? { ...common, disabled: form.disabled } : { ...common, username: form.username.trim() };
    }

    const save = useWork(async () => props.onDone(await (id ? api.put(`/auth/users/${encodeURIComponent(id)}`, wish()) : api.post("/auth/users", wish()))));

    function choose(role, wanted) {
      form.roles = ROLES.filter((each) => (each === role ? wanted : form.roles.includes(each)));
    }

    return () => {
      const problem = save.problem.value;
      return html`
        <${Dialog} title=${id ? t("staff.edit", { name: username }) : t("staff.add")} onClose=${props.onClose}>
          <form onSubmit=${(event) => { event.preventDefault(); save.run(); }}>
            ${!id && html`<${TextField} label=${t("account.username")} required autocomplete="off" value=${form.username} onUpdate=${(value) => (form.username = value)} error=${problem?.field("username")} />`}
            <${TextField} label=${t("account.email")} type="email" autocomplete="off" value=${form.email} onUpdate=${(value) => (form.email = value)} error=${problem?.field("email")} />
            <${TextField} label=${t(id ? "staff.new-password" : "staff.password")} type="password" autocomplete="new-password" required=${!id} hint=${id ? t("staff.password-keep") : t("account.new-hint")}
              value=${form.password} onUpdate=${(value) => (form.password = value)} error=${problem?.field("password")} />
            <fieldset><legend>${t("staff.roles")}</legend>
              ${ROLES.map((role) => html`<${CheckField} key=${role} label=${t(`role.${role}`)} hint=${t(`account.may.${role}`)} value=${form.roles.includes(role)} onUpdate=${(wanted) => choose(role, wanted)} />`)}
              ${problem?.field("roles") && html`<small class="error" role="alert">${problem.field("roles")}</small>`}
            </fieldset>
            ${id && html`<${CheckField} label=${t("staff.disable")} hint=${t("staff.disable-hint")} value=${form.disabled} onUpdate=${(value) => (form.disabled = value)} />`}
            ${problem && !problem.details?.length && html`<${Failed} problem=${problem} />`}
            <div class="buttons">
              <button type="button" onClick=${props.onClose}>${t("cancel")}</button>
              <button type="submit" class="primary" disabled=${save.busy.value}>${t(id ? "save" : "staff.add")}</button>
            </div>
          </form>
        <//>`;
    };
  },
};
