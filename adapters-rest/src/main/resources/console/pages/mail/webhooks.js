// Other programs that hear what became of e-mails.
import { reactive, ref, shallowRef } from "../../lib/vue.js";
import { html } from "../../core/html.js";
import { dateTime, number, t } from "../../core/i18n.js";
import { api } from "../../core/api.js";
import { href } from "../../core/router.js";
import { useWork } from "../../parts/async.js";
import { Dialog } from "../../parts/dialog.js";
import { ListTable, useList } from "../../parts/list.js";
import { Page } from "../../parts/page.js";
import { Badge, Failed } from "../../parts/states.js";
import { tell } from "../../parts/toast.js";
import { EVENTS, WebhookFields } from "./webhook-form.js";

function columns() {
  return [
    { key: "url", title: t("webhooks.url"), render: (row) => html`<a href=${href(`/webhooks/${encodeURIComponent(row.id)}`)}>${row.url}</a>${row.description && html`<br /><small>${row.description}</small>`}` },
    { key: "events", title: t("webhooks.events"), render: (row) => row.events.map((event) => t(`webhooks.event.${event}`)).join(", ") },
    { key: "enabled", title: t("webhooks.status"), render: (row) => html`<${Badge} status=${row.enabled ? "active" : "inactive"} />${row.dropped > 0 && html`<br /><small class="error">${t("webhooks.dropped", { n: row.dropped })}</small>`}` },
    { key: "created_at", title: t("webhooks.created"), render: (row) => dateTime(row.created_at) },
  ];
}

export default {
  setup() {
    const list = useList((query) => api.get("/webhooks", query));
    const adding = ref(false);
    const made = shallowRef(null);
    function added(webhook) {
      adding.value = false;
      made.value = webhook;
      list.first();
    }
    const add = () => html`<button type="button" class="primary" onClick=${() => (adding.value = true)}>${t("webhooks.add")}</button>`;
    return () => html`
      <${Page} title=${t("webhooks.title")} lead=${t("webhooks.lead")}>${{
        actions: add,
        default: () => html`
          <${ListTable} list=${list} columns=${columns()} label=${t("webhooks.title")} empty=${t("webhooks.empty")}>${{ empty: add }}<//>
          ${adding.value && html`<${Add} onAdded=${added} onClose=${() => (adding.value = false)} />`}
          ${made.value && html`<${Secret} webhook=${made.value} onClose=${() => (made.value = null)} />`}`,
      }}<//>`;
  },
};

const Add = {
  props: ["onAdded", "onClose"],
  setup(props) {
    const form = reactive({ url: "", events: [...EVENTS], description: "", enabled: true });
    const add = useWork(() => api.post("/webhooks", { ...form, description: form.description || undefined }));
    async function submit(event) {
      event.preventDefault();
      const webhook = await add.run();
      if (webhook) {
        props.onAdded(webhook);
      }
    }
    return () => html`
      <${Dialog} title=${t("webhooks.add")} onClose=${props.onClose}>
        <form onSubmit=${submit}>
          <${WebhookFields} form=${form} problem=${add.problem.value} />
          ${add.problem.value?.details.length === 0 && html`<${Failed} problem=${add.problem.value} />`}
          <div class="buttons"><button type="button" onClick=${props.onClose}>${t("cancel")}</button><button type="submit" class="primary" disabled=${add.busy.value}>${t("webhooks.add")}</button></div>
        </form>
      <//>`;
  },
};

/** The secret is told once: whoever loses it makes another webhook. */
const Secret = {
  props: ["webhook", "onClose"],
  setup(props) {
    async function copy() {
      try {
        await navigator.clipboard.writeText(props.webhook.secret);
        tell(t("webhooks.copied"));
      } catch (refused) {
        tell(t("webhooks.copy-by-hand", { why: refused.message }), "warn");
      }
    }
    return () => html`
      <${Dialog} title=${t("webhooks.secret.title")} onClose=${props.onClose}>
        <p>${t("webhooks.secret.text")}</p>
        <pre class="secret" tabindex="0" aria-label=${t("webhooks.secret.title")}>${props.webhook.secret}</pre>
        <p class="hint">${t("webhooks.secret.how", { n: number(5) })}</p>
        <div class="buttons"><button type="button" onClick=${copy}>${t("webhooks.copy")}</button><button type="button" class="primary" onClick=${props.onClose}>${t("webhooks.secret.kept")}</button></div>
      <//>`;
  },
};
