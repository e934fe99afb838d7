// One webhook: what it hears, a try, and its log.
import { computed, reactive, ref, shallowRef } from "../../lib/vue.js";
import { html } from "../../core/html.js";
import { dateTime, duration, t } from "../../core/i18n.js";
import { api } from "../../core/api.js";
import { current, go, remember } from "../../core/router.js";
import { useLoaded, usePoll, useWork } from "../../parts/async.js";
import { sure } from "../../parts/dialog.js";
import { SelectField } from "../../parts/form.js";
import { ListTable, useList } from "../../parts/list.js";
import { Card, Page } from "../../parts/page.js";
import { Badge, Failed, Loaded } from "../../parts/states.js";
import { tell, tellProblem } from "../../parts/toast.js";
import { WebhookFields } from "./webhook-form.js";

const STATES = ["pending", "delivered", "failed"];

function columns() {
  return [
    { key: "created_at", title: t("webhooks.at"), render: (row) => dateTime(row.created_at, { dateStyle: "short", timeStyle: "medium" }) },
    { key: "event", title: t("webhooks.event"), render: (row) => html`<code>${row.event}</code>` },
    { key: "status", title: t("webhooks.status"), render: (row) => html`<${Badge} status=${row.status} />` },
    { key: "answer", title: t("webhooks.answer"), wide: true, render: answer },
    { key: "attempts", title: t("deliveries.attempts"), align: "end", render: (row) => String(row.attempts) },
    { key: "data", title: t("webhooks.data"), render: (row) => html`<details><summary>${t("details")}</summary><pre tabindex="0">${JSON.stringify(row.data, null, 2)}</pre></details>` },
  ];
}

function answer(row) {
  return html`${[row.response_status, row.error, row.duration_ms !== undefined && duration(row.duration_ms)].filter(Boolean).join(" · ") || "–"}
    ${row.next_attempt_at && html`<br /><small>${t("deliveries.again", { at: dateTime(row.next_attempt_at) })}</small>`}`;
}

export default {
  setup() {
    const address = `/webhooks/${encodeURIComponent(current.params.id)}`;
    const load = useLoaded(() => api.get(address));
    const back = { href: "#/webhooks", label: t("webhooks.title") };
    return () => {
      const webhook = load.result.value;
      return html`<${Page} title=${webhook ? webhook.url : t("webhook.title")} back=${back}>
        <${Loaded} work=${load}>${{ default: () => html`<${Open} webhook=${webhook} address=${address} onChanged=${(next) => (load.result.value = next)} />` }}<//>
      <//>`;
    };
  },
};

const Open = {
  props: ["webhook", "address", "onChanged"],
  setup(props) {
    const form = reactive(formOf(props.webhook));
    const kept = ref(JSON.stringify(form));
    const dirty = computed(() => JSON.stringify(form) !== kept.value);
    const status = ref(current.query.status ?? "");
    const log = useList((query) => api.get(`${props.address}/deliveries`, query), () => ({ status: status.value }));
    usePoll(log.reload, () => ((log.rows.value ?? []).some((row) => row.status === "pending") ? 2000 : 10_000));

    const save = useWork(async () => {
      const next = await api.put(props.address, form);
      Object.assign(form, formOf(next));
      kept.value = JSON.stringify(form);
      props.onChanged(next);
      tell(t("saved"));
    });
    const tried = shallowRef(null);
    const test = useWork(async () => {
      tried.value = null;
      tried.value = await api.post(`${props.address}/test`);
      log.reload();
    });

    async function remove() {
      if (!(await sure({ title: t("webhooks.remove.title"), text: t("webhooks.remove.text"), button: t("delete"), danger: true }))) {
        return;
      }
      try {
        await api.delete(props.address);
        tell(t("webhooks.removed"));
        go("/webhooks");
      } catch (problem) {
        tellProblem(problem);
      }
    }

    function choose(next) {
      status.value = next;
      remember({ status: next });
    }

    return () => html`
      <div class="columns">
        <${Card} title=${t("webhooks.settings")}>
          <form onSubmit=${(event) => { event.preventDefault(); save.run(); }}>
            <${WebhookFields} form=${form} problem=${save.problem.value} />
            ${save.problem.value?.details.length === 0 && html`<${Failed} problem=${save.problem.value} />`}
            <div class="buttons"><button type="button" class="danger" onClick=${remove}>${t("delete")}</button><button type="submit" class="primary" disabled=${!dirty.value || save.busy.value}>${t("save")}</button></div>
          </form>
        <//>
        <${Card} title=${t("webhooks.try")}>
          <p class="hint">${t("webhooks.try.text")}</p>
          <button type="button" disabled=${test.busy.value} onClick=${() => test.run()}>${t("webhooks.try.button")}</button>
          <div aria-live="polite" class="below"><${Failed} problem=${test.problem.value} />
            ${tried.value && html`<div class=${`notice ${tried.value.status === "delivered" ? "good" : "bad"}`}><p><${Badge} status=${tried.value.status} /> ${answer(tried.value)}</p></div>`}</div>
        <//>
      </div>
      <${Card} title=${t("webhooks.log")}>
        <div class="filters"><${SelectField} label=${t("webhooks.status")} value=${status.value} onUpdate=${choose} options=${[{ value: "", label: t("all") }, ...STATES.map((value) => ({ value, label: t(`status.${value}`) }))]} /></div>
        <${ListTable} list=${log} columns=${columns()} label=${t("webhooks.log")} empty=${t("webhooks.log.empty")} />
      <//>`;
  },
};

function formOf(webhook) {
  return { url: webhook.url, events: [...webhook.events], description: webhook.description ?? "", enabled: webhook.enabled };
}
