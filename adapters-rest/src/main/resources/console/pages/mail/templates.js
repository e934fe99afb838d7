// All templates: what is written to customers.
import { html } from "../../core/html.js";
import { ago, dateTime, t } from "../../core/i18n.js";
import { api } from "../../core/api.js";
import { href } from "../../core/router.js";
import { Page } from "../../parts/page.js";
import { ListTable, useList } from "../../parts/list.js";
import { Badge } from "../../parts/states.js";

function columns() {
  return [
    { key: "name", title: t("templates.name"), sort: "name", render: (row) => html`<a href=${href(`/templates/${encodeURIComponent(row.id)}`)}>${row.name}</a><br /><small>${row.subject}</small>` },
    { key: "languages", title: t("templates.languages"), render: (row) => [row.language, ...row.variants.map((variant) => variant.language)].map((language) => html`<${Badge} key=${language} status=${language} /> `) },
    { key: "version", title: t("templates.version"), align: "end", render: (row) => String(row.version) },
    { key: "updated_at", title: t("templates.updated"), sort: "updated_at", render: (row) => html`<time datetime=${row.updated_at} title=${dateTime(row.updated_at)}>${ago(row.updated_at)}</time>` },
    { key: "send", title: t("templates.use"), render: (row) => html`<a class="button small" href=${href("/sends/new", { template: row.id })} aria-label=${t("templates.send.one", { name: row.name })}>${t("templates.send")}</a>` },
  ];
}

export default {
  setup() {
    const list = useList((query) => api.get("/notifications/configs", query), undefined, { sort: "-updated_at" });
    return () => html`
      <${Page} title=${t("templates.title")} lead=${t("templates.lead")}>${{
        actions: () => html`<a class="button primary" href="#/templates/new">${t("template.new")}</a>`,
        default: () => html`<${ListTable} list=${list} columns=${columns()} label=${t("templates.title")} empty=${t("templates.empty")}>${{ empty: () => html`<a class="button primary" href="#/templates/new">${t("template.new")}</a>` }}<//>`,
      }}<//>`;
  },
};
