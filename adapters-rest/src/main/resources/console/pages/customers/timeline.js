// What happened with a customer, newest first, day by day.
import { ref } from "../../lib/vue.js";
import { api } from "../../core/api.js";
import { html } from "../../core/html.js";
import { dateTime, has, number, t } from "../../core/i18n.js";
import { href, leadsTo } from "../../core/router.js";
import { may } from "../../core/session.js";
import { useLoaded } from "../../parts/async.js";
import { useFilters } from "../../parts/filters.js";
import { SelectField } from "../../parts/form.js";
import { Icon } from "../../parts/icon.js";
import { Card } from "../../parts/page.js";
import { Empty, Loaded } from "../../parts/states.js";

const KINDS = { import: "import", interaction: "shop", delivery: "mail", engagement: "inbox", chat: "chat" };
const FIRST = 50;
const MOST = 500;

export const Timeline = {
  props: ["id"],
  setup(props) {
    const filters = useFilters({ kind: "" });
    const limit = ref(FIRST);
    const timeline = useLoaded(() => api.get(`/customers/${encodeURIComponent(props.id)}/timeline`, { kind: filters.kind, limit: limit.value }));

    function choose(kind) {
      filters.kind = kind;
      limit.value = FIRST;
      timeline.run();
    }

    function more() {
      limit.value = Math.min(MOST, limit.value * 3);
      timeline.run();
    }

    const shown = ({ items, more: older }) => items.length === 0
      ? html`<${Empty} title=${t("timeline.none")}><p>${t("timeline.none-hint")}</p><//>`
      : html`
        ${days(items).map(([day, events]) => html`
          <h3 class="day" key=${day}>${day}</h3>
          <ol class="timeline">${events.map((event, index) => html`<${Happening} key=${index} event=${event} customer=${props.id} />`)}</ol>`)}
        ${older && (limit.value < MOST
          ? html`<button type="button" disabled=${timeline.busy.value} onClick=${more}>${t("timeline.more")}</button>`
          : html`<p class="hint">${t("timeline.most", { n: MOST })}</p>`)}`;

    return () => html`
      <${Card} title=${t("timeline.title")}>${{
        actions: () => html`<div class="inline"><${SelectField} label=${t("timeline.show")} value=${filters.kind} onUpdate=${choose}
          options=${[{ value: "", label: t("all") }, ...Object.keys(KINDS).map((kind) => ({ value: kind, label: t(`timeline.${kind}`) }))]} /></div>`,
        default: () => html`<${Loaded} work=${timeline}>${{ default: shown }}<//>`,
      }}<//>`;
  },
};

/** Where somebody came from, in words. */
export function sourceName(source) {
  return has(`customers.source.${source}`) ? t(`customers.source.${source}`) : source;
}

function days(events) {
  const found = new Map();
  for (const event of events) {
    const day = dateTime(event.at, { dateStyle: "full" });
    found.set(day, [...(found.get(day) ?? []), event]);
  }
  return [...found];
}

const Happening = {
  props: ["event", "customer"],
  setup: (props) => () => {
    const { at, kind, what, details } = props.event;
    return html`
      <li class=${`happening ${kind}`}>
        <p><${Icon} name=${KINDS[kind] ?? "book"} /> <strong>${said(kind, what)}</strong> ${subject(props.event, props.customer)}
          <time datetime=${at} title=${dateTime(at)}>${dateTime(at, { timeStyle: "short" })}</time></p>
        ${kind === "chat" && html`<p class="quote">${details.text}</p>`}
        ${details.reason && html`<p class="hint">${details.reason}</p>`}
      </li>`;
  },
};

function said(kind, what) {
  const key = `timeline.${kind}.${what}`;
  return has(key) ? t(key) : what;
}

/** What it happened with, as a link where there is a page for it. */
function subject({ kind, details }, customer) {
  if (kind === "interaction") {
    return html`${link(`/products/${encodeURIComponent(details.product_id)}`, details.product_name ?? details.product_id)}${details.rating ? ` ${number(details.rating)} ★` : ""}`;
  }
  if (kind === "import" && details.job_id) {
    const text = t("timeline.row", { file: details.file_name ?? details.job_id, row: number(details.row) });
    return may("admin") ? link(`/imports/${encodeURIComponent(details.job_id)}`, text) : text;
  }
  if (kind === "import") {
    return sourceName(details.source);
  }
  if (kind === "delivery" || kind === "engagement") {
    const text = details.template ?? t("timeline.send");
    return may("marketer") ? link(`/sends/${encodeURIComponent(details.job_id)}`, text) : text;
  }
  return kind === "chat" ? link(`/conversations/${encodeURIComponent(details.conversation_id)}`, t("timeline.conversation"), { customer }) : "";
}

function link(path, text, values) {
  return leadsTo(path) ? html`<a href=${href(path, values)}>${text}</a>` : text;
}
