// Customers who wait for a person: who, since when and why; the longest waiting first.
import { api } from "../../core/api.js";
import { html } from "../../core/html.js";
import { ago, dateTime, t } from "../../core/i18n.js";
import { href } from "../../core/router.js";
import { usePoll } from "../../parts/async.js";
import { CustomerName, customerOf } from "../../parts/customername.js";
import { ListTable, useList } from "../../parts/list.js";
import { Page } from "../../parts/page.js";
import { Contacts, resolveHandover } from "./contacts.js";
import { reasonText } from "./message.js";

export default {
  setup() {
    const list = useList((query) => api.get("/messages/handovers", query), () => ({}), { sort: "-created_at" });
    usePoll(list.reload, 5000);

    const resolve = async (row) => {
      if (await resolveHandover(row.id)) {
        list.reload();
      }
    };

    const columns = () => [
      { key: "customer", title: t("picker.customer"), render: (row) => html`<${CustomerName} id=${row.customer_id} />` },
      { key: "since", title: t("handovers.since"), render: (row) => html`<time datetime=${row.since} title=${dateTime(row.since)}>${ago(row.since)}</time>` },
      { key: "reason", title: t("handovers.reason"), render: (row) => html`<span class="badge warn">${reasonText(row.reason)}</span>` },
      { key: "contact", title: t("handovers.reach"), render: (row) => html`<${Contacts} customer=${customerOf(row.customer_id)} />` },
      { key: "do", title: t("handovers.do"), render: (row) => {
        const name = customerOf(row.customer_id)?.name ?? row.customer_id;
        return html`<span class="actions">
          <a class="button small" aria-label=${t("chat.read-of", { name })} href=${href(`/conversations/${encodeURIComponent(row.conversation_id)}`, { customer_id: row.customer_id, message: row.message_id })}>${t("chat.read")}</a>
          <button type="button" class="small" aria-label=${t("handovers.resolve-of", { name })} onClick=${() => resolve(row)}>${t("handovers.resolve")}</button></span>`;
      } },
    ];

    return () => html`
      <${Page} title=${t("handovers.title")} lead=${t("handovers.lead")}>
        <p class="notice">${t("handovers.how")}</p>
        <${ListTable} list=${list} columns=${columns()} label=${t("handovers.title")} empty=${t("handovers.empty")}><p>${t("handovers.empty.hint")}</p><//>
      <//>`;
  },
};
