// The list of one model: what it would recommend, in its order, and why.
import { html } from "../../core/html.js";
import { percent, t } from "../../core/i18n.js";
import { Empty, Failed } from "../../parts/states.js";
import { Offer } from "../products/marks.js";

export const ModelColumn = {
  props: ["model", "answer", "problem", "about", "counts", "of", "pointed", "onPoint"],
  setup(props) {
    const item = (one) => {
      const count = props.counts.get(one.product_id);
      return html`
        <li key=${one.product_id} class=${props.pointed === one.product_id ? "same" : ""} onMouseenter=${() => props.onPoint(one.product_id)} onMouseleave=${() => props.onPoint(null)}
          onFocusin=${() => props.onPoint(one.product_id)} onFocusout=${() => props.onPoint(null)}>
          <${Offer} item=${one} why />
          <small class="below">${t("recommend.score", { score: score(one.score) })}${props.of > 1 && count > 1 ? ` · ${t("recommend.agreed", { count, of: props.of })}` : ""}</small>
        </li>`;
    };
    return () => html`
      <section class="card model" aria-label=${props.model}>
        <header><h2>${props.model}</h2>${props.about?.metrics && html`<span class="hint" title=${t("models.hit_rate-hint")}>${t("recommend.hits", { share: percent(props.about.metrics.hit_rate, 0) })}</span>`}</header>
        ${props.about && html`<p class="hint">${t(`models.about.${props.model}`)}</p>`}
        ${props.problem ? html`<${Failed} problem=${props.problem} />` : props.answer.recommendations.length === 0
          ? html`<${Empty} title=${t("recommend.none")}><p>${t("recommend.none-hint")}</p><//>`
          : html`
            ${props.answer.model !== props.model && html`<p class="notice warn">${t("recommend.instead", { model: props.answer.model })}</p>`}
            <ol class="ranked">${props.answer.recommendations.map(item)}</ol>`}
      </section>`;
  },
};

/** Scores of different models cannot be compared, so their size does not matter, only how they fall. */
function score(value) {
  return Math.abs(value) >= 100 || value === 0 ? value.toFixed(0) : value.toPrecision(3);
}
