// One customer: who they are, what happened with them, and what may be done about it.
import { ref } from "../../lib/vue.js";
import { api } from "../../core/api.js";
import { html } from "../../core/html.js";
import { ago, dateTime, t } from "../../core/i18n.js";
import { current, go, href, leadsTo } from "../../core/router.js";
import { may } from "../../core/session.js";
import { useLoaded, useWork } from "../../parts/async.js";
import { sure } from "../../parts/dialog.js";
import { Card, Facts, Page } from "../../parts/page.js";
import { Badge, Failed, Loaded } from "../../parts/states.js";
import { tell } from "../../parts/toast.js";
import { CustomerForm } from "./form.js";
import { sourceName, Timeline } from "./timeline.js";

/** What staff go on to from here. */
const WAYS = [
  { path: "/sends/new", text: "customers.write", roles: ["marketer"], needs: "email" },
  { path: "/recommendations", text: "customers.recommend" },
  { path: "/try-chat", text: "customers.chat" },
];

export default {
  setup() {
    const path = `/customers/${encodeURIComponent(current.params.id)}`;
    const editing = ref(false);
    const admin = may("admin");
    const customer = useLoaded(async () => {
      const answer = await api.answer("GET", path);
      return { ...(await answer.json()), etag: answer.headers.get("ETag") };
    });
    const held = useWork(() => api.download(`${path}/data`, `customer-${current.params.id}.json`, "application/json"));
    const erase = useWork(async () => {
      const word = t("customers.erase-word");
      if (await sure({ title: t("customers.erase-title", { name: nameOf(customer.result.value) }), text: t("customers.erase-text"), button: t("customers.erase"), danger: true, typed: word })) {
        await api.delete(path);
        tell(t("customers.erased"));
        go("/customers");
      }
    });

    const about = (one) => html`
      <div class="profile">
        <div class="about">
          <${Card} title=${t("customers.contact")}>
            <${Facts} entries=${[
              [t("customers.email"), one.email && html`<a href=${`mailto:${one.email}`}>${one.email}</a>`],
              [t("customers.phone"), one.phone && html`<a href=${`tel:${one.phone}`}>${one.phone}</a>`],
              [t("customers.company"), one.company],
              [t("customers.city"), [one.city, one.country].filter(Boolean).join(", ") || undefined],
              [t("customers.language"), { en: "English", vi: "Tiếng Việt" }[one.language] ?? one.language],
              [t("customers.mail"), html`<${Badge} mood=${one.subscribed ? "good" : "muted"} status=${one.subscribed ? "subscribed" : "unsubscribed"} />`],
            ]} />
          <//>
          ${one.tags?.length > 0 && html`<${Card} title=${t("customers.tags")}><p class="tags">${one.tags.map((tag) => html`<a class="badge" key=${tag} href=${href("/customers", { tag })}>${tag}</a>`)}</p><//>`}
          ${Object.keys(one.attributes ?? {}).length > 0 && html`<${Card} title=${t("customers.attributes")}><${Facts} entries=${Object.entries(one.attributes)} /><//>`}
          <${Card} title=${t("customers.record")}>
            <${Facts} entries=${[
              [t("customers.external_id"), one.external_id],
              [t("customers.source"), sourceName(one.source)],
              [t("customers.since"), html`<span title=${ago(one.created_at)}>${dateTime(one.created_at)}</span>`],
              [t("customers.changed"), dateTime(one.updated_at)],
              [t("customers.id"), html`<code>${one.id}</code>`],
            ]} />
          <//>
        </div>
        <div class="happened"><${Timeline} id=${one.id} /></div>
        <div class="rights">
          ${admin && html`<${Card} title=${t("customers.rights")}>
            <p>${t("customers.rights-text")}</p>
            <div class="actions">
              <button type="button" disabled=${held.busy.value} onClick=${held.run}>${t("customers.data")}</button>
              <button type="button" class="danger" disabled=${erase.busy.value} onClick=${erase.run}>${t("customers.erase-button")}</button>
            </div>
            <${Failed} problem=${held.problem.value ?? erase.problem.value} />
          <//>`}
        </div>
      </div>`;

    function saved(stored) {
      editing.value = false;
      customer.run();
      if (stored.id !== current.params.id) {
        go(`/customers/${encodeURIComponent(stored.id)}`);
      }
    }

    return () => {
      const one = customer.result.value;
      return html`
        <${Page} title=${one ? nameOf(one) : t("customers.profile")} lead=${one && [one.company, one.city].filter(Boolean).join(" · ")} back=${{ href: href("/customers"), label: t("customers.title") }}>${{
          actions: () => one && html`
            ${WAYS.filter(({ path, roles, needs }) => leadsTo(path) && (!roles || may(...roles)) && (!needs || one[needs])).map(({ path, text }) => html`<a class="button" key=${path} href=${href(path, { customer: one.id })}>${t(text)}</a>`)}
            ${admin && html`<button type="button" class="primary" onClick=${() => (editing.value = true)}>${t("edit")}</button>`}`,
          default: () => html`
            <${Loaded} work=${customer}>${{ default: about }}<//>
            ${editing.value && html`<${CustomerForm} customer=${one} etag=${one.etag} onClose=${() => (editing.value = false)} onSaved=${saved} />`}`,
        }}<//>`;
    };
  },
};

function nameOf(customer) {
  return customer.name ?? customer.email ?? customer.phone ?? customer.external_id ?? customer.id;
}
