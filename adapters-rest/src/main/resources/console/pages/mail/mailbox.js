// E-mail that was captured instead of sent, as long as no mail server is set.
import { ref, watch } from "../../lib/vue.js";
import { html } from "../../core/html.js";
import { dateTime, t } from "../../core/i18n.js";
import { api } from "../../core/api.js";
import { current, href, remember } from "../../core/router.js";
import { may } from "../../core/session.js";
import { usePoll, useQuiet } from "../../parts/async.js";
import { TextField } from "../../parts/form.js";
import { ListTable, useList } from "../../parts/list.js";
import { Page } from "../../parts/page.js";

function columns() {
  return [
    { key: "subject", title: t("mailbox.subject"), render: (row) => html`<a href=${href(`/mailbox/${encodeURIComponent(row.id)}`)}>${row.subject || t("mailbox.no-subject")}</a>` },
    { key: "to", title: t("mailbox.to") },
    { key: "received_at", title: t("mailbox.at"), render: (row) => dateTime(row.received_at, { dateStyle: "medium", timeStyle: "medium" }) },
  ];
}

export default {
  setup() {
    const to = ref(current.query.to ?? "");
    const asked = ref(to.value);
    const list = useList((query) => api.get("/mailbox", query), () => ({ to: asked.value }));
    const look = useQuiet(() => {
      asked.value = to.value.trim();
      remember({ to: asked.value });
    });
    watch(to, look);
    usePoll(() => list.page() === 1 && list.reload(), 5000);
    return () => html`
      <${Page} title=${t("mailbox.title")} lead=${t("mailbox.lead")}>
        <div class="filters"><${TextField} label=${t("mailbox.to")} type="search" value=${to.value} onUpdate=${(value) => (to.value = value)} hint=${t("suppressions.exact")} /></div>
        <${ListTable} list=${list} columns=${columns()} label=${t("mailbox.title")} empty=${t(asked.value ? "mailbox.none" : "mailbox.empty")}>${{ empty: () => may("marketer") && html`<a class="button" href="#/templates">${t("mailbox.try")}</a>` }}<//>
      <//>`;
  },
};
