// What the customer did up to now, newest first: what the models go by.
import { api } from "../../core/api.js";
import { html } from "../../core/html.js";
import { ago, dateTime, has, number, t } from "../../core/i18n.js";
import { href } from "../../core/router.js";
import { useLoaded } from "../../parts/async.js";
import { Card } from "../../parts/page.js";
import { customerText } from "../../parts/picker.js";
import { Empty, Failed, Loaded } from "../../parts/states.js";

const SHOWN = 40;

export const History = {
  props: ["customer", "person", "problem"],
  setup(props) {
    const work = useLoaded(() => api.get(`/customers/${encodeURIComponent(props.customer)}/timeline`, { kind: "interaction", limit: SHOWN }));
    const done = (what) => (has(`recommend.did.${what}`) ? t(`recommend.did.${what}`) : what);
    const deed = ({ at, what, details }, index) => html`
      <li key=${index}><span class="hint">${done(what)}${details.rating ? ` ${number(details.rating)} ★` : ""} · <time datetime=${at} title=${dateTime(at)}>${ago(at)}</time></span>
        <a href=${href(`/products/${encodeURIComponent(details.product_id)}`)}>${details.product_name ?? details.product_id}</a></li>`;
    return () => html`
      <${Card} title=${t("recommend.history")}>
        <${Failed} problem=${props.problem} />
        ${props.person && html`<p><a href=${href(`/customers/${encodeURIComponent(props.person.id)}`)}>${customerText(props.person)}</a></p>`}
        <${Loaded} work=${work}>${{
          default: ({ items, more }) => items.length === 0
            ? html`<${Empty} title=${t("recommend.history-none")}><p>${t("recommend.history-none-hint")}</p><//>`
            : html`<ol class="deeds" tabindex="0" aria-label=${t("recommend.history")}>${items.map(deed)}</ol>${more && html`<p class="hint">${t("recommend.history-more", { n: items.length })}</p>`}`,
        }}<//>
      <//>`;
  },
};
