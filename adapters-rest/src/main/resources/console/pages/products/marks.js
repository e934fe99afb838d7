// Small things said of a product in lists and on its page.
import { html } from "../../core/html.js";
import { money, number, t } from "../../core/i18n.js";
import { href } from "../../core/router.js";
import { Badge } from "../../parts/states.js";

/** What people gave it, and how many. */
export const Stars = {
  props: ["product"],
  setup: (props) => () => props.product.review_count === 0 && props.product.rating === 0
    ? html`<span class="hint">${t("products.unrated")}</span>`
    : html`<span class="nowrap">${number(props.product.rating, { minimumFractionDigits: 1, maximumFractionDigits: 1 })} ★ <span class="hint">(${number(props.product.review_count)})</span></span>`,
};

/** Whether it can be had: one that is not on sale or sold out is never recommended. */
export const Stock = {
  props: ["product"],
  setup: (props) => () => {
    const { active, in_stock: inStock, quantity } = props.product;
    if (!active) {
      return html`<${Badge} status="not-on-sale" mood="muted" />`;
    }
    if (!inStock) {
      return html`<${Badge} status="sold-out" mood="bad" />`;
    }
    return quantity === null ? html`<${Badge} status="in-stock" mood="good" />` : html`<span class="badge good">${t("products.left", { n: quantity })}</span>`;
  },
};

/** A recommended product: what it is, what it costs and, where `why` is said, why it stands there. */
export const Offer = {
  props: ["item", "why"],
  setup: (props) => () => {
    const { item } = props;
    return html`
      <a class="strong" href=${href(`/products/${encodeURIComponent(item.product_id)}`)}>${item.name}</a>
      <small class="below">${[item.categories[0], item.price !== null && money(item.price, item.currency), item.stars > 0 && `${number(item.stars, { maximumFractionDigits: 1 })} ★`].filter(Boolean).join(" · ")}</small>
      ${props.why && html`<span class="because">${item.reason}</span>`}`;
  },
};
