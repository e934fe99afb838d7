// One product: what it is, what is like it, and what may be done about it.
import { ref } from "../../lib/vue.js";
import { api } from "../../core/api.js";
import { html } from "../../core/html.js";
import { dateTime, locale, money, number, t } from "../../core/i18n.js";
import { current, go, href } from "../../core/router.js";
import { may } from "../../core/session.js";
import { useLoaded, useWork } from "../../parts/async.js";
import { sure } from "../../parts/dialog.js";
import { Card, Facts, Page } from "../../parts/page.js";
import { Empty, Failed, Loaded } from "../../parts/states.js";
import { tell } from "../../parts/toast.js";
import { ProductForm } from "./form.js";
import { Offer, Stars, Stock } from "./marks.js";

const SIMILAR = 8;

export default {
  setup() {
    const { id } = current.params;
    const path = `/api/v1/products/${encodeURIComponent(id)}`;
    const editing = ref(false);
    const admin = may("admin");
    const product = useLoaded(async () => {
      const answer = await api.answer("GET", path);
      return { ...(await answer.json()), etag: answer.headers.get("ETag") };
    });
    const similar = useLoaded(() => api.get(`/api/v1/products/similar/${encodeURIComponent(id)}`, { top_k: SIMILAR }, { headers: { "Accept-Language": locale.language } }));
    const remove = useWork(async () => {
      if (await sure({ title: t("products.delete-title", { name: product.result.value.name }), text: t("products.delete-text"), button: t("delete"), danger: true })) {
        await api.delete(path);
        tell(t("products.deleted"));
        go("/products");
      }
    });

    const about = (one) => html`
      <div class="profile">
        <div>
          <${Card} title=${t("products.about")}>
            ${one.description && html`<p class="told-by-shop">${one.description}</p>`}
            <${Facts} entries=${[
              [t("products.price"), money(one.price, one.currency)],
              [t("products.stock"), html`<${Stock} product=${one} />`],
              [t("products.rating"), html`<${Stars} product=${one} />`],
              (one.city || one.state) && [t("products.place"), [one.city, one.state].filter(Boolean).join(", ")],
              one.image_url && [t("products.picture"), html`<a href=${one.image_url} rel="noreferrer" target="_blank">${t("products.picture-open")}</a>`],
            ]} />
            ${one.categories.length > 0 && html`<p class="tags spaced">${one.categories.map((name) => html`<a class="badge" key=${name} href=${href("/products", { category: name })}>${name}</a>`)}</p>`}
          <//>
          ${Object.keys(one.attributes).length > 0 && html`<${Card} title=${t("attributes.title")}><${Facts} entries=${Object.entries(one.attributes)} /><//>`}
          <${Card} title=${t("products.record")}>
            <${Facts} entries=${[
              [t("products.id"), html`<code>${one.product_id}</code>`],
              [t("products.quantity"), one.quantity === null ? t("products.unlimited") : number(one.quantity)],
              [t("products.created"), dateTime(one.created_at)],
              [t("products.changed"), dateTime(one.updated_at)],
            ]} />
          <//>
          ${admin && html`<${Card} title=${t("products.take-out")}>
            <p>${t("products.take-out-text")}</p>
            <button type="button" class="danger" disabled=${remove.busy.value} onClick=${remove.run}>${t("products.delete")}</button>
            <${Failed} problem=${remove.problem.value} />
          <//>`}
        </div>
        <${Card} title=${t("products.similar")}>${{
          actions: () => html`<a class="button small" href=${href("/recommendations", { for: "context", context: one.product_id })}>${t("products.compare")}</a>`,
          default: () => html`<${Loaded} work=${similar}>${{ default: likeIt }}<//>`,
        }}<//>
      </div>`;

    const likeIt = ({ similar: items }) => items.length === 0
      ? html`<${Empty} title=${t("products.similar-none")}><p>${t("products.similar-none-hint")}</p><//>`
      : html`<ol class="offers">${items.map((item) => html`<li key=${item.product_id}><${Offer} item=${item} /></li>`)}</ol>`;

    function saved() {
      editing.value = false;
      product.run();
      similar.run();
    }

    return () => {
      const one = product.result.value;
      return html`
        <${Page} title=${one?.name ?? t("products.one")} lead=${one?.categories.join(" · ")} back=${{ href: href("/products"), label: t("products.title") }}>${{
          actions: () => one && admin && html`<button type="button" class="primary" onClick=${() => (editing.value = true)}>${t("edit")}</button>`,
          default: () => html`
            <${Loaded} work=${product}>${{ default: about }}<//>
            ${editing.value && html`<${ProductForm} product=${one} etag=${one.etag} onClose=${() => (editing.value = false)} onSaved=${saved} />`}`,
        }}<//>`;
    };
  },
};
