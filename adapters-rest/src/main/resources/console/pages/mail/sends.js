// All sends, newest first; those under way move as one looks.
import { computed, ref } from "../../lib/vue.js";
import { html } from "../../core/html.js";
import { ago, dateTime, number, percent, t } from "../../core/i18n.js";
import { api } from "../../core/api.js";
import { current, href, remember } from "../../core/router.js";
import { usePoll } from "../../parts/async.js";
import { SelectField } from "../../parts/form.js";
import { ListTable, useList } from "../../parts/list.js";
import { Page } from "../../parts/page.js";
import { Badge } from "../../parts/states.js";
import { Balance, isMoving, whom } from "./send-words.js";
import { templateName } from "./template-names.js";

const STATES = ["scheduled", "pending", "running", "paused", "completed", "failed", "cancelled"];

function columns() {
  return [
    { key: "template", title: t("sends.what"), render: (row) => html`<a href=${href(`/sends/${encodeURIComponent(row.job_id)}`)}>${templateName(row.notification_config_id)}</a><br /><small>${whom(row)}</small>` },
    { key: "status", title: t("sends.status"), render: (row) => html`<${Badge} status=${row.status} />${row.status === "scheduled" && html`<br /><small>${dateTime(row.send_at)}</small>`}` },
    { key: "recipients", title: t("sends.recipients"), align: "end", render: (row) => number(row.recipients) },
    { key: "balance", title: t("sends.balance"), wide: true, render: (row) => html`<${Balance} send=${row} words />` },
    { key: "opened", title: t("send.opened"), align: "end", render: (row) => (row.sent ? percent(row.opened / row.sent) : "–") },
    { key: "clicked", title: t("send.clicked"), align: "end", render: (row) => (row.sent ? percent(row.clicked / row.sent) : "–") },
    { key: "created_at", title: t("sends.created"), sort: "created_at", render: (row) => html`<time datetime=${row.created_at} title=${dateTime(row.created_at)}>${ago(row.created_at)}</time>` },
  ];
}

export default {
  setup() {
    const status = ref(current.query.status ?? "");
    const list = useList((query) => api.get("/notifications/sends", query), () => ({ status: status.value }), { sort: "-created_at" });
    const moving = computed(() => (list.rows.value ?? []).some(isMoving));
    usePoll(list.reload, () => (moving.value ? 1000 : 10_000));
    function choose(next) {
      status.value = next;
      remember({ status: next });
    }
    const write = () => html`<a class="button primary" href="#/sends/new">${t("newsend.title")}</a>`;
    return () => html`
      <${Page} title=${t("sends.title")} lead=${t("sends.lead")}>${{
        actions: write,
        default: () => html`
          <div class="filters"><${SelectField} label=${t("sends.status")} value=${status.value} onUpdate=${choose} options=${[{ value: "", label: t("all") }, ...STATES.map((value) => ({ value, label: t(`status.${value}`) }))]} /></div>
          <${ListTable} list=${list} columns=${columns()} rowKey=${(row) => row.job_id} label=${t("sends.title")} empty=${t(status.value ? "sends.none" : "sends.empty")}>${{ empty: write }}<//>`,
      }}<//>`;
  },
};
