// The catalogue: search as you type, filters, and the ways to get products in.
import { ref } from "../../lib/vue.js";
import { api } from "../../core/api.js";
import { html } from "../../core/html.js";
import { dateTime, money, t } from "../../core/i18n.js";
import { go, href } from "../../core/router.js";
import { may } from "../../core/session.js";
import { anySet, useFilters, useTyped } from "../../parts/filters.js";
import { SelectField, TextField } from "../../parts/form.js";
import { ListTable, useList } from "../../parts/list.js";
import { Page } from "../../parts/page.js";
import { ProductForm } from "./form.js";
import { Stars, Stock } from "./marks.js";

const DEFAULTS = { q: "", category: "", min_price: "", max_price: "", in_stock: "", active: "" };

export default {
  setup() {
    const filters = useFilters(DEFAULTS);
    const typed = useTyped(filters);
    const list = useList((ask) => api.get("/api/v1/products", ask), () => ({ ...filters }), { sort: "-updated_at" });
    const adding = ref(false);
    const admin = may("admin");

    const columns = () => [
      { key: "name", title: t("products.name"), sort: "name", wide: true, render: (one) => html`
        <a class="strong" href=${href(`/products/${encodeURIComponent(one.product_id)}`)}>${one.name}</a><small class="below">${one.product_id}</small>` },
      { key: "price", title: t("products.price"), sort: "price", align: "end", render: (one) => html`<span class="nowrap">${money(one.price, one.currency)}</span>` },
      { key: "stock", title: t("products.stock"), render: (one) => html`<${Stock} product=${one} />` },
      { key: "categories", title: t("products.categories"), render: (one) => (one.categories.length
        ? html`<span class="tags">${one.categories.map((name) => html`<a class="badge" key=${name} href=${href("/products", { category: name })}>${name}</a>`)}</span>` : "–") },
      { key: "rating", title: t("products.rating"), sort: "rating", align: "end", render: (one) => html`<${Stars} product=${one} />` },
      { key: "updated_at", title: t("products.changed"), sort: "updated_at", render: (one) => html`<span class="nowrap">${dateTime(one.updated_at, { dateStyle: "medium" })}</span>` },
    ];

    function clear() {
      Object.assign(filters, DEFAULTS);
    }

    const nothing = () => anySet(filters)
      ? html`<p>${t("products.none-found")}</p><button type="button" onClick=${clear}>${t("filters.clear")}</button>`
      : admin
        ? html`<p>${t("products.none-hint")}</p><p class="actions centred"><a class="button primary" href=${href("/product-imports")}>${t("products.upload")}</a><button type="button" onClick=${() => (adding.value = true)}>${t("products.new")}</button></p>`
        : html`<p>${t("products.none-ask")}</p>`;

    return () => html`
      <${Page} title=${t("products.title")} lead=${t("products.lead")}>${{
        actions: () => admin && html`
          <button type="button" class="primary" onClick=${() => (adding.value = true)}>${t("products.new")}</button>
          <a class="button" href=${href("/product-imports")}>${t("products.upload")}</a>`,
        default: () => html`
          <search class="search-row">
            <${TextField} label=${t("products.search")} type="search" value=${filters.q} onUpdate=${typed("q")} hint=${t("products.search-hint")} autocomplete="off" />
            <details class="more-filters" open=${anySet(filters, "q")}>
              <summary>${t("filters")}</summary>
              <div class="filters">
                <${TextField} label=${t("products.category")} value=${filters.category} onUpdate=${typed("category")} />
                <${TextField} label=${t("products.min-price")} type="number" min="0" value=${filters.min_price} onUpdate=${typed("min_price")} />
                <${TextField} label=${t("products.max-price")} type="number" min="0" value=${filters.max_price} onUpdate=${typed("max_price")} />
                <${SelectField} label=${t("products.stock")} value=${filters.in_stock} onUpdate=${(value) => (filters.in_stock = value)}
                  options=${[{ value: "", label: t("all") }, { value: "true", label: t("products.in-stock") }, { value: "false", label: t("products.sold-out") }]} />
                <${SelectField} label=${t("products.on-sale")} value=${filters.active} onUpdate=${(value) => (filters.active = value)}
                  options=${[{ value: "", label: t("products.active") }, { value: "false", label: t("products.inactive") }, { value: "all", label: t("all") }]} />
                ${anySet(filters) && html`<button type="button" class="clear" onClick=${clear}>${t("filters.clear")}</button>`}
              </div>
            </details>
          </search>
          <${ListTable} list=${list} columns=${columns()} label=${t("products.title")} rowKey=${(one) => one.product_id} empty=${anySet(filters) ? t("picker.none") : t("products.none")}>${{ empty: nothing }}<//>
          ${adding.value && html`<${ProductForm} onClose=${() => (adding.value = false)} onSaved=${(one) => go(`/products/${encodeURIComponent(one.product_id)}`)} />`}`,
      }}<//>`;
  },
};
