// The people who run the shop, what each may do, and taking somebody on.
import { ref } from "../../lib/vue.js";
import { api } from "../../core/api.js";
import { html } from "../../core/html.js";
import { dateTime, t } from "../../core/i18n.js";
import { user } from "../../core/session.js";
import { ListTable, useList } from "../../parts/list.js";
import { Page } from "../../parts/page.js";
import { Badge } from "../../parts/states.js";
import { tell } from "../../parts/toast.js";
import { StaffForm } from "./staffform.js";

export default {
  setup() {
    const list = useList((query) => api.get("/auth/users", query), undefined, { sort: "created_at" });
    const edited = ref(null);
    const taken = () => (edited.value = { roles: ["marketer"] });

    function done(account) {
      edited.value = null;
      tell(t("staff.saved", { name: account.username }));
      list.reload();
    }

    const columns = () => [
      { key: "username", title: t("account.username"), sort: "username", render: (row) => html`<strong>${row.username}</strong>${row.id === user.value?.id && html` <span class="hint">(${t("staff.you")})</span>`}` },
      { key: "email", title: t("account.email"), wide: true },
      { key: "roles", title: t("staff.roles"), render: (row) => row.roles.map((role) => t(`role.${role}`)).join(", ") },
      { key: "access", title: t("staff.access"), render: (row) => html`<${Badge} status=${t(row.disabled ? "staff.disabled" : "staff.enabled")} mood=${row.disabled ? "muted" : "good"} />` },
      { key: "created_at", title: t("account.since"), sort: "created_at", render: (row) => dateTime(row.created_at) },
      { key: "edit", title: t("edit"), render: (row) => html`<button type="button" class="small" aria-label=${t("staff.edit", { name: row.username })} onClick=${() => (edited.value = row)}>${t("edit")}</button>` },
    ];

    return () => html`
      <${Page} title=${t("staff.title")} lead=${t("staff.lead")}>${{
        actions: () => html`<button type="button" class="primary" onClick=${taken}>${t("staff.add")}</button>`,
        default: () => html`
          <${ListTable} list=${list} columns=${columns()} label=${t("staff.title")} empty=${t("staff.empty")} />
          ${edited.value && html`<${StaffForm} account=${edited.value} onDone=${done} onClose=${() => (edited.value = null)} />`}`,
      }}<//>`;
  },
};
