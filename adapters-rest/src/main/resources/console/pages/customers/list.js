// All customers: search as you type, filters, and the ways to get people in and out.
import { ref } from "../../lib/vue.js";
import { api, query } from "../../core/api.js";
import { html } from "../../core/html.js";
import { dateTime, t } from "../../core/i18n.js";
import { go, href } from "../../core/router.js";
import { may } from "../../core/session.js";
import { useWork } from "../../parts/async.js";
import { anySet, useFilters, useTyped } from "../../parts/filters.js";
import { SelectField, TextField } from "../../parts/form.js";
import { ListTable, useList } from "../../parts/list.js";
import { Page } from "../../parts/page.js";
import { Badge, Failed } from "../../parts/states.js";
import { CustomerForm } from "./form.js";

const DEFAULTS = { q: "", subscribed: "", language: "", tag: "", city: "", company: "", created_from: "", created_to: "" };

export default {
  setup() {
    const filters = useFilters(DEFAULTS);
    const typed = useTyped(filters);
    const list = useList((ask) => api.get("/customers", ask), () => ({ ...filters }), { sort: "-created_at" });
    const adding = ref(false);
    const exporting = useWork((kind) => api.download(`/customers/export${query(filters)}`, `customers.${kind}`, kind === "csv" ? "text/csv" : "application/x-ndjson"));
    const admin = may("admin");

    const columns = () => [
      { key: "name", title: t("customers.name"), sort: "name", wide: true, render: (one) => html`<${Person} customer=${one} />` },
      { key: "phone", title: t("customers.phone"), render: (one) => (one.phone ? html`<span class="nowrap">${one.phone}</span>` : "–") },
      { key: "company", title: t("customers.company") },
      { key: "city", title: t("customers.city") },
      { key: "tags", title: t("customers.tags"), render: (one) => (one.tags?.length ? html`<span class="tags">${one.tags.map((tag) => html`<span class="badge" key=${tag}>${tag}</span>`)}</span>` : "–") },
      { key: "subscribed", title: t("customers.mail"), render: (one) => html`<${Subscribed} value=${one.subscribed} />` },
      { key: "created_at", title: t("customers.since"), sort: "created_at", render: (one) => html`<span class="nowrap">${dateTime(one.created_at, { dateStyle: "medium" })}</span>` },
    ];

    function clear() {
      Object.assign(filters, DEFAULTS);
    }

    const nothing = () => anySet(filters)
      ? html`<p>${t("customers.none-found")}</p><button type="button" onClick=${clear}>${t("filters.clear")}</button>`
      : admin
        ? html`<p>${t("customers.none-hint")}</p><p class="actions centred"><a class="button primary" href=${href("/imports")}>${t("customers.import")}</a><button type="button" onClick=${() => (adding.value = true)}>${t("customers.new")}</button></p>`
        : html`<p>${t("customers.none-ask")}</p>`;

    return () => html`
      <${Page} title=${t("customers.title")} lead=${t("customers.lead")}>${{
        actions: () => admin && html`
          <button type="button" class="primary" onClick=${() => (adding.value = true)}>${t("customers.new")}</button>
          <a class="button" href=${href("/imports")}>${t("customers.import")}</a>
          <button type="button" disabled=${exporting.busy.value} onClick=${() => exporting.run("csv")}>${t("customers.export")}</button>
          <button type="button" class="plain" disabled=${exporting.busy.value} onClick=${() => exporting.run("ndjson")}>JSON</button>`,
        default: () => html`
          <${Failed} problem=${exporting.problem.value} />
          <search class="search-row">
            <${TextField} label=${t("customers.search")} type="search" value=${filters.q} onUpdate=${typed("q")} hint=${t("customers.search-hint")} autocomplete="off" />
            <details class="more-filters" open=${anySet(filters, "q")}>
              <summary>${t("filters")}</summary>
              <div class="filters">
                <${SelectField} label=${t("customers.mail")} value=${filters.subscribed} onUpdate=${(value) => (filters.subscribed = value)}
                  options=${[{ value: "", label: t("all") }, { value: "true", label: t("customers.subscribed") }, { value: "false", label: t("customers.unsubscribed") }]} />
                <${SelectField} label=${t("customers.language")} value=${filters.language} onUpdate=${(value) => (filters.language = value)}
                  options=${[{ value: "", label: t("all") }, { value: "en", label: "English" }, { value: "vi", label: "Tiếng Việt" }]} />
                <${TextField} label=${t("customers.tag")} value=${filters.tag} onUpdate=${typed("tag")} />
                <${TextField} label=${t("customers.company")} value=${filters.company} onUpdate=${typed("company")} />
                <${TextField} label=${t("customers.city")} value=${filters.city} onUpdate=${typed("city")} />
                <${TextField} label=${t("customers.created-from")} type="date" value=${filters.created_from} onUpdate=${typed("created_from")} />
                <${TextField} label=${t("customers.created-to")} type="date" value=${filters.created_to} onUpdate=${typed("created_to")} />
                ${anySet(filters) && html`<button type="button" class="clear" onClick=${clear}>${t("filters.clear")}</button>`}
              </div>
            </details>
          </search>
          <${ListTable} list=${list} columns=${columns()} label=${t("customers.title")} empty=${anySet(filters) ? t("picker.none") : t("customers.none")}>${{ empty: nothing }}<//>
          ${adding.value && html`<${CustomerForm} onClose=${() => (adding.value = false)} onSaved=${(customer) => go(`/customers/${encodeURIComponent(customer.id)}`)} />`}`,
      }}<//>`;
  },
};

const Person = {
  props: ["customer"],
  setup: (props) => () => {
    const { id, name, email, external_id: external } = props.customer;
    const first = name ?? email ?? props.customer.phone ?? external ?? id;
    return html`<a class="strong" href=${href(`/customers/${encodeURIComponent(id)}`)}>${first}</a>${email && email !== first && html`<small class="below">${email}</small>`}`;
  },
};

const Subscribed = {
  props: ["value"],
  setup: (props) => () => html`<${Badge} mood=${props.value ? "good" : "muted"} status=${props.value ? "subscribed" : "unsubscribed"} />`,
};
