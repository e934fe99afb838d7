// One thing that was said: by whom, the products it speaks of, what it rests on, and what was thought of it.
import { reactive, ref } from "../../lib/vue.js";
import { api } from "../../core/api.js";
import { html } from "../../core/html.js";
import { dateTime, duration, has, money, number, t } from "../../core/i18n.js";
import { href } from "../../core/router.js";
import { Icon } from "../../parts/icon.js";
import { Failed } from "../../parts/states.js";
import { TextArea, TextField } from "../../parts/form.js";
import { useWork } from "../../parts/async.js";

export function reasonText(reason) {
  return has(`handover.${reason}`) ? t(`handover.${reason}`) : reason;
}

/** Products as cards; the link leads to the product in the console. */
export const ProductCards = {
  props: ["products"],
  setup: (props) => () => html`
    <ul class="product-cards" aria-label=${t("chat.products")}>
      ${props.products.map((product) => html`
        <li key=${product.product_id}>
          <a href=${href(`/products/${encodeURIComponent(product.product_id)}`)}>
            ${product.image_url && html`<img src=${product.image_url} alt="" loading="lazy" />`}
            <strong>${product.name}</strong>
            <span>${product.categories[0]}</span>
            <span class="price">${money(product.price, product.currency)}</span>
            <span>${product.rating > 0 && html`<span aria-hidden="true">★ </span>${t("chat.rated", { rating: number(product.rating) })} · `}${t(product.in_stock ? "chat.in-stock" : "chat.out-of-stock")}</span>
          </a>
        </li>`)}
    </ul>`,
};

export const Sources = {
  props: ["sources"],
  setup: (props) => () => html`
    <details class="sources"><summary>${t("chat.sources", { n: props.sources.length })}</summary>
      <ul>${props.sources.map((source) => html`<li key=${source.kind + source.id}><span class="badge">${has(`source.${source.kind}`) ? t(`source.${source.kind}`) : source.kind}</span> ${source.title}</li>`)}</ul>
    </details>`,
};

/** Thumbs up or down; after a thumb down one may say why. */
export const FeedbackButtons = {
  props: ["message", "rating"],
  setup(props) {
    const given = ref(props.rating);
    const why = reactive({ open: false, reason: "", comment: "" });
    const give = useWork(async (rating, more = {}) => {
      await api.post(`/messages/${encodeURIComponent(props.message)}/feedback`, { rating, ...more });
      given.value = rating;
      why.open = rating === "down" && !more.reason && !more.comment;
    });
    const thumb = (rating) => html`
      <button type="button" class="plain thumb" aria-pressed=${given.value === rating ? "true" : "false"} aria-label=${t(`chat.feedback.${rating}`)} title=${t(`chat.feedback.${rating}`)}
        disabled=${give.busy.value} onClick=${() => give.run(rating)}><${Icon} name=${rating} /></button>`;
    return () => html`
      <span class="thumbs" role="group" aria-label=${t("chat.feedback")}>${thumb("up")}${thumb("down")}
        <span class="unseen" aria-live="polite">${given.value && t(`chat.feedback.given.${given.value}`)}</span></span>
      <${Failed} problem=${give.problem.value} />
      ${why.open && html`
        <form class="why" onSubmit=${(event) => { event.preventDefault(); give.run("down", { reason: why.reason, comment: why.comment }); }}>
          <${TextField} label=${t("chat.feedback.reason")} maxlength="200" value=${why.reason} onUpdate=${(value) => (why.reason = value)} />
          <${TextArea} label=${t("chat.feedback.comment")} rows="2" maxlength="2000" value=${why.comment} onUpdate=${(value) => (why.comment = value)} />
          <div class="buttons"><button type="button" onClick=${() => (why.open = false)}>${t("close")}</button><button type="submit" class="primary" disabled=${give.busy.value || !(why.reason.trim() || why.comment.trim())}>${t("chat.feedback.send")}</button></div>
        </form>`}`;
  },
};

/**
 * A message as history and answers have it. `speaker` is the customer's name. In history an answer has no latency and no
 * usage: what is not there is not shown.
 */
export const Message = {
  props: ["message", "speaker", "marked", "mayRate"],
  setup: (props) => () => {
    const message = props.message;
    const answer = message.role === "assistant";
    return html`
      <article id=${`message-${message.id}`} class=${`message ${answer ? "answer" : "question"}${props.marked ? " marked" : ""}`} aria-label=${t(answer ? "chat.said.assistant" : "chat.said.customer", { name: props.speaker })} tabindex=${props.marked ? -1 : undefined}>
        <p class="speaker">${answer ? t("chat.assistant") : props.speaker} ${message.created_at && html`<time datetime=${message.created_at}>${dateTime(message.created_at, { dateStyle: "short", timeStyle: "medium" })}</time>`}</p>
        <p class="words">${message.content}</p>
        ${message.products?.length > 0 && html`<${ProductCards} products=${message.products} />`}
        ${message.handover && html`<p class="handed"><span class="badge warn">${t("chat.handed-over")}</span> ${reasonText(message.handover)}</p>`}
        ${answer && html`<footer>
          ${message.mode && html`<span class="badge">${message.mode === "model" ? t("chat.mode.model", { model: message.model ?? "" }) : t("chat.mode.local")}</span>`}
          ${message.latency_ms !== undefined && html`<span>${t("chat.latency", { time: duration(message.latency_ms) })}</span>`}
          ${message.usage && message.mode === "model" && html`<span>${t("chat.tokens", { input: number(message.usage.input_tokens), output: number(message.usage.output_tokens) })}</span>`}
          ${message.sources?.length > 0 && html`<${Sources} sources=${message.sources} />`}
          ${props.mayRate ? html`<${FeedbackButtons} message=${message.id} rating=${message.rating} />`
            : message.rating && html`<span class=${`badge ${message.rating === "up" ? "good" : "bad"}`}><${Icon} name=${message.rating} /> ${t(`chat.feedback.${message.rating}`)}</span>`}
        </footer>`}
      </article>`;
  },
};
