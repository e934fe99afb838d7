// What the language model costs: by day, by model, by customer and by conversation.
import { watch } from "../../lib/vue.js";
import { api } from "../../core/api.js";
import { html } from "../../core/html.js";
import { number, t } from "../../core/i18n.js";
import { href } from "../../core/router.js";
import { useWork } from "../../parts/async.js";
import { Chart } from "../../parts/chart.js";
import { CustomerName, customerOf } from "../../parts/customername.js";
import { useFilters } from "../../parts/filters.js";
import { TextField } from "../../parts/form.js";
import { PlainTable } from "../../parts/list.js";
import { Card, Figures, Page } from "../../parts/page.js";
import { CustomerPicker, customerText } from "../../parts/picker.js";
import { Failed, Loading } from "../../parts/states.js";

const MOST_ROWS = 20;
const MILLISECONDS_OF_A_DAY = 86_400_000;

/** Every day of a report, those without a call as zero: a chart that leaves them out would tell a lie. */
function everyDay(report) {
  const known = new Map(report.by_day.map((one) => [one.day, one.spent]));
  const days = [];
  for (let at = Date.parse(report.from); at <= Date.parse(report.to); at += MILLISECONDS_OF_A_DAY) {
    const day = new Date(at).toISOString().slice(0, 10);
    days.push({ day, spent: known.get(day) });
  }
  return days;
}

export default {
  setup() {
    const filters = useFilters({ from: "", to: "", customer_id: "" });
    const report = useWork(() => api.get("/messages/usage", { ...filters, limit: MOST_ROWS }));
    watch(filters, () => report.run(), { immediate: true });

    const cost = (amount, currency) => new Intl.NumberFormat(document.documentElement.lang, { style: "currency", currency, maximumFractionDigits: Number(amount) < 1 ? 6 : 2 }).format(Number(amount));

    const columns = (first, currency) => [
      first,
      { key: "calls", title: t("usage.calls"), align: "end", render: (row) => number(row.spent.calls) },
      { key: "input", title: t("usage.input"), align: "end", render: (row) => number(row.spent.input_tokens) },
      { key: "output", title: t("usage.output"), align: "end", render: (row) => number(row.spent.output_tokens) },
      { key: "cost", title: t("usage.cost"), align: "end", render: (row) => cost(row.spent.cost, currency) },
    ];

    function shown({ total, currency, ...rest }) {
      if (total.calls === 0) {
        return html`<div class="empty"><p class="empty-title">${t("usage.empty")}</p><p>${t("usage.empty.hint")}</p><p><code>GEMINI_API_KEY</code></p></div>`;
      }
      const days = everyDay(rest);
      const labels = days.map((one) => one.day);
      return html`
        <${Figures} figures=${[
          { label: t("usage.cost"), value: cost(total.cost, currency), hint: total.unpriced_tokens > 0 ? t("usage.unpriced", { n: total.unpriced_tokens }) : undefined },
          { label: t("usage.calls"), value: number(total.calls) },
          { label: t("usage.input"), value: number(total.input_tokens) },
          { label: t("usage.output"), value: number(total.output_tokens), hint: total.estimated_tokens > 0 ? t("usage.estimated", { n: total.estimated_tokens }) : undefined },
        ]} />
        <div class="columns">
          <${Card}><${Chart} kind="bar" stacked title=${t("usage.tokens-by-day")} labels=${labels}
            series=${[{ label: t("usage.input"), values: days.map((one) => one.spent?.input_tokens ?? 0) }, { label: t("usage.output"), values: days.map((one) => one.spent?.output_tokens ?? 0) }]} /><//>
          <${Card}><${Chart} kind="bar" title=${t("usage.cost-by-day", { currency })} labels=${labels} series=${[{ label: t("usage.cost"), values: days.map((one) => Number(one.spent?.cost ?? 0)) }]} /><//>
        </div>
        <${Card} title=${t("usage.by-model")}><${PlainTable} label=${t("usage.by-model")} rows=${rest.by_model} rowKey=${(row) => row.model} columns=${columns({ key: "model", title: t("usage.model") }, currency)} /><//>
        <${Card} title=${t("usage.by-customer")}><p class="hint">${t("usage.dearest", { n: MOST_ROWS })}</p><${PlainTable} label=${t("usage.by-customer")} rows=${rest.by_customer} rowKey=${(row) => row.customer_id}
          columns=${columns({ key: "customer", title: t("picker.customer"), render: (row) => html`<${CustomerName} id=${row.customer_id} />` }, currency)} /><//>
        ${filters.customer_id && html`<${Card} title=${t("usage.by-conversation")}><${PlainTable} label=${t("usage.by-conversation")} rows=${rest.by_conversation} rowKey=${(row) => row.conversation_id}
          columns=${columns({ key: "conversation", title: t("chat.conversation"), render: (row) => html`<a href=${href(`/conversations/${encodeURIComponent(row.conversation_id)}`, { customer_id: filters.customer_id })}>${row.conversation_id}</a>` }, currency)} /><//>`}`;
    }

    return () => {
      const known = filters.customer_id ? customerOf(filters.customer_id) : null;
      const { result, problem } = report;
      const field = (name) => problem.value?.field?.(name);
      return html`
        <${Page} title=${t("usage.title")} lead=${t("usage.lead")}>
          <div class="filters">
            <${TextField} type="date" label=${t("usage.from")} value=${filters.from || result.value?.from} error=${field("from")} onUpdate=${(value) => (filters.from = value)} />
            <${TextField} type="date" label=${t("usage.to")} value=${filters.to || result.value?.to} error=${field("to")} onUpdate=${(value) => (filters.to = value)} />
            <${CustomerPicker} key=${known?.id} text=${known ? customerText(known) : ""} onPick=${(customer) => (filters.customer_id = customer?.id ?? "")} />
          </div>
          <${Failed} problem=${problem.value} onRetry=${() => report.run()} />
          ${result.value ? shown(result.value) : !problem.value && html`<${Loading} />`}
        <//>`;
    };
  },
};
