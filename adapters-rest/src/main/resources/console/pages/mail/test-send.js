// Sends one e-mail to whoever wrote it, to see it where it will be read.
import { reactive } from "../../lib/vue.js";
import { html } from "../../core/html.js";
import { t } from "../../core/i18n.js";
import { api, newKey } from "../../core/api.js";
import { href } from "../../core/router.js";
import { user } from "../../core/session.js";
import { useWork } from "../../parts/async.js";
import { Dialog } from "../../parts/dialog.js";
import { TextField } from "../../parts/form.js";
import { customerText } from "../../parts/picker.js";
import { Failed } from "../../parts/states.js";

export const TestSend = {
  props: ["config", "customer", "data", "onClose"],
  setup(props) {
    const form = reactive({ to: user.value?.email ?? "" });
    const send = useWork(() => api.post(`/notifications/configs/${encodeURIComponent(props.config.id)}/test`, { to: form.to, customer_id: props.customer?.id, data: props.data }, { key: newKey() }));
    return () => {
      const sent = send.result.value;
      return html`
        <${Dialog} title=${t("test.title", { name: props.config.name })} onClose=${props.onClose}>
          <form onSubmit=${(event) => { event.preventDefault(); send.run(); }}>
            <p>${t("test.lead", { customer: props.customer ? customerText(props.customer) : t("test.somebody") })}</p>
            <${TextField} type="email" label=${t("test.to")} value=${form.to} onUpdate=${(value) => (form.to = value)} error=${send.problem.value?.field("to")} required />
            ${send.problem.value && !send.problem.value.field("to") && html`<${Failed} problem=${send.problem.value} />`}
            <div aria-live="polite">${sent && html`<div class="notice good"><p>${t("test.sent", { to: sent.to, subject: sent.subject })}</p><p><a href=${href("/mailbox", { to: sent.to })}>${t("test.look")}</a></p></div>`}
              ${sent?.missing_variables.length > 0 && html`<p class="notice warn">${t("preview.missing", { n: sent.missing_variables.length })} ${sent.missing_variables.join(", ")}</p>`}</div>
            <div class="buttons"><button type="button" onClick=${props.onClose}>${t("close")}</button>
              <button type="submit" class="primary" disabled=${send.busy.value}>${t("test.send")}</button></div>
          </form>
        <//>`;
    };
  },
};
