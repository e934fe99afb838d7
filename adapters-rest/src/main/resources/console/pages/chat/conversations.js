// What customers talk about with the assistant: the latest first, everybody's or one customer's.
import { shallowRef } from "../../lib/vue.js";
import { api } from "../../core/api.js";
import { html } from "../../core/html.js";
import { ago, dateTime, t } from "../../core/i18n.js";
import { href } from "../../core/router.js";
import { usePoll } from "../../parts/async.js";
import { CustomerName, customerOf } from "../../parts/customername.js";
import { useFilters } from "../../parts/filters.js";
import { SelectField } from "../../parts/form.js";
import { ListTable, useList } from "../../parts/list.js";
import { Page } from "../../parts/page.js";
import { CustomerPicker, customerText } from "../../parts/picker.js";
import { reasonText } from "./message.js";

export default {
  setup() {
    const filters = useFilters({ customer_id: "", waiting: "" });
    const chosen = shallowRef(null);
    const list = useList((query) => api.get("/messages/conversations", query), () => ({ ...filters }), { sort: "-last_message_at" });
    usePoll(list.reload, 5000);

    function pick(customer) {
      chosen.value = customer;
      filters.customer_id = customer?.id ?? "";
    }

    const columns = () => [
      { key: "customer", title: t("picker.customer"), render: (row) => html`<${CustomerName} id=${row.customer_id} plain />` },
      { key: "last_message_at", title: t("chat.last"), sort: "last_message_at", render: (row) => html`<time datetime=${row.last_message_at} title=${dateTime(row.last_message_at)}>${ago(row.last_message_at)}</time>` },
      { key: "created_at", title: t("chat.begun"), sort: "created_at", render: (row) => dateTime(row.created_at) },
      { key: "turns", title: t("chat.turns"), align: "end" },
      { key: "handover", title: t("chat.waits"), render: (row) => (row.handover ? html`<span class="badge warn">${reasonText(row.handover)}</span>` : "–") },
      { key: "open", title: t("details"), render: (row) => html`<a href=${href(`/conversations/${encodeURIComponent(row.conversation_id)}`, { customer_id: row.customer_id })}
          aria-label=${t("chat.read-of", { name: customerOf(row.customer_id)?.name ?? row.customer_id })}>${t("chat.read")}</a>` },
    ];

    return () => {
      const known = chosen.value ?? (filters.customer_id ? customerOf(filters.customer_id) : null);
      return html`
        <${Page} title=${t("chat.title")} lead=${t("chat.lead")}>
          <div class="filters">
            <${CustomerPicker} key=${known?.id} text=${known ? customerText(known) : ""} onPick=${pick} />
            <${SelectField} label=${t("chat.which")} value=${filters.waiting} onUpdate=${(value) => (filters.waiting = value)}
              options=${[{ value: "", label: t("all") }, { value: "true", label: t("chat.which.waiting") }]} />
          </div>
          <${ListTable} list=${list} columns=${columns()} label=${t("chat.title")} rowKey=${(row) => row.conversation_id} empty=${t("chat.empty")}>
            <p>${t("chat.empty.hint")}</p><p><a class="button primary" href="#/try-chat">${t("try.title")}</a></p>
          <//>
        <//>`;
    };
  },
};
