// Deliveries: who got what, who did not, and why.
import { watch } from "../../lib/vue.js";
import { html } from "../../core/html.js";
import { dateTime, t } from "../../core/i18n.js";
import { api } from "../../core/api.js";
import { href } from "../../core/router.js";
import { ListTable, useList } from "../../parts/list.js";
import { Badge } from "../../parts/states.js";

function columns() {
  return [
    { key: "email", title: t("deliveries.email"), render: (row) => html`<a href=${href(`/customers/${encodeURIComponent(row.customer_id)}`)}>${row.email ?? row.customer_id}</a>` },
    { key: "status", title: t("deliveries.status"), render: (row) => html`<${Badge} status=${row.status} />${row.reason && html`<br /><small>${reasonText(row.reason)}</small>`}` },
    { key: "attempts", title: t("deliveries.attempts"), align: "end", render: (row) => String(row.attempts) },
    { key: "last_error", title: t("deliveries.error"), wide: true, render: (row) => html`${row.last_error ?? "–"}${row.next_attempt_at && html`<br /><small>${t("deliveries.again", { at: dateTime(row.next_attempt_at) })}</small>`}` },
    { key: "sent_at", title: t("deliveries.sent"), render: (row) => dateTime(row.sent_at) },
    { key: "created_at", title: t("deliveries.created"), sort: "created_at", render: (row) => dateTime(row.created_at) },
    { key: "send", title: t("deliveries.send"), render: (row) => html`<a href=${href(`/sends/${encodeURIComponent(row.job_id)}`)}>${t("deliveries.send.look")}</a>` },
  ];
}

export function reasonText(reason) {
  const text = t(`reason.${reason}`);
  return text === `reason.${reason}` ? reason : text;
}

/** `stamp` changes whenever the list is to be asked for again: the figures of a send run ahead of its deliveries. */
export const DeliveryTable = {
  props: ["filter", "stamp", "without"],
  setup(props) {
    const list = useList((query) => api.get("/notifications/deliveries", query), () => props.filter, { sort: "-created_at" });
    watch(() => props.stamp, () => list.reload());
    return () => html`<${ListTable} list=${list} columns=${columns().filter((column) => !props.without?.includes(column.key))} label=${t("deliveries.title")} empty=${t("deliveries.empty")} />`;
  },
};
