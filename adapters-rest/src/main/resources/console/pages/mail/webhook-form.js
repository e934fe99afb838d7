// What a webhook is made of: where it is, and what it hears.
import { html } from "../../core/html.js";
import { t } from "../../core/i18n.js";
import { CheckField, TextField } from "../../parts/form.js";

export const EVENTS = ["delivery.sent", "delivery.failed", "customer.unsubscribed"];

export const WebhookFields = {
  props: ["form", "problem"],
  setup(props) {
    const said = (field) => props.problem?.field(field);
    function turn(event, on) {
      props.form.events = EVENTS.filter((one) => (one === event ? on : props.form.events.includes(one)));
    }
    return () => html`
      <${TextField} label=${t("webhooks.url")} type="url" value=${props.form.url} onUpdate=${(value) => (props.form.url = value)} error=${said("url")} hint=${t("webhooks.url.hint")} required />
      <fieldset class="plain"><legend>${t("webhooks.events")}</legend>
        ${EVENTS.map((event) => html`<${CheckField} key=${event} label=${t(`webhooks.event.${event}`)} hint=${event} value=${props.form.events.includes(event)} onUpdate=${(on) => turn(event, on)} />`)}
        ${said("events") && html`<p class="error" role="alert">${said("events")}</p>`}
      </fieldset>
      <${TextField} label=${t("webhooks.description")} value=${props.form.description} onUpdate=${(value) => (props.form.description = value)} error=${said("description")} maxlength="200" />
      <${CheckField} label=${t("webhooks.enabled")} value=${props.form.enabled} onUpdate=${(value) => (props.form.enabled = value)} />`;
  },
};
